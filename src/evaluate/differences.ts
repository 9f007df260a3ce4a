import type { Casualty, FactsDocument } from '../facts/model.ts'
import type { EvaluatedKind, Item } from './kinds.ts'
import type { Match, Pair } from './match.ts'
import { namesOf, shareName } from './names.ts'

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

/** Returns the differences of one kind between gold and found. */
export function findDifferences(
  kind: EvaluatedKind,
  match: Match<Item>,
  gold: FactsDocument,
  found: FactsDocument,
): Difference[] {
  const article = gold.article.id
  const make = (type: Difference['type'], item: Item, what: string): Difference => {
    const quote = ('evidence' in item ? item.evidence : item.mentions)[0]?.quote
    const rule = 'rule' in item && type !== 'missed' ? { rule: item.rule } : {}
    return { type, article, kind, what, ...rule, ...(quote !== undefined && { quote }) }
  }
  return [
    ...match.missed.map((item) => make('missed', item, describeItem(item, gold))),
    ...match.extra.map((item) => make('extra', item, describeItem(item, found))),
    ...match.pairs.flatMap((pair) =>
      wrongDetails(pair, gold, found).map((what) => make('wrong', pair[1], `${describeItem(pair[1], found)}: ${what}`)),
    ),
  ]
}

const details = ['country', 'status', 'outcome', 'mode', 'bound', 'date', 'asOf'] as const
const references = ['place', 'attributedTo', 'perpetrator', 'speaker'] as const

/** Returns the details in which a matched pair differs, in words. */
function wrongDetails([g, f]: Pair<Item>, gold: FactsDocument, found: FactsDocument): string[] {
  const value = (item: object, name: string) => (item as Readonly<Record<string, unknown>>)[name]
  const plain = ['roles' in g ? 'kind' : '', ...details]
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

/** Returns an item in a few words: "John Kerry + Sergei Lavrov (held)". */
export function describeItem(item: Item, document: FactsDocument): string {
  const name = (id: string | undefined) => document.actors.find((actor) => actor.id === id)?.name ?? 'nobody'
  if ('participants' in item) return `${item.participants.map(name).join(' + ')} (${item.status})`
  if ('polarity' in item) return `${name(item.holder)} ${item.polarity} ${name(item.target)} (${item.mode})`
  if ('harm' in item) return `${item.harm} ${describeNumber(item)}`
  if ('text' in item) return `${name(item.speaker)} [${item.mode}]: ${item.text}`
  return 'roles' in item ? `${item.kind} ${item.name}` : item.name
}

function describeNumber({ value, min, max, bound }: Casualty): string {
  if (value !== undefined) return `${bound} ${value}`
  return min === undefined && max === undefined ? bound : `${bound} ${min ?? ''}-${max ?? ''}`
}
