import type { ActorEntry } from '../reading.ts'
import type { Collected, Item } from './collected.ts'
import { isPossessive } from './shapes.ts'

/** Gives what a person has from another: the office of a counterpart, the state of the one a spokesman speaks for. */
export function relatePersons(collected: Collected, items: readonly Item[]): void {
  const spoken: { readonly of: ActorEntry; readonly by: ActorEntry }[] = []
  let before: ActorEntry | undefined
  for (const { context, name } of items) {
    const entry = collected.actorAt.get(context.sentence)?.[name.first]
    if (entry?.kind !== 'person') continue
    if (name.title && /\bcounterpart$/i.test(name.title.text)) {
      if (before !== undefined && before !== entry) takeOffice(entry, before)
    } else if (name.title && before !== undefined && before !== entry) {
      const { tokens } = context.sentence
      const at = name.title.first - 1
      const owner = isPossessive(tokens[at]) ? collected.actorAt.get(context.sentence)?.[at - 1] : undefined
      const own = tokens[at]?.lower === 'his' || tokens[at]?.lower === 'her' ? before : owner
      if (own?.kind === 'person' && own !== entry && serving.test(name.title.text)) spoken.push({ of: own, by: entry })
    }
    if (name.title && /^(?:its|their)$/.test(context.sentence.tokens[name.title.first - 1]?.lower ?? '')) {
      const body = onlyBodyBefore(collected, context.sentence, name.title.first - 1)
      if (body?.country !== undefined) entry.country ??= body.country
    }
    before = entry
  }
  for (const { of, by } of spoken) if (of.country !== undefined) by.country ??= of.country
}

const serving = /\b(?:spokesman|spokeswoman|spokesperson|deputy|aide|adviser|advisor|minister|envoy|secretary)$/i

/** The office of a counterpart is that of the person named before. */
function takeOffice(entry: ActorEntry, before: ActorEntry): void {
  const office = before.roles.find(({ title }) => !/^(?:former|late|ex)\b|\b(?:counterpart|colleague)$/i.test(title))
  const told = entry.roles.findIndex(({ title }) => /\bcounterpart$/i.test(title))
  if (office === undefined || told < 0) return
  const country = entry.roles[told]!.country
  const title = office.country === undefined || country !== undefined ? office.title : undefined
  if (title === undefined || entry.roles.some((role) => role.title.toLowerCase() === title.toLowerCase())) return
  entry.roles.splice(told, 0, { title, ...(country && { country }) })
}

/** "the MRTA …, their leader": the one body named before in the sentence. */
function onlyBodyBefore(collected: Collected, sentence: Item['context']['sentence'], end: number): ActorEntry | undefined {
  const row = collected.actorAt.get(sentence)?.slice(0, end) ?? []
  const bodies = new Set(row.filter((entry) => entry?.kind === 'organization' || entry?.kind === 'armed-group'))
  return bodies.size === 1 ? [...bodies][0] : undefined
}
