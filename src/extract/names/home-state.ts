import type { Collected, Item } from './collected.ts'

/** Offices that a state has one of, so that "the interior minister" of an article is that of the state it is about. */
const ofState =
  /\b(?:minister|president|premier|attorney[- ]general|army chief|police chief|chief of staff|chief justice|supreme court judge|police commissioner|inspector[- ]general)$/i
const elsewhere = /^(?:former|ex|late|then)\b/i
const [leastShare, leastSentences] = [0.6, 2]

/** Gives those who hold an office of a state, with no state told, the state that the article is about, where the sentence names no other. */
export function giveHomeState(collected: Collected, items: readonly Item[]): void {
  const homeless = items.flatMap(({ context, name }) => {
    const entry = name.kind === 'person' ? collected.actorAt.get(context.sentence)?.[name.first] : undefined
    const title = name.title?.text ?? ''
    return entry?.kind === 'person' && entry.country === undefined && ofState.test(title) && !elsewhere.test(title)
      ? [{ entry, sentence: context.sentence, role: entry.roles.find((role) => role.title === title.replace(/\s+/g, ' ')) }]
      : []
  })
  if (homeless.length === 0) return
  const home = homeState(collected)
  if (home === undefined) return
  for (const { entry, sentence, role } of homeless) {
    if (role === undefined || role.organization !== undefined) continue
    if (statesIn(collected, sentence).some((code) => code !== home)) continue
    entry.country ??= home
  }
}

/** Returns the state that most sentences name which name a state at all. */
function homeState(collected: Collected): string | undefined {
  const counts = new Map<string, number>()
  let total = 0
  for (const sentence of collected.document.sentences) {
    const codes = statesIn(collected, sentence)
    if (codes.length > 0) total++
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (best === undefined || best[1] < leastSentences || best[1] < leastShare * total) return undefined
  return second === undefined || second[1] * 1.5 <= best[1] ? best[0] : undefined
}

function statesIn(collected: Collected, sentence: Item['context']['sentence']): readonly string[] {
  const codes = new Set<string>()
  for (const entry of collected.actorAt.get(sentence) ?? [])
    if (entry?.kind === 'state' && entry.country) codes.add(entry.country)
  for (const place of collected.placeAt.get(sentence) ?? []) if (place?.country) codes.add(place.country)
  return [...codes]
}
