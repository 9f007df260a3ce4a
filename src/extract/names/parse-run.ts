import type { Sentence } from '../../language/document.ts'
import { type HeadKind, nameHeads } from '../../lexicon/nouns.ts'
import { classifyWords } from './classify.ts'
import { nameOfKnown } from './known-names.ts'
import type { Name } from './name.ts'
import type { Atom, Run } from './runs.ts'
import { type Casing, isLabel, isPossessive, opensSentence } from './shapes.ts'
import { type TitlePhrase, titleEndingAt, widenOffice } from './title-phrases.ts'

/** What the reading of a run needs to see. */
export interface RunContext {
  readonly sentence: Sentence
  readonly text: string
  readonly casing: Casing
}

/** Returns the names of a run in order: "Russian Foreign Minister Sergei Lavrov" is a state and a person with a title. */
export function parseRun(context: RunContext, run: Run): Name[] {
  return parseAtoms(context, run.atoms)
}

function parseAtoms(context: RunContext, atoms: readonly Atom[]): Name[] {
  if (atoms.length === 0) return []
  const [only] = atoms
  if (atoms.length === 1 && only?.known) return [nameOfKnown(context, only.known)]
  return (
    titled(context, atoms) ??
    body(context, atoms) ??
    leadPlace(context, atoms) ??
    splitAtKnown(context, atoms) ??
    plain(context, atoms)
  )
}

/** A title and a name after it. */
function titled(context: RunContext, atoms: readonly Atom[]): Name[] | undefined {
  const { sentence, text } = context
  if (bodyHead(context, atoms)) return undefined
  for (let i = atoms.length - 2; i >= 0; i--) {
    const atom = atoms[i]!
    if (atom.known || sentence.tokens[atoms[i + 1]!.first]!.text === '-') continue
    const phrase = titleEndingAt(sentence, atom.last, text)
    if (phrase === undefined) continue
    const person = atoms
      .slice(i + 1)
      .filter(({ first, last }) => first < last || !/^\p{Cf}+$/u.test(sentence.tokens[first]!.text))
    if (person.length === 0) continue
    if (isGlued(context, person)) return complement(context, atoms, i, phrase)
    if (!canBePerson(context, person)) return undefined
    const before = atoms.filter(({ last }) => last < phrase.first)
    const floor = Math.max(0, ...before.filter(({ known }) => known).map(({ last }) => last + 1), atoms[0]!.first)
    const office = phrase.title.kind === 'office' ? widenOffice(sentence, phrase, floor, text) : phrase
    return [
      ...parseAtoms(
        context,
        before.filter(({ last }) => last < office.first),
      ),
      personOf(person, office),
    ]
  }
  return undefined
}

/** "of the…", "for the…" after a title: what the office is about. */
function isGlued({ sentence }: RunContext, [first]: readonly Atom[]): boolean {
  return first !== undefined && /^(?:of|for|on|and|&)$/.test(sentence.tokens[first.first]!.lower)
}

/**
 * "Special Representative for Korean Peninsula Peace and Security Affairs Noh Kyu-duk": what follows the last field is the person;
 * of the rest only known names are names.
 */
function complement(context: RunContext, atoms: readonly Atom[], titleAt: number, phrase: TitlePhrase): Name[] {
  const { sentence, text } = context
  const { tokens } = sentence
  let field = -1
  atoms.forEach(({ first, known }, i) => {
    if (i > titleAt && (known || fieldEnds.has(tokens[first]!.lower))) field = i
  })
  const names = atoms.filter((_, i) => i !== titleAt).flatMap(({ known }) => (known ? [nameOfKnown(context, known)] : []))
  const person = field < 0 ? [] : atoms.slice(field + 1)
  if (person.length < 2 || isGlued(context, person) || !canBePerson(context, person)) return names
  const last = atoms[field]!.last
  return [...names, personOf(person, { ...phrase, last, text: text.slice(tokens[phrase.first]!.start, tokens[last]!.end) })]
}

const fieldEnds = new Set(
  'affairs refugees rights relations security policy migration syria libya yemen emergency coordinator commons trade defense defence interior justice health finance children iran ukraine sudan'.split(
    ' ',
  ),
)

/** A person's name holds no known body or state but the names of cities that people share. */
function canBePerson({ sentence }: RunContext, atoms: readonly Atom[]): boolean {
  const first = sentence.tokens[atoms[0]!.first]!
  if (/^(?:of|for|and|on|&|the)$/.test(first.lower)) return false
  return atoms.every(
    ({ known }) =>
      known === undefined || known.cities.length > 0 || known.known.every(({ kind }) => kind === 'capital' || kind === 'region'),
  )
}

function personOf(atoms: readonly Atom[], title?: TitlePhrase): Name {
  const [first, last] = [atoms[0]!.first, atoms.at(-1)!.last]
  return { kind: 'person', first, last, from: title?.first ?? first, ...(title && { title }), sure: title ? 0.95 : 0.8 }
}

/** Returns what the run is when its last word, or the word before "of", is the head noun of such names. */
function bodyHead({ sentence }: RunContext, atoms: readonly Atom[]): HeadKind | undefined {
  const { tokens } = sentence
  const heads = nameHeads()
  const words = atoms.filter(({ known }) => !known || known.first === known.last)
  const glue = atoms.findIndex(({ first }) => /^(?:of|for)$/.test(tokens[first]!.lower))
  if (glue > 0) return heads.get(tokens[atoms[glue - 1]!.last]!.lower)
  const last = words.at(-1)
  if (last === undefined || last !== atoms.at(-1)) return undefined
  return heads.get(tokens[last.last]!.lower)
}

/** Bodies, facilities and places by their head noun: "Syrian Arab Army", "Ministry of Defence", "Brandbergen Mosque". */
function body(context: RunContext, all: readonly Atom[]): Name[] | undefined {
  const { sentence } = context
  const atoms = all
  const kind = bodyHead(context, atoms)
  if (kind === undefined) return undefined
  const [first, last] = [atoms[0]!, atoms.at(-1)!]
  if (atoms.length === 1) return single(context, first, kind)
  const nested = atoms.flatMap(({ known }) => (known ? [nameOfKnown(context, known)] : []))
  const owner = nested.find((name) => name.kind === 'state')
  const country =
    owner?.known && 'country' in owner.known && typeof owner.known.country === 'object' ? owner.known.country.code : undefined
  const name = { first: first.first, last: last.last, from: first.first, ...(country && { country }), sure: 0.8 }
  const states = nested.filter((one) => one.kind === 'state' && one.use !== 'capital')
  const head = sentence.tokens[last.last]!.lower
  if (kind === 'event' || kind === 'work')
    return [...nested.filter((one) => one.use === 'demonym' && kind === 'work'), { ...name, kind: 'other', sure: 0.7 }]
  if (kind === 'place' || kind === 'facility')
    return [
      ...states.filter((one) => one.use === 'demonym'),
      { ...name, kind: 'place', placeKind: kind === 'facility' ? 'facility' : head },
    ]
  const isGovernment = /^(?:government|regime)$/.test(head) || /^(?:government|regime)$/.test(sentence.tokens[first.first]!.lower)
  if (isGovernment && owner)
    return [...states, { ...name, kind: 'state', use: 'government', ...(owner.known && { known: owner.known }) }]
  return [...states, { ...name, kind }]
}

/** "Camp Hurriya", "Fort Campbell", "Lake Tharthar": the noun stands first. */
function leadPlace({ sentence, casing }: RunContext, atoms: readonly Atom[]): Name[] | undefined {
  const [lead, name] = atoms
  if (lead === undefined || name === undefined || lead.known || casing === 'capitals') return undefined
  const noun = sentence.tokens[lead.first]!.lower
  if (storm.test(noun)) return []
  if (fighting.test(noun))
    return [{ kind: 'armed-group', first: lead.first, last: atoms.at(-1)!.last, from: lead.first, sure: 0.8 }]
  const kind = leads.get(noun)
  if (kind === undefined || /^(?:and|of|for|the|&)$/.test(sentence.tokens[name.first]!.lower)) return undefined
  return [{ kind: 'place', placeKind: kind, first: lead.first, last: atoms.at(-1)!.last, from: lead.first, sure: 0.85 }]
}

/** Words of other languages for army, brigade, front, movement: "Jaish al-Islam", "Lashkar-e-Taiba". */
const fighting =
  /^(?:jaish|jaysh|jeish|liwa|liwaa|jabhat|harakat|harkat|lashkar|kata['’]ib|kataib|katibat|jund|saraya|asa['’]ib|asaib|faylaq|ansar|ahrar|firqat|tehreek|tehrik)$/

/** What has a person's name but is none. */
const storm = /^(?:cyclone|hurricane|typhoon|storm|operation)$/

const leads: ReadonlyMap<string, string> = new Map([
  ['camp', 'facility'],
  ['fort', 'facility'],
  ['lake', 'lake'],
  ['lakes', 'lake'],
  ['mount', 'mountain'],
  ['mt.', 'mountain'],
  ['cape', 'cape'],
  ['hotel', 'facility'],
  ['plaza', 'square'],
  ['calle', 'street'],
  ['rue', 'street'],
  ['tel', 'place'],
  ['tell', 'place'],
  ['tal', 'place'],
  ['khirbet', 'place'],
  ['wadi', 'place'],
  ['jabal', 'mountain'],
  ['jebel', 'mountain'],
])

/** One capitalised head noun alone is a name only mid-sentence, and weak: "the Council", "the Coalition". */
function single({ sentence, casing }: RunContext, { first, last }: Atom, kind: HeadKind): Name[] {
  if (kind !== 'organization' || casing !== 'plain') return []
  const { tokens } = sentence
  const head = tokens[first]!.lower
  const definite = tokens[first - 1]?.lower === 'the'
  // "Coalition forces": who has allied itself is known to the reader
  const allied = /^(?:coalition|alliance)$/.test(head) && (definite || tokens[last + 1]?.upos === 'NOUN')
  if (allied) return [{ kind: 'organization', first, last, from: first, sure: 0.7 }]
  if (!definite || opensSentence(sentence, first)) return []
  return [{ kind: 'organization', first, last, from: first, sure: 0.4 }]
}

/** Splits a run where a known name begins or ends: "Iraqi Kurds", "Pentagon Press Secretary". */
function splitAtKnown(context: RunContext, atoms: readonly Atom[]): Name[] | undefined {
  const index = atoms.findIndex(({ known }) => known?.known.some(({ kind }) => kind !== 'capital' && kind !== 'region'))
  if (index < 0) {
    // a city that begins the run goes with what follows ("New York Police"), one that ends it is read apart after "of"
    return undefined
  }
  const before = atoms.slice(0, index)
  const after = atoms.slice(index + 1)
  return [
    ...parseAtoms(context, trimGlue(context, before)),
    nameOfKnown(context, atoms[index]!.known!),
    ...parseAtoms(context, trimGlue(context, after)),
  ]
}

function trimGlue({ sentence }: RunContext, atoms: readonly Atom[]): readonly Atom[] {
  const isGlue = ({ first, last, known }: Atom): boolean => {
    const token = sentence.tokens[first]!
    return !known && first === last && (!/^\p{Lu}/u.test(token.text) || isPossessive(token))
  }
  let [from, to] = [0, atoms.length]
  while (from < to && isGlue(atoms[from]!)) from++
  while (to > from && isGlue(atoms[to - 1]!)) to--
  return atoms.slice(from, to)
}

/** Words without a title, head noun or known body in them. */
function plain(context: RunContext, all: readonly Atom[]): Name[] {
  const { sentence } = context
  let atoms = trimGlue(context, all)
  // the first word of a sentence may owe its capital to that
  while (
    atoms.length > 0 &&
    !atoms[0]!.known &&
    opensSentence(sentence, atoms[0]!.first) &&
    sentence.tokens[atoms[0]!.first]!.upos !== 'PROPN'
  ) {
    atoms = trimGlue(context, atoms.slice(1))
  }
  if (atoms.length === 0 || atoms.every((atom) => !atom.known && isLabel(sentence.tokens[atom.first]!))) return []
  if (isTitleOnly(context, atoms)) return []
  if (atoms.length < all.length) return parseAtoms(context, atoms)
  return classifyWords(context, atoms)
}

/** "the Foreign Minister", "Deputy Secretary-General": a title without a name. */
function isTitleOnly({ sentence, text }: RunContext, atoms: readonly Atom[]): boolean {
  const title = titleEndingAt(sentence, atoms.at(-1)!.last, text)
  return title !== undefined && title.first <= atoms[0]!.first + 2
}
