import type { Actor, Casualty, FactDate, FactsDocument, Meeting, Stance, Statement } from '../facts/model.ts'
import { type Match, matchItems, type Pair, wordOverlap } from './match.ts'
import { namesOf, shareName } from './names.ts'

/** The kinds that are evaluated, in the order of reports. */
export const evaluatedKinds = ['actors', 'places', 'meetings', 'stances', 'casualties', 'statements'] as const
export type EvaluatedKind = (typeof evaluatedKinds)[number]
type Item<K extends EvaluatedKind> = FactsDocument[K][number]

export interface Counts {
  readonly matched: number
  readonly gold: number
  readonly found: number
}

/** One difference: a gold item that was missed, a found one that gold has not, or a detail of a matched pair that differs. */
export interface Difference {
  readonly type: 'missed' | 'extra' | 'wrong'
  readonly article: string
  readonly kind: EvaluatedKind
  /** What differs, in words. */
  readonly what: string
  /** The rule that found an extra or wrong fact. */
  readonly rule?: string
  readonly quote?: string
}

export interface Evaluation {
  readonly counts: Readonly<Record<EvaluatedKind, Counts>>
  readonly differences: readonly Difference[]
}

/**
 * Compares found facts with gold facts of the same article. Actors and places are the same when they share a name; meetings
 * when at least half of all participants are shared; stances when holder, target and polarity agree (a symmetric gold stance
 * either way round); figures when harm and number agree; statements when 60 % of the words are shared and both or neither are
 * direct. Each gold item counts once.
 */
export function evaluate(gold: FactsDocument, found: FactsDocument): Evaluation {
  const same = sameness(gold, found)
  const article = gold.article.id
  const differences: Difference[] = []
  const counts = {} as Record<EvaluatedKind, Counts>
  for (const kind of evaluatedKinds) {
    const match = matchItems<Item<EvaluatedKind>>(gold[kind], found[kind], same[kind] as (g: unknown, f: unknown) => number)
    counts[kind] = { matched: match.pairs.length, gold: gold[kind].length, found: found[kind].length }
    differences.push(...differencesOf(article, kind, match, gold, found))
  }
  return { counts, differences }
}

/** Returns precision, recall and F1; `undefined` where there is nothing to divide by. */
export function scores({ matched, gold, found }: Counts) {
  const ratio = (over: number) => (over === 0 ? undefined : matched / over)
  return { precision: ratio(found), recall: ratio(gold), f1: gold + found === 0 ? undefined : (2 * matched) / (gold + found) }
}

/** Returns the sum of counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { matched: a.matched + b.matched, gold: a.gold + b.gold, found: a.found + b.found }
}

type Similarities = { readonly [K in EvaluatedKind]: (gold: Item<K>, found: Item<K>) => number }

function sameness(gold: FactsDocument, found: FactsDocument): Similarities {
  const goldNames = new Map(gold.actors.map((actor) => [actor.id, namesOf(actor)]))
  const foundNames = new Map(found.actors.map((actor) => [actor.id, namesOf(actor)]))
  const sameActor = (g: string | undefined, f: string | undefined) =>
    g !== undefined && f !== undefined && shareName(goldNames.get(g) ?? new Set(), foundNames.get(f) ?? new Set())
  const between = (g: Stance, f: Stance) =>
    (sameActor(g.holder, f.holder) && sameActor(g.target, f.target)) ||
    (g.symmetric === true && sameActor(g.holder, f.target) && sameActor(g.target, f.holder))
  return {
    actors: (g, f) => (shareName(namesOf(g), namesOf(f)) ? 0.5 + 0.5 * Number(g.kind === f.kind) : 0),
    places: (g, f) => Number(shareName(namesOf(g), namesOf(f))),
    meetings: (g, f) => {
      const shared = g.participants.filter((p) => f.participants.some((q) => sameActor(p, q))).length
      const jaccard = shared / (g.participants.length + f.participants.length - shared)
      return jaccard < 0.5 ? 0 : 0.6 * jaccard + 0.2 * Number(g.status === f.status) + 0.2 * Number(sameDate(g.date, f.date))
    },
    stances: (g, f) => (g.polarity === f.polarity && between(g, f) ? 0.5 + 0.5 * Number(g.mode === f.mode) : 0),
    casualties: (g, f) =>
      g.harm === f.harm &&
      g.value === f.value &&
      g.unit === f.unit &&
      (g.value !== undefined || (g.min === f.min && g.max === f.max))
        ? 0.5 + 0.3 * Number(g.bound === f.bound) + 0.2 * wordOverlap(g.victims ?? '', f.victims ?? '')
        : 0,
    statements: (g, f) => {
      const overlap = (g.mode === 'direct') === (f.mode === 'direct') ? wordOverlap(g.text, f.text) : 0
      return overlap < 0.6 ? 0 : overlap
    },
  }
}

function sameDate(a: FactDate | undefined, b: FactDate | undefined): boolean {
  return a?.start === b?.start && (a?.end ?? a?.start) === (b?.end ?? b?.start)
}

function differencesOf(
  article: string,
  kind: EvaluatedKind,
  match: Match<Item<EvaluatedKind>>,
  gold: FactsDocument,
  found: FactsDocument,
): Difference[] {
  const quote = (item: Item<EvaluatedKind>) => {
    const text = ('evidence' in item ? item.evidence : item.mentions)[0]?.quote
    return text === undefined ? {} : { quote: text }
  }
  const rule = (item: Item<EvaluatedKind>) => ('rule' in item ? { rule: item.rule } : {})
  return [
    ...match.missed.map((g): Difference => ({ type: 'missed', article, kind, what: describe(g, gold), ...quote(g) })),
    ...match.extra.map((f): Difference => ({ type: 'extra', article, kind, what: describe(f, found), ...rule(f), ...quote(f) })),
    ...match.pairs.flatMap((pair) =>
      wrongDetails(pair, gold, found).map(
        (what): Difference => ({
          type: 'wrong',
          article,
          kind,
          what: `${describe(pair[1], found)}: ${what}`,
          ...rule(pair[1]),
          ...quote(pair[1]),
        }),
      ),
    ),
  ]
}

const details = ['kind', 'country', 'status', 'outcome', 'mode', 'bound', 'unit', 'date', 'asOf'] as const
const references = ['place', 'attributedTo', 'perpetrator', 'speaker'] as const

/** Returns the details in which a matched pair differs, in words. */
function wrongDetails([g, f]: Pair<Item<EvaluatedKind>>, gold: FactsDocument, found: FactsDocument): string[] {
  const value = (item: object, name: string) => (item as Readonly<Record<string, unknown>>)[name]
  const plain = details
    .filter((name) => !(name === 'kind' && 'lat' in g))
    .filter((name) => JSON.stringify(value(g, name)) !== JSON.stringify(value(f, name)))
    .map((name) => `${name} ${show(value(f, name))} for ${show(value(g, name))}`)
  const pointed = references.flatMap((name) => {
    const goldEntry = entryOf(value(g, name), gold)
    const foundEntry = entryOf(value(f, name), found)
    if (!goldEntry && !foundEntry) return []
    if (goldEntry && foundEntry && shareName(namesOf(goldEntry), namesOf(foundEntry))) return []
    return [`${name} ${foundEntry?.name ?? 'none'} for ${goldEntry?.name ?? 'none'}`]
  })
  return [...plain, ...pointed]
}

function entryOf(id: unknown, document: FactsDocument) {
  return [...document.actors, ...document.places].find((entry) => entry.id === id)
}

function show(value: unknown): string {
  return value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value)
}

/** Returns an item in a few words: "Kerry + Lavrov (held)". */
function describe(item: Item<EvaluatedKind>, document: FactsDocument): string {
  const name = (id: string | undefined) => document.actors.find((actor) => actor.id === id)?.name ?? 'nobody'
  if ('participants' in item) return `${(item as Meeting).participants.map(name).join(' + ')} (${(item as Meeting).status})`
  if ('polarity' in item) return `${name((item as Stance).holder)} ${(item as Stance).polarity} ${name((item as Stance).target)}`
  if ('harm' in item) return `${(item as Casualty).harm} ${number(item as Casualty)}`
  if ('text' in item) return `${name((item as Statement).speaker)}: ${(item as Statement).text}`
  return `${(item as Actor).kind ?? 'place'} ${item.name}`
}

function number({ value, min, max, bound }: Casualty): string {
  if (value !== undefined) return `${bound} ${value}`
  return min === undefined && max === undefined ? bound : `${bound} ${min ?? ''}-${max ?? ''}`
}
