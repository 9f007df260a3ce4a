import type { Sentence } from '../../language/document.ts'
import { countries } from '../../lexicon/countries.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import type { NounPhrase } from './noun-phrase.ts'

/** Returns the state that the phrase names before its head, as its owner, or after "of". */
export function stateIn(collected: Collected, sentence: Sentence, { first, head, owner }: NounPhrase): ActorEntry | undefined {
  const row = collected.actorAt.get(sentence) ?? []
  const candidates = []
  for (let at = head - 1; at >= first; at--) candidates.push(at)
  if (owner !== undefined) candidates.push(owner)
  for (const at of candidates) {
    const entry = row[at]
    if (entry?.kind === 'state' && sentence.tokens[at + 1]?.text !== '-') return entry
    const place = collected.placeAt.get(sentence)?.[at]
    if (entry === undefined && place?.country && (place.kind === 'country' || place.kind === 'city'))
      return stateOfCode(collected, place.country)
  }
  if (sentence.tokens[head + 1]?.lower === 'of') {
    const at = sentence.tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2
    const entry = row[at]
    if (entry?.kind === 'state') return entry
    if (entry?.kind === 'person' && /^(?:regime|government)$/.test(sentence.tokens[head]!.lemma))
      return stateOfCode(collected, entry.country)
    const place = collected.placeAt.get(sentence)?.[at]
    if (place?.kind === 'country') return stateOfCode(collected, place.country)
  }
  return undefined
}

/** Returns where the phrase begins, a named owner included: "Vietnam's prime minister". */
export function ownerStart(collected: Collected, sentence: Sentence, { first, owner }: NounPhrase): number {
  const row = collected.actorAt.get(sentence) ?? []
  const entry = owner === undefined ? undefined : row[owner]
  if (owner === undefined || entry?.kind !== 'state') return first
  let start = owner
  while (row[start - 1] === entry) start--
  return start
}

/** Returns the state's entry by its code, made when new. */
export function stateOfCode(collected: Collected, code: string | undefined): ActorEntry | undefined {
  const country = code === undefined ? undefined : countries().byCode.get(code)
  return country && collected.states.of(country)
}

/** Returns the only state named in this sentence before the token, else in the sentences just before. */
export function nearestState(collected: Collected, sentence: Sentence, head: number): ActorEntry | undefined {
  for (let back = 0; back <= 2; back++) {
    const earlier = collected.document.sentences[sentence.index - back]
    if (earlier === undefined) return undefined
    const states = new Set<ActorEntry>()
    earlier.tokens.forEach((_, at) => {
      if (back === 0 && at >= head) return
      const entry = collected.actorAt.get(earlier)?.[at]
      if (entry?.kind === 'state') states.add(entry)
      const place = collected.placeAt.get(earlier)?.[at]
      const state = place?.country && !entry ? stateOfCode(collected, place.country) : undefined
      if (state) states.add(state)
    })
    if (states.size === 1) return [...states][0]
    if (states.size > 1) return undefined
  }
  return undefined
}

/** Returns the state that the country or capital at the token stands for, though it may stand there as a place. */
export function stateNamedAt(collected: Collected, sentence: Sentence, at: number): ActorEntry | undefined {
  const named = collected.actorAt.get(sentence)?.[at]
  if (named !== undefined) return named.kind === 'state' ? named : undefined
  const row = collected.placeAt.get(sentence) ?? []
  const place = row[at]
  const country = place?.country === undefined ? undefined : countries().byCode.get(place.country)
  if (place === undefined || country === undefined) return undefined
  const isCapital = place.kind === 'city' && country.capitals.includes(place.name)
  if (place.kind !== 'country' && !isCapital) return undefined
  const state = collected.states.of(country)
  let first = at
  let last = at
  while (row[first - 1] === place) first--
  while (row[last + 1] === place) last++
  const span = { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
  if (!state.mentions.some(({ start, end }) => start <= span.start && span.end <= end)) state.mentions.push(span)
  const text = collected.document.article.text.slice(span.start, span.end)
  if (text !== state.name && !/\s{2}|\n/.test(text)) state.aliases.add(text)
  state.named = true
  return state
}
