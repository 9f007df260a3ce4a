import type { Sentence } from '../../language/document.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { newActor } from './persons.ts'
import { ownerStart, stateIn } from './phrase-states.ts'
import { titleEndingAt } from './title-phrases.ts'

/** "the president", "Colombia's defense minister": the one person of the article who holds the office, else an unnamed holder. */
export function holderOf(collected: Collected, sentence: Sentence, phrase: NounPhrase): readonly ActorEntry[] | undefined {
  if (phrase.plural) return undefined
  const { text } = collected.document.article
  const title = titleEndingAt(sentence, phrase.head, text)
  if (title === undefined || title.title.kind === 'honorific' || title.title.kind === 'modifier') return undefined
  const state = stateIn(collected, sentence, phrase)
  const words = wordsOf(title.text)
  const definite =
    phrase.determiner === 'the' ||
    phrase.owner !== undefined ||
    /^(?:his|her|its|their|this)$/.test(phrase.determiner ?? '') ||
    state !== undefined
  if (definite && !/^(?:his|her)$/.test(phrase.determiner ?? '')) {
    const holders = collected.persons.all.filter(
      (person) =>
        person.roles.some((role) => matches(words, wordsOf(role.title))) &&
        (state === undefined || person.country === undefined || person.country === state.country),
    )
    const before = holders.filter(({ mentions }) => mentions.some(({ start }) => start < sentence.tokens[phrase.head]!.start))
    const chosen = before.length > 0 ? before : state ? holders : []
    if (chosen.length === 1) return chosen
    if (chosen.length > 1 && phrase.determiner === 'the' && words.length === 1) return undefined
  }
  if (
    title.title.kind === 'role' &&
    !/(?:spokes|official|leader|cleric|activist|adviser|advisor|lawmaker|journalist|commander|analyst)/.test(
      title.text.toLowerCase(),
    )
  )
    return undefined
  const own = text.slice(sentence.tokens[phrase.first]!.start, sentence.tokens[phrase.head]!.end).replace(/\s+/g, ' ')
  return [unnamedHolder(collected, own, title.text, state, sentence, phrase)]
}

function unnamedHolder(
  collected: Collected,
  name: string,
  title: string,
  state: ActorEntry | undefined,
  sentence: Sentence,
  phrase: NounPhrase,
): ActorEntry {
  const key = `${name.toLowerCase()}|${state?.country ?? ''}`
  const span = { start: sentence.tokens[ownerStart(collected, sentence, phrase)]!.start, end: sentence.tokens[phrase.head]!.end }
  const known = collected.unnamed.get(key)
  if (known) {
    known.mentions.push(span)
    return known
  }
  const entry = newActor('person', name)
  entry.named = false
  if (state?.country) entry.country = state.country
  entry.roles.push({ title: title.replace(/\s+/g, ' '), ...(state?.country && { country: state.country }) })
  entry.mentions.push(span)
  collected.unnamed.set(key, entry)
  collected.actors.push(entry)
  return entry
}

const wordsOf = (title: string): string[] =>
  title
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'of' && word !== 'the')
const qualifiers = new Set(['former', 'ex', 'vice', 'deputy', 'acting', 'assistant', 'under'])

/** "minister" fits "foreign minister", "deputy minister" only a deputy. */
function matches(sought: readonly string[], held: readonly string[]): boolean {
  return (
    sought.every((word) => held.includes(word)) &&
    held.every((word) => !qualifiers.has(word) || sought.includes(word)) &&
    held.includes(sought.at(-1) ?? '')
  )
}
