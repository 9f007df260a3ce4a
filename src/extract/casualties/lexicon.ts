import type { harms } from '../../facts/model.ts'
import { resourceText } from '../../resources.ts'

export type Harm = (typeof harms)[number]
type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** A form of a verb of harm. `forms` holds the readings of the spelling: "killed" is past and participle. */
export interface HarmVerb {
  readonly harm: Harm
  readonly kind: 'verb' | 'die'
  readonly forms: ReadonlySet<VerbForm>
  /** Words that must follow, at once or after the object: "to death", "dead", "down". */
  readonly plus?: readonly string[]
}

/** The words of `lexicons/harm.tsv`. */
export interface HarmLexicon {
  /** By form; the readings with a `plus` first. */
  readonly verbs: ReadonlyMap<string, readonly HarmVerb[]>
  readonly states: ReadonlyMap<string, Harm>
  /** Nouns that count the harm itself: "ten deaths". */
  readonly losses: ReadonlyMap<string, Harm>
  /** Nouns for people to whom the harm was done: "refugees". */
  readonly persons: ReadonlyMap<string, Harm>
  /** Nouns with "of" and the victims: "the evacuation of". */
  readonly acts: ReadonlyMap<string, Harm>
  readonly bodies: ReadonlySet<string>
  readonly shelters: ReadonlySet<string>
  readonly households: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly things: ReadonlySet<string>
}

const order: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund']
let lexicon: HarmLexicon | undefined

/** Returns the words of harm, read once. */
export function harmLexicon(): HarmLexicon {
  lexicon ??= parseHarmLexicon(resourceText('lexicons/harm.tsv'))
  return lexicon
}

function parseHarmLexicon(tsv: string): HarmLexicon {
  const verbs = new Map<string, HarmVerb[]>()
  const maps = new Map<string, Map<string, Harm>>()
  const map = (kind: string) => maps.get(kind) ?? maps.set(kind, new Map()).get(kind)!
  for (const row of tsv.split('\n')) {
    const [kind, harm, words, plus] = row.split('\t') as [string, Harm, string | undefined, string | undefined]
    if (row.startsWith('#') || words === undefined) continue
    const list = words.split(' ')
    if (kind === 'verb' || kind === 'die') addVerb(verbs, kind, harm, list, plus)
    else for (const word of list) map(kind).set(word, harm)
  }
  for (const readings of verbs.values()) readings.sort((a, b) => Number(b.plus !== undefined) - Number(a.plus !== undefined))
  const set = (...kinds: readonly string[]) => new Set(kinds.flatMap((kind) => [...map(kind).keys()]))
  return {
    verbs,
    states: map('state'),
    losses: map('loss'),
    persons: map('person'),
    acts: map('act'),
    bodies: set('body'),
    shelters: set('shelter'),
    households: set('household'),
    people: set('people', 'person'),
    things: set('thing', 'animal'),
  }
}

function addVerb(
  verbs: Map<string, HarmVerb[]>,
  kind: 'verb' | 'die',
  harm: Harm,
  list: readonly string[],
  plus: string | undefined,
) {
  for (const word of new Set(list)) {
    const forms = new Set(order.filter((_, at) => list[at] === word))
    const reading: HarmVerb = { harm, kind, forms, ...(plus === undefined ? {} : { plus: plus.split(' ') }) }
    verbs.set(word, [...(verbs.get(word) ?? []), reading])
  }
}
