import type { Sentence, Token } from '../../language/document.ts'
import { groupNounOf, nameHeads } from '../../lexicon/nouns.ts'
import {
  type Casing,
  isAcronym,
  isCapital,
  isInitial,
  isNoName,
  isPossessive,
  opensSentence,
  particles,
  touches,
} from './shapes.ts'
import type { KnownName } from './units.ts'

/** A piece of a run: a known name or one word. */
export interface Atom {
  readonly first: number
  readonly last: number
  readonly known?: KnownName
}

/** A stretch of capitalised words, with what joins them ("of", "al-", "and" inside the names of bodies). */
export interface Run {
  readonly atoms: readonly Atom[]
  readonly first: number
  readonly last: number
}

/** Words that lead to the rest of a body's name: "Ministry of…", "Front for the…". */
const leading = new Set(
  'ministry department office bank university institute college school council committee commission court house board bureau academy association union league organization organisation federation confederation society front movement party army church republic kingdom state government embassy consulate chamber center centre foundation group community coalition alliance agency secretariat academy faculty tribunal authority commonwealth corps order high museum hospital city strait gulf bay sea cape isle province governorate district region county directorate administration forces command company brotherhood mouvement forum conference congress assembly parliament campaign coordination network international national central joint representative commissioner rapporteur coordinator envoy adviser advisor minister secretary director chairman chairwoman'.split(
    ' ',
  ),
)

/** What the bodies after "and" are about: "Foreign Affairs and Trade". */
const fields = new Set(
  'affairs security trade cooperation co-operation development culture technology industry commerce peace migration refugees rights democracy labor labour social science justice finance health education energy water agriculture tourism communications information transport housing reconciliation freedom equality liberation solidarity progress reform works immigration customs defense defence policy crime organized drugs combat call change tobacco firearms budget management environment mining fisheries forestry sports youth family population reconstruction rehabilitation relief planning research arts letters sciences human civil public political economic foreign international strategic international regional popular national democratic homeland criminal'.split(
    ' ',
  ),
)

const beforePossessive = new Set(
  'people peoples women men children citizens workers teachers farmers lord lords martyrs doctors king queen soldiers students officers writers journalists lawyers bishops seafarers mothers veterans world nation democrats state'.split(
    ' ',
  ),
)

/** Returns the runs of a sentence in order. */
export function findRuns(sentence: Sentence, known: readonly KnownName[], casing: Casing): Run[] {
  const { tokens } = sentence
  const at = new Map(known.map((name) => [name.first, name]))
  const atomAt = (i: number): Atom | undefined => {
    const name = at.get(i)
    if (name !== undefined) return { first: i, last: name.last, known: name }
    return i < tokens.length && isNameWord(sentence, i, casing) ? { first: i, last: i } : undefined
  }
  const runs: Run[] = []
  for (let i = 0; i < tokens.length; ) {
    const atom = atomAt(i) ?? prefixedAtom(tokens, i)
    if (atom === undefined) {
      i++
      continue
    }
    const atoms = [atom]
    let last = atom.last
    for (;;) {
      const next = nextAtoms(tokens, atoms, last, atomAt)
      if (next === undefined) break
      atoms.push(...next)
      last = next.at(-1)!.last
    }
    runs.push({ atoms, first: i, last })
    i = last + 1
  }
  return runs
}

/** "al-Assad" at the head of a run. */
function prefixedAtom(tokens: readonly Token[], i: number): Atom | undefined {
  const [particle, hyphen, name] = [tokens[i]!, tokens[i + 1], tokens[i + 2]]
  if (
    !/^(?:al|el|ul|ash|bin)$/i.test(particle.text) ||
    hyphen?.text !== '-' ||
    !touches(particle, hyphen) ||
    !touches(hyphen, name)
  )
    return undefined
  return isCapital(name!) ? { first: i, last: i + 2 } : undefined
}

/** Returns the atoms that the run goes on with after `last`. */
function nextAtoms(
  tokens: readonly Token[],
  atoms: readonly Atom[],
  last: number,
  atomAt: (i: number) => Atom | undefined,
): readonly Atom[] | undefined {
  const token = tokens[last + 1]
  if (token === undefined) return undefined
  // marks of writing direction take no room
  if (/^\p{Cf}+$/u.test(token.text)) {
    const after = atomAt(last + 2)
    return after && [word(last + 1), after]
  }
  const prefixed = prefixedAtom(tokens, last + 1)
  if (prefixed) return [prefixed]
  const next = atomAt(last + 1)
  if (next !== undefined) return [next]
  if (token.text === '-' && touches(tokens[last], token)) return hyphenated(tokens, last, atoms.at(-1), atomAt)
  if (token.text === '&' || token.text === '/') {
    const after = atomAt(last + 2)
    return after === undefined || (token.text === '/' && !touches(token, tokens[last + 2])) ? undefined : [word(last + 1), after]
  }
  const previous = tokens[last]!.lower
  if (particles.has(token.lower) && !isCapital(token)) return afterParticle(tokens, last + 1, atomAt)
  if (isPossessive(token)) {
    const after = atomAt(last + 2)
    return beforePossessive.has(previous) && after && !after.known ? [word(last + 1), after] : undefined
  }
  if (token.lower === 'of' || token.lower === 'for' || token.lower === 'on') return afterOf(tokens, atoms, last, atomAt)
  if ((token.lower === 'and' || token.text === ',') && atoms.some(({ first }) => /^(?:of|for|on)$/.test(tokens[first]!.lower))) {
    const skip = token.text === ',' && tokens[last + 2]?.lower === 'and' ? 3 : 2
    const after = atomAt(last + skip)
    const isField = after !== undefined && !after.known && fields.has(tokens[after.first]!.lower)
    return isField && (token.lower === 'and' || skip === 3)
      ? [word(last + 1), ...(skip === 3 ? [word(last + 2)] : []), after]
      : undefined
  }
  return undefined
}

const word = (at: number): Atom => ({ first: at, last: at })

/** "Ki-moon", "Abdel-Fattah": the second part may be small when it is no English suffix ("Russia-backed"). */
function hyphenated(
  tokens: readonly Token[],
  last: number,
  before: Atom | undefined,
  atomAt: (i: number) => Atom | undefined,
): readonly Atom[] | undefined {
  const part = tokens[last + 2]
  if (part === undefined || !touches(tokens[last + 1], part)) return undefined
  const next = atomAt(last + 2)
  if (isState(next) || (isState(before) && next === undefined)) return undefined
  if (next !== undefined && (!next.known || next.last === last + 2)) return [{ first: last + 1, last: last + 2 }]
  if (/^(?:al|el|e|ul|ur|i|ud|as|ash)$/.test(part.lower) && tokens[last + 3]?.text === '-') {
    return isCapital(tokens[last + 4] ?? part) ? [{ first: last + 1, last: last + 4 }] : undefined
  }
  const korean =
    /^\p{Ll}{2,6}$/u.test(part.text) && /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[last]!.text) && !/^V|^J|^IN|^NNS/.test(part.xpos)
  const inside = isCapital(tokens[last - 1] ?? part) && tokens[last + 3]?.upos !== 'NOUN'
  return korean && inside ? [{ first: last + 1, last: last + 2 }] : undefined
}

const isState = (atom: Atom | undefined): boolean =>
  atom?.known?.known.some(({ kind }) => kind === 'country' || kind === 'demonym' || kind === 'organization') === true

/** "Osama bin Laden", "Ursula von der Leyen", "Juan de la Cruz". */
function afterParticle(
  tokens: readonly Token[],
  at: number,
  atomAt: (i: number) => Atom | undefined,
): readonly Atom[] | undefined {
  const parts: Atom[] = [word(at)]
  let i = at + 1
  while (parts.length < 3 && particles.has(tokens[i]?.lower ?? '') && !isCapital(tokens[i]!)) parts.push(word(i++))
  const next = atomAt(i) ?? (tokens[i] && prefixedAtom(tokens, i))
  return next && !(tokens[at]!.lower === 'y' && next.known) ? [...parts, next] : undefined
}

/** "Ministry of the Interior", "Front for the Liberation": only after words that lead so. */
function afterOf(
  tokens: readonly Token[],
  atoms: readonly Atom[],
  last: number,
  atomAt: (i: number) => Atom | undefined,
): readonly Atom[] | undefined {
  const previous = tokens[last]!
  const article = tokens[last + 2]?.lower === 'the' ? 1 : 0
  const next = atomAt(last + 2 + article)
  if (next === undefined || atoms.at(-1)?.known?.known.some(({ kind }) => kind === 'country' || kind === 'people'))
    return undefined
  const leads = nameHeads().has(previous.lower) || leading.has(previous.lower) || /^(?:High|Joint|Special)$/.test(previous.text)
  if (!leads || !isCapital(previous)) return undefined
  if (tokens[last + 1]!.lower === 'on' && !nameHeads().has(previous.lower)) return undefined
  return [word(last + 1), ...(article ? [word(last + 2)] : []), next]
}

/** Tells whether the token looks like part of a name: a capital that is not owed to the place in the sentence. */
function isNameWord(sentence: Sentence, at: number, casing: Casing): boolean {
  const token = sentence.tokens[at]!
  if (/^\d+(?:st|nd|rd|th)$/.test(token.text)) return opensUnit(sentence, at)
  if (!isCapital(token) || isNoName(token)) return false
  if (casing === 'capitals') return token.upos === 'PROPN' && token.text.length > 3
  if (casing === 'title') return token.upos === 'PROPN' || isAcronym(token) || isInitial(token) || isTitled(token)
  if (!opensSentence(sentence, at)) return true
  // "Gunmen stormed…": a common noun whatever the tagger says
  const after = sentence.tokens[at + 1]
  if (groupNounOf(token) && (after === undefined || !isCapital(after))) return false
  if (token.upos === 'PROPN' || isAcronym(token)) return true
  const next = sentence.tokens[at + 1]
  return (token.upos === 'ADJ' || token.upos === 'NOUN') && next !== undefined && isCapital(next) && !isNoName(next)
}

/** Words of offices are nouns to the tagger even with a capital. */
const isTitled = ({ lower }: Token): boolean =>
  /^(?:president|minister|premier|chancellor|secretary|king|queen|pope|general|foreign|prime|defense|defence|ambassador|envoy|special)$/.test(
    lower,
  )

/** "5th Fleet", "158th Fighter Wing": a number that begins the name of a unit. */
function opensUnit({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || !isCapital(next) || isNoName(next)) return false
  for (let end = at + 1; end <= at + 4 && tokens[end] !== undefined && isCapital(tokens[end]!); end++) {
    if (nameHeads().get(tokens[end]!.lower) === 'organization') return true
  }
  return false
}
