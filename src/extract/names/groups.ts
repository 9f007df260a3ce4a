import type { ActorKind } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { groupNounOf, groupNouns } from '../../lexicon/nouns.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { newActor } from './persons.ts'
import { ownerStart, stateIn } from './phrase-states.ts'
import { casingOf, isAcronym, isLabel, opensSentence } from './shapes.ts'

const fighting = new Set(
  'rebel militant armed insurgent terrorist jihadist islamist guerrilla paramilitary separatist extremist opposition anti-government militia'.split(
    ' ',
  ),
)

/** Returns the unnamed group (or person) of a phrase whose head can act, the same entry for the same words. */
export function groupEntry(collected: Collected, sentence: Sentence, phrase: NounPhrase): readonly ActorEntry[] {
  const { tokens } = sentence
  const { text } = collected.document.article
  const kind = kindOf(sentence, phrase)
  if (kind === undefined) return []
  const span = { start: tokens[ownerStart(collected, sentence, phrase)]!.start, end: tokens[phrase.head]!.end }
  const written = text.slice(tokens[phrase.first]!.start, span.end).replace(/\s+/g, ' ')
  const name = plainName(collected, sentence, phrase, text)
  const country = (stateIn(collected, sentence, phrase) ?? undefined)?.country ?? countryAfter(collected, sentence, phrase.head)
  const owner = phrase.owner === undefined ? '' : (country ?? '')
  const key = `${name.toLowerCase()}|${owner}`
  const known = collected.unnamed.get(key)
  if (known) {
    if (!known.mentions.some(({ start }) => start === span.start)) known.mentions.push(span)
    if (known.country === undefined && country !== undefined) known.country = country
    if (written !== known.name) known.aliases.add(written)
    return [known]
  }
  const entry = newActor(kind, name)
  entry.named = false
  if (written !== name) entry.aliases.add(written)
  if (country !== undefined) entry.country = country
  entry.mentions.push(span)
  collected.unnamed.set(key, entry)
  collected.actors.push(entry)
  return [entry]
}

/** The words as they stand, but small where only a headline or the place in the sentence makes them capital. */
function plainName(collected: Collected, sentence: Sentence, { first, head }: NounPhrase, text: string): string {
  const { tokens } = sentence
  const title = casingOf(sentence) !== 'plain'
  let name = ''
  for (let at = first; at <= head; at++) {
    const token = tokens[at]!
    const gap = at > first && tokens[at - 1]!.end < token.start ? ' ' : ''
    const isName =
      collected.actorAt.get(sentence)?.[at] !== undefined || isLabel(token) || token.upos === 'PROPN' || isAcronym(token)
    const small = (at === head && !isLabel(token)) || !isName ? title || opensSentence(sentence, at) : false
    name +=
      gap + (small && !isAcronym(token) ? text.slice(token.start, token.end).toLowerCase() : text.slice(token.start, token.end))
  }
  return name
}

function kindOf({ tokens }: Sentence, { first, head, plural }: NounPhrase): ActorKind | undefined {
  const { lemma, xpos } = tokens[head]!
  const compound = head > first ? groupNouns().get(`${tokens[head - 1]!.lower} ${lemma}`) : undefined
  const noun = compound ?? groupNounOf(tokens[head]!)
  if (noun === undefined) return plural && tokens[head - 1]?.lower === 'ethnic' ? 'group' : undefined
  const modifiers = tokens.slice(first, head).map((token) => token.lower)
  const fights = modifiers.some((word) => fighting.has(word))
  if (noun.organ && fights) return 'armed-group'
  if (noun.kind === 'group' && fights && !plural && /^(?:group|movement|organization|faction|unit|team|cell)$/.test(lemma))
    return 'armed-group'
  if (noun.kind === 'state') return 'organization'
  const collective =
    xpos === 'NN' &&
    /^(?:group|crowd|mob|opposition|police|people|leadership|delegation|coalition|gang|militia|military|army|insurgency|minority|majority|community|team|crew|faction|side|party|family|public|media)$/.test(
      lemma,
    )
  if (noun.kind === 'group' && !plural && !noun.plural && !collective) return 'person'
  return noun.kind
}

/** "witnesses in Somalia", "officials from Iran". */
function countryAfter(collected: Collected, sentence: Sentence, head: number): string | undefined {
  if (!/^(?:in|from|of)$/.test(sentence.tokens[head + 1]?.lower ?? '')) return undefined
  for (let at = head + 2; at <= head + 5; at++) {
    const country =
      collected.placeAt.get(sentence)?.[at]?.country ??
      (collected.actorAt.get(sentence)?.[at]?.kind === 'state' ? collected.actorAt.get(sentence)?.[at]?.country : undefined)
    if (country !== undefined) return country
  }
  return undefined
}
