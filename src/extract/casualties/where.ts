import type { Sentence, Token } from '../../language/document.ts'
import { mostSpecific } from '../places.ts'
import type { PlaceEntry, Reading } from '../reading.ts'
import { speechClass } from '../statements/speech-verbs.ts'

const clause = /^(?:conj|advcl|ccomp|acl|parataxis|csubj)/
/** Clause borders between an event and a place that is still taken for its place. */
const farthest = 3

interface Candidate {
  readonly entry: PlaceEntry
  readonly token: number
}

/**
 * Returns the place named nearest to the event in the tree, the most specific of those equally near; not one in a comparison ("the
 * deadliest since the bombing in Nairobi"), one where people are brought, or one where somebody spoke.
 */
export function placeNear(sentence: Sentence, event: number, reading: Reading, owner = -1): PlaceEntry | undefined {
  const named = namedPlaces(sentence, reading).filter(
    ({ token }) => !isCompared(sentence, event, token) && !belongsTo(sentence, token, owner),
  )
  const told = reading.statements.around(sentence.tokens[event]!)
  const inside = told === undefined ? named : named.filter(({ token }) => isWithin(sentence.tokens[token]!, told.words))
  const near = inside.flatMap(({ entry, token }) => {
    const borders = bordersBetween(sentence, event, token, told !== undefined)
    return borders === undefined || (borders > farthest && told === undefined) ? [] : [{ entry, borders }]
  })
  const least = Math.min(...near.map(({ borders }) => borders))
  const nearest = mostSpecific(near.filter(({ borders }) => borders === least).map(({ entry }) => entry))
  if (nearest !== undefined || told === undefined) return nearest
  // "officials in Kunar province said": those who rule where it happened.
  return named.find(
    ({ entry, token }) => (isProvince(entry) || isLocal(sentence, token)) && !isWithin(sentence.tokens[token]!, told.words),
  )?.entry
}

/** "police in Lahore said" */
function isLocal({ tokens }: Sentence, place: number): boolean {
  const local = /^(?:police|doctors?|medics|residents?|witness(?:es)?|villagers|firefighters|rescuers)$/
  return [2, 3].some((back) => local.test(tokens[place - back]?.lower ?? '') && tokens[place - back + 1]!.lower === 'in')
}

/** "the governor of Antioquia", "a mayor in Cauca": of whom the place tells, not of the event. */
function belongsTo({ tokens }: Sentence, place: number, owner: number): boolean {
  return owner >= 0 && place > owner && place - owner < 4 && tokens[owner + 1]?.lower === 'of'
}

function isProvince({ kind }: PlaceEntry): boolean {
  return /^(?:province|district|region|governorate|county)$/.test(kind ?? '')
}

function isWithin({ start, end }: Token, words: readonly { readonly start: number; readonly end: number }[]): boolean {
  return words.some((span) => span.start <= start && end <= span.end)
}

function namedPlaces(sentence: Sentence, { places }: Reading): readonly Candidate[] {
  return sentence.tokens.flatMap(({ index }) => {
    const entry = places.at(sentence, index)
    if (entry === undefined || places.at(sentence, index + 1) === entry || isTarget(sentence, index, entry)) return []
    return [{ entry, token: index }]
  })
}

/** "flown to Ankara", "soldiers from Chad", "near Pakistan", "Georgia accuses": not where it happened. */
function isTarget({ tokens, tree }: Sentence, last: number, { kind }: PlaceEntry): boolean {
  let at = last
  while (at > 0 && /^(?:PROPN|NOUN|ADJ|DET|PUNCT|PART)$/.test(tokens[at]!.upos) && last - at < 5) at -= 1
  const { lower } = tokens[at]!
  if (lower === 'to' && /^(?:waste|damage|destruction|havoc)$/.test(tokens[at - 1]?.lower ?? '')) return false
  if (
    lower === 'of' &&
    /^(?:governor|mayor|president|minister|ambassador|bishop|archbishop|chief|head|king|emir|leader)$/.test(
      tokens[at - 1]?.lower ?? '',
    )
  )
    return true
  if (/^(?:to|toward|towards|from|since|than|unlike|for)$/.test(lower)) return true
  if (kind !== 'country') return false
  const head = tree.heads[last] ?? -1
  return lower === 'near' || (/^nsubj/.test(tree.relations[last] ?? '') && head >= 0 && tokens[head]!.upos === 'VERB')
}

/** Whether a superlative with "since" opens a comparison between the event and the place. */
function isCompared({ tokens }: Sentence, event: number, place: number): boolean {
  for (let at = place - 1; at > event; at--) {
    if (/^(?:since|unlike)$/.test(tokens[at]!.lower))
      return tokens.slice(event, at).some(({ xpos, lower }) => /^(?:JJS|RBS|JJR)$/.test(xpos) || /^(?:first|worst)$/.test(lower))
  }
  return false
}

/** Returns how many clause borders lie between the tokens; nothing across a semicolon or where the place belongs to who speaks. */
function bordersBetween(sentence: Sentence, event: number, place: number, told: boolean): number | undefined {
  const { tree, tokens } = sentence
  if (tokens.slice(Math.min(event, place), Math.max(event, place)).some(({ text }) => text === ';')) return undefined
  const up = new Map<number, number>()
  let borders = 0
  for (let at = event; at >= 0 && !up.has(at); at = tree.heads[at] ?? -1) {
    up.set(at, borders)
    if (clause.test(tree.relations[at] ?? '')) borders += 1
  }
  borders = 0
  for (let at = place, turns = 0; at >= 0 && turns < tokens.length; at = tree.heads[at] ?? -1, turns++) {
    const meets = up.get(at)
    if (meets !== undefined) return borders + meets
    if (!told && /^nsubj/.test(tree.relations[at] ?? '') && isSpeech(tokens[tree.heads[at] ?? -1])) return undefined
    if (clause.test(tree.relations[at] ?? '')) borders += 1
  }
  return undefined
}

function isSpeech(token: Token | undefined): boolean {
  return token?.upos === 'VERB' && /^(?:say|tell|report)$/.test(speechClass(token) ?? '')
}
