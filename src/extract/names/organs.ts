import type { Sentence } from '../../language/document.ts'
import { countryOfLeader } from '../../lexicon/people.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { newActor } from './persons.ts'
import { nearestState, stateIn, stateOfCode } from './phrase-states.ts'

/** Organs that are bodies of their own after a state's name. */
const organs = /^(?:army|military|police|navy|parliament|forces|services|guard|guards|judiciary)$/
const organPhrases = new Set([
  'army',
  'military',
  'police',
  'navy',
  'air force',
  'security forces',
  'security services',
  'armed forces',
  'parliament',
  'coast guard',
  'border guards',
  'national guard',
  'supreme court',
  'special forces',
  'military forces',
  'naval forces',
  'riot police',
  'national police',
  'federal police',
  'border police',
  'intelligence services',
  'intelligence service',
  'security service',
  'judiciary',
])

/** Notes what stands for a state or belongs to it in small letters: "the government", "the Asad regime", "Turkish security forces". */
export function noteOrgans(collected: Collected, sentence: Sentence): void {
  for (const { index, lower, upos } of sentence.tokens) {
    if (upos !== 'NOUN' && upos !== 'PROPN') continue
    if (lower === 'government' || lower === 'regime' || lower === 'dictatorship') noteGovernment(collected, sentence, index)
    else if (organs.test(lower) || lower === 'force' || lower === 'court' || lower === 'service')
      noteOrgan(collected, sentence, index)
  }
}

function noteGovernment(collected: Collected, sentence: Sentence, head: number): void {
  const row = collected.actorAt.get(sentence)!
  if (row[head] !== undefined) return
  const phrase = nounPhraseAt(sentence, head)
  if (phrase.determiner !== undefined && phrase.determiner !== 'the') return
  const { tokens } = sentence
  if (
    tokens
      .slice(phrase.first, head)
      .some(({ lower }) =>
        /^(?:local|regional|provincial|state|municipal|new|successive|foreign|unity|coalition|kurdish)$/.test(lower),
      )
  )
    return
  const owned = stateIn(collected, sentence, phrase) ?? regimeOf(collected, sentence, phrase.first, head)
  const state =
    owned ??
    (phrase.determiner === 'the' && tokens[head + 1]?.lower !== 'of' ? nearestState(collected, sentence, head) : undefined)
  if (state === undefined) return
  state.named = true
  const first = owned ? phrase.first : head
  const span = { start: tokens[first]!.start, end: tokens[head]!.end }
  state.mentions.push(span)
  state.aliases.add(collected.document.article.text.slice(span.start, span.end).replace(/\s+/g, ' '))
  row[head] = state
}

/** "the Assad regime": the state that the person leads. */
function regimeOf(collected: Collected, sentence: Sentence, first: number, head: number): ActorEntry | undefined {
  for (let at = head - 1; at >= first; at--) {
    const entry = collected.actorAt.get(sentence)?.[at]
    const word = sentence.tokens[at]!
    const code = entry?.kind === 'person' ? entry.country : /^\p{Lu}/u.test(word.text) ? countryOfLeader(word.text) : undefined
    if (code !== undefined) return stateOfCode(collected, code)
  }
  return undefined
}

function noteOrgan(collected: Collected, sentence: Sentence, head: number): void {
  const row = collected.actorAt.get(sentence)!
  const { tokens } = sentence
  if (row[head] !== undefined) return
  let state = head - 1
  while (state >= 0 && head - state < 3 && row[state] === undefined && /^(?:NOUN|ADJ)$/.test(tokens[state]!.upos)) state--
  const owner = row[state]
  if (owner?.kind !== 'state' || state < 0) return
  const words = tokens.slice(state + 1, head + 1).map(({ lower }) => lower)
  if (!organPhrases.has(words.join(' '))) return
  let first = state
  while (row[first - 1] === owner) first--
  const text = collected.document.article.text
  const name = text.slice(tokens[first]!.start, tokens[head]!.end).replace(/\s+/g, ' ')
  const key = `${words.join(' ')}|${owner.country}`
  let entry = collected.unnamed.get(key)
  if (entry === undefined) {
    entry = newActor('organization', name)
    if (owner.country) entry.country = owner.country
    collected.unnamed.set(key, entry)
    collected.actors.push(entry)
  } else if (name !== entry.name) entry.aliases.add(name)
  entry.mentions.push({ start: tokens[first]!.start, end: tokens[head]!.end })
  for (let at = state + 1; at <= head; at++) row[at] ??= entry
}
