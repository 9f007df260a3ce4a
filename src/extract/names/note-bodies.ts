import type { Country } from '../../lexicon/countries.ts'
import { gazetteer } from '../../lexicon/gazetteer.ts'
import { nameKey } from '../../lexicon/key.ts'
import { nameHeads } from '../../lexicon/nouns.ts'
import type { ActorEntry } from '../reading.ts'
import { type Collected, cover, type Item, span, textOf } from './collected.ts'
import { isPossessive } from './shapes.ts'

const allied = /^(?:coalition|alliance)$/i

/** Notes a body or an armed group. */
export function noteBody(collected: Collected, item: Item, text: string): void {
  const { name } = item
  const owner = ownerBefore(item)
  const country = name.country ?? owner?.country
  const foreign = name.known?.kind === 'organization' && owner?.country !== undefined && name.known.country !== owner.country
  if (foreign) {
    // the Philippine Defense Department is not the one of the list
    const { known: _, ...own } = name
    const entry = collected.bodies.of({ ...own, ...(country && { country }) }, text)
    if (entry !== undefined) mentionBody(collected, item, entry)
    return
  }
  // "the Union" is nobody's name, unless a longer one ends so
  const weak = name.known === undefined && nameHeads().has(text.toLowerCase()) && !allied.test(text)
  const named = { ...name, ...(country && { country }), ...(weak && { sure: 0.4 }) }
  const entry = fullBody(collected, item, text) ?? collected.bodies.of(named, text)
  if (entry !== undefined) mentionBody(collected, item, entry)
}

/** Returns the state whose adjective or possessive stands before the body. */
function ownerBefore({ name, names, context }: Item): Item['name'] | undefined {
  const { tokens } = context.sentence
  if (tokens[name.first - 1]?.lower === 'whose' && tokens[name.first - 2]?.text === ',') {
    const said = names.find(({ last }) => last === name.first - 3)
    return said?.kind === 'state' ? said : undefined
  }
  const possessive = isPossessive(context.sentence.tokens[name.first - 1])
  const owner = names.find(({ last }) => last === name.first - (possessive ? 2 : 1))
  return owner?.kind === 'state' && (possessive || owner.use === 'demonym') ? owner : undefined
}

/** Notes a mention of a body. */
export function mentionBody(collected: Collected, item: Item, entry: ActorEntry): void {
  const { first, last } = item.name
  const text = textOf(item, first, last).replace(/^the\s+/i, '')
  if (text !== entry.name) entry.aliases.add(text)
  entry.mentions.push(span(item, first, last))
  cover(collected.actorAt, item, first, last, entry)
  // "Iraqi" in "Iraqi Security Forces" names the state too
  const state = last > first ? stateOfWord(item.context.sentence.tokens[first]!.text) : undefined
  if (state) collected.states.of(state).mentions.push(span(item, first, first))
}

/** Returns the state that the word is an adjective of. */
function stateOfWord(word: string): Country | undefined {
  const demonym = gazetteer()
    .get(nameKey(word))
    ?.find(({ kind }) => kind === 'demonym')
  return demonym?.kind === 'demonym' ? demonym.country : undefined
}

/** The body that an acronym or a head noun alone ("the Ministry") stands for. */
function fullBody(collected: Collected, item: Item, text: string): ActorEntry | undefined {
  const { full, known } = item.name
  if (full !== undefined) {
    const entry = collected.bodies.of(full, textOf(item, full.first, full.last))
    if (entry) collected.bodies.abbreviate(entry, text)
    return entry
  }
  if (known !== undefined || !nameHeads().has(text.toLowerCase())) return undefined
  const entry = collected.bodies.headed(text.toLowerCase())
  if (entry) entry.aliases.add(text)
  return entry
}
