import type { ActorEntry } from '../reading.ts'
import { appositionAfter, predicateAfter } from './appositions.ts'
import { type Collected, cover, type Item, span, textOf } from './collected.ts'
import { addRole } from './person-roles.ts'
import { isPossessive } from './shapes.ts'
import { officeBeforeHonorific, officeBeforeRank } from './titles-before.ts'

/** Notes a person by the full name. */
export function notePerson(collected: Collected, item: Item): void {
  const { name } = item
  const text = textOf(item, name.first, name.last)
  mentionPerson(collected, item, collected.persons.full(text), text)
}

/** Notes a mention of a person, with the title before it and the apposition after it. */
export function mentionPerson(collected: Collected, item: Item, entry: ActorEntry, text: string): void {
  const { name, names, context } = item
  if (text !== entry.name) entry.aliases.add(text)
  entry.mentions.push(span(item, name.from, name.last))
  if (name.from < name.first) entry.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, entry)
  if (name.title) addRole(entry, name.title, name.affiliation, item, textOf)
  const state = stateBefore(item)
  if (state !== undefined) entry.country ??= state
  const office = officeBeforeRank(context, names, name)
  if (office) addRole(entry, office.title, office.affiliation, item, textOf)
  const stacked = officeBeforeHonorific(context, names, name)
  if (stacked) addRole(entry, stacked.title, stacked.affiliation, item, textOf)
  const apposition = appositionAfter(context, names, name) ?? predicateAfter(context, names, name)
  if (apposition) addRole(entry, apposition.title, apposition.affiliation, item, textOf)
  if (name.title) cover(collected.actorAt, item, name.title.first, name.title.last, entry)
}

/** "Cuba's Raul Castro": the state that a person without a title is named with. */
function stateBefore({ name, names, context }: Item): string | undefined {
  if (name.title !== undefined || !isPossessive(context.sentence.tokens[name.first - 1])) return undefined
  const owner = names.find(({ last }) => last === name.first - 2)
  return owner?.kind === 'state' && owner.use === 'name' ? owner.country : undefined
}
