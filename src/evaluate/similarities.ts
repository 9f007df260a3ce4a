import type { FactDate, FactsDocument, Stance } from '../facts/model.ts'
import type { EvaluatedKind, Item } from './kinds.ts'
import { wordOverlap } from './match.ts'
import { namesOf, shareName } from './names.ts'

/** How alike a gold item and a found one are: 0 for not the same, else up to 1 the better the details agree. */
export type Similarities = { readonly [K in EvaluatedKind]: (gold: Item<K>, found: Item<K>) => number }

/** The least share of common words that makes two statements the same. */
const leastOverlap = 0.6

/** Returns the similarities between the items of two facts documents of one article. */
export function similaritiesBetween(gold: FactsDocument, found: FactsDocument): Similarities {
  const goldNames = new Map(gold.actors.map((actor) => [actor.id, namesOf(actor)]))
  const foundNames = new Map(found.actors.map((actor) => [actor.id, namesOf(actor)]))
  const sameActor = (g: string, f: string) => shareName(goldNames.get(g) ?? new Set(), foundNames.get(f) ?? new Set())
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
    casualties: (g, f) => {
      const sameNumber = g.value === f.value && (g.value !== undefined || (g.min === f.min && g.max === f.max))
      if (g.harm !== f.harm || g.unit !== f.unit || !sameNumber) return 0
      return 0.5 + 0.3 * Number(g.bound === f.bound) + 0.2 * wordOverlap(g.victims ?? '', f.victims ?? '')
    },
    statements: (g, f) => {
      const overlap = (g.mode === 'direct') === (f.mode === 'direct') ? wordOverlap(g.text, f.text) : 0
      return overlap < leastOverlap ? 0 : overlap
    },
  }
}

function sameDate(a: FactDate | undefined, b: FactDate | undefined): boolean {
  return a?.start === b?.start && (a?.end ?? a?.start) === (b?.end ?? b?.start)
}
