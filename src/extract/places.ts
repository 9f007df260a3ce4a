import type { Sentence } from '../language/document.ts'
import type { Collected } from './names/collected.ts'
import type { PlaceEntry, PlaceIndex } from './reading.ts'

/** Returns the places of the article and where events take place. */
export function placeIndex({ document, places, placeAt }: Collected): PlaceIndex {
  const at = (sentence: Sentence, token: number): PlaceEntry | undefined => placeAt.get(sentence)?.[token]
  return {
    all: places.all,
    at,
    of(sentence, event) {
      const row = placeAt.get(sentence)
      if (row !== undefined && row.length > 0) {
        const inClause = placesUnder(sentence, event, row)
        const found = mostSpecific(inClause) ?? mostSpecific(placesBeside(sentence, event, row))
        if (found) return found
      }
      if (sentence.segment.kind !== 'caption') return undefined
      const caption = document.sentences.filter(({ segment }) => segment.index === sentence.segment.index)
      return mostSpecific(
        caption.flatMap((one) => [...new Set(placeAt.get(one) ?? [])].flatMap((entry) => (entry ? [entry] : []))),
      )
    },
  }
}

const ranks: Readonly<Record<string, number>> = {
  facility: 6,
  neighborhood: 6,
  street: 6,
  village: 5,
  town: 5,
  city: 5,
  place: 5,
  camp: 6,
  district: 4,
  county: 4,
  province: 3,
  governorate: 3,
  region: 3,
  state: 3,
  island: 3,
  sea: 2,
  river: 3,
  mountains: 3,
  country: 1,
  continent: 0,
  planet: 0,
}

/** Returns the place of the finest kind, the first of several. */
export function mostSpecific(places: readonly PlaceEntry[]): PlaceEntry | undefined {
  let best: PlaceEntry | undefined
  for (const place of places) if (best === undefined || rank(place) > rank(best)) best = place
  return best
}

const rank = ({ kind = 'place' }: PlaceEntry): number => ranks[kind] ?? 4

/** The places in the clause of the event, not in clauses below it, that stand where places stand. */
function placesUnder(sentence: Sentence, event: number, row: readonly (PlaceEntry | undefined)[]): PlaceEntry[] {
  const { children, relations } = sentence.tree
  const found: PlaceEntry[] = []
  const walk = (token: number, depth: number): void => {
    for (const child of children[token] ?? []) {
      if (depth > 8) return
      const relation = relations[child] ?? ''
      if (/^(?:acl|advcl|ccomp|parataxis|csubj)/.test(relation)) continue
      if (relation.startsWith('conj') && /^(?:VERB|AUX)$/.test(sentence.tokens[child]!.upos)) continue
      if (relation.startsWith('nsubj') && depth === 0 && row[child] !== undefined) continue
      const entry = row[child]
      if (entry) found.push(entry)
      walk(child, depth + 1)
    }
  }
  walk(event, 0)
  return found
}

/** Places elsewhere in the sentence, the nearest ones after the event first, then those before. */
function placesBeside({ tokens }: Sentence, event: number, row: readonly (PlaceEntry | undefined)[]): PlaceEntry[] {
  const found = new Set<PlaceEntry>()
  for (let at = event + 1; at < tokens.length; at++) if (row[at]) found.add(row[at]!)
  for (let at = event - 1; at >= 0; at--) if (row[at]) found.add(row[at]!)
  return [...found]
}
