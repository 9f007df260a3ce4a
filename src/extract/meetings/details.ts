import type { Sentence } from '../../language/document.ts'
import { hasTo } from '../clauses/force.ts'
import { baseRelation, childrenBy, extentOf, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import type { PlaceEntry, Reading } from '../reading.ts'
import type { MeetingNote } from './note.ts'
import { dateAt } from './when.ts'
import { placeByWords } from './where.ts'

/** Returns place, date, topic and occasion of the meeting told at the token (a verb or a noun). */
export function detailsOf(
  reading: Reading,
  sentence: Sentence,
  event: number,
): Pick<MeetingNote, 'place' | 'date' | 'topic' | 'occasion' | 'daysBefore'> {
  const verb = clauseOf(sentence, event)
  const place = placeAt(reading, sentence, event, verb)
  const date = dateAt(reading, sentence, event, verb)
  const topic = topicOf(reading, sentence, event) ?? (verb === event ? undefined : topicOf(reading, sentence, verb))
  const occasion = occasionOf(reading, sentence, event) ?? occasionOf(reading, sentence, verb)
  const daysBefore = consecutiveDays(sentence)
  return {
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    ...(topic === undefined ? {} : { topic }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(daysBefore === 0 ? {} : { daysBefore }),
  }
}

const locating = ['in', 'at', 'near', 'outside', 'inside', 'aboard']

/**
 * Returns where the meeting is: what hangs on it, on its verb or on another phrase of its clause with "in" or "at"; for
 * "arrived in Seoul to meet" where they came; in a caption also what the place index finds.
 */
function placeAt(reading: Reading, sentence: Sentence, event: number, verb: number): PlaceEntry | undefined {
  const clause = [event, verb]
  for (let at = verb; ['advcl', 'xcomp', 'acl'].includes(baseRelation(sentence, at)) && hasTo(sentence, at); ) {
    at = headOf(sentence, at)
    clause.push(at)
  }
  for (const head of clause) {
    const beside = childrenBy(sentence, head, 'obl', 'nmod', 'obj').filter(
      (child) => prepositionOf(sentence, child) !== 'on' || !isTopic(sentence, child),
    )
    for (const noun of [
      ...obliquesOf(sentence, head, locating),
      ...beside.flatMap((child) => obliquesOf(sentence, child, locating)),
    ]) {
      const place = reading.places.at(sentence, noun)
      if (place !== undefined) return place
    }
  }
  const worded = placeByWords(reading, sentence, event)
  if (worded !== undefined) return worded
  return sentence.segment.kind === 'caption' ? reading.places.of(sentence, event) : undefined
}

/** "talks on a truce in Syria": the place of the topic is not that of the talks. */
function isTopic(sentence: Sentence, noun: number): boolean {
  return !gatherings.has(sentence.tokens[noun]!.lemma) && !asides.has(sentence.tokens[noun]!.lemma)
}

/** Returns the verb whose clause the token stands in, itself if it is one. */
export function clauseOf(sentence: Sentence, token: number): number {
  let at = token
  while (at >= 0 && !isVerbal(sentence, at)) at = headOf(sentence, at)
  return at < 0 ? token : at
}

function topicOf(reading: Reading, sentence: Sentence, event: number): string | undefined {
  for (const phrase of obliquesOf(sentence, event, ['on', 'about', 'over', 'regarding', 'concerning'])) {
    const { lemma } = sentence.tokens[phrase]!
    if (isDated(reading, sentence, phrase) || asides.has(lemma) || /phone$/.test(lemma)) continue
    return phraseText(reading, sentence, phrase)
  }
  const clauses = [event, ...childrenBy(sentence, event, 'xcomp', 'advcl', 'acl')]
  for (const clause of clauses) {
    if (!topicVerbs.has(sentence.tokens[clause]!.lemma)) continue
    const object = childrenBy(sentence, clause, 'obj')[0]
    if (object !== undefined) return phraseText(reading, sentence, object)
  }
  return undefined
}

/** "on the sidelines of a summit", "on the eve of a visit": an occasion, no topic. */
const asides = new Set(['sideline', 'margin', 'fringe', 'eve', 'occasion', 'behalf', 'side', 'visit', 'trip', 'invitation'])
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

const topicVerbs = new Set(['discuss', 'address', 'review', 'debate', 'negotiate'])
const gatherings = new Set([
  'summit',
  'assembly',
  'conference',
  'forum',
  'gathering',
  'ceremony',
  'funeral',
  'session',
  'meeting',
  'visit',
  'talk',
  'anniversary',
  'congress',
  'council',
])

function occasionOf(reading: Reading, sentence: Sentence, event: number): string | undefined {
  for (const phrase of obliquesOf(sentence, event, ['on', 'at', 'during', 'in'])) {
    const { lemma } = sentence.tokens[phrase]!
    if (asides.has(lemma)) {
      const of = obliquesOf(sentence, phrase, ['of'])[0]
      if (of !== undefined) return runText(reading, sentence, phrase + 2)
    } else if (gatherings.has(lemma) && phrase !== event) return phraseText(reading, sentence, phrase)
  }
  return asideBehind(reading, sentence, event)
}

/** "…, on the sidelines of the Group of 20 summit": behind the event by word order. */
function asideBehind(reading: Reading, sentence: Sentence, event: number): string | undefined {
  const { tokens } = sentence
  for (let at = event + 1; at < tokens.length - 2 && at < event + 30; at++) {
    const { lemma } = tokens[at]!
    if ((lemma === 'sideline' || lemma === 'margin') && tokens[at + 1]!.lower === 'of') return runText(reading, sentence, at + 2)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[at]!.xpos)) return undefined
  }
  return undefined
}

/** Returns the words of the name or noun phrase that begins at the token, by word order: "Group of 20 summit". */
function runText(reading: Reading, sentence: Sentence, from: number): string | undefined {
  const { tokens } = sentence
  let first = from
  while (tokens[first]?.upos === 'DET') first++
  let end: number | undefined
  for (let at = first; at < tokens.length; at++) {
    const { upos, lower, text } = tokens[at]!
    const joins = lower === 'of' || text === '-' || /^['’]s$/.test(text)
    if (!joins && !/^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(upos)) break
    if (days.has(lower) || months.test(lower)) break
    if (upos === 'NOUN' || upos === 'PROPN') end = at
  }
  return end === undefined ? undefined : reading.document.article.text.slice(tokens[first]!.start, tokens[end]!.end)
}

function isDated(reading: Reading, sentence: Sentence, token: number): boolean {
  return (
    reading.dates.in(sentence).some(({ first, last }) => token >= first && token <= last) ||
    days.has(sentence.tokens[token]!.lower) ||
    (months.test(sentence.tokens[token]!.lower) && sentence.tokens[token]!.upos === 'PROPN')
  )
}

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'weekend', 'eve'])

/** Returns the words of a noun phrase without its preposition, its date at the end and its relative clauses. */
function phraseText(reading: Reading, sentence: Sentence, noun: number): string {
  const { tokens } = sentence
  const { first, last } = extentOf(sentence, noun)
  const cases = childrenBy(sentence, noun, 'case', 'mark').filter((child) => child < noun)
  let start = cases.length > 0 ? Math.max(...cases) + 1 : first
  let end = last
  for (const clause of childrenBy(sentence, noun, 'acl:relcl', 'acl', 'appos', 'parataxis', 'punct')) {
    if (clause > noun) end = Math.min(end, extentOf(sentence, clause).first - 1)
  }
  for (const { first: from } of reading.dates.in(sentence)) if (from > noun && from <= end) end = from - 1
  for (const { index, lower } of tokens) if (index > noun && index <= end && days.has(lower)) end = index - 1
  for (const { index, lower } of tokens)
    if (index > noun && index <= end && /^(?:after|before|during|when)$/.test(lower)) end = index - 1
  while (end > noun && /^[,;:.|(]$|^(?:on|in|at|for)$/.test(tokens[end]!.text)) end--
  while (start < noun && tokens[start]!.upos === 'DET') start++
  const from = tokens[Math.min(start, noun)]!.start - sentence.start
  return reading.document.article.text.slice(sentence.start + from, tokens[Math.max(end, noun)]!.end)
}

const ordinals: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['fifth', 4],
])

/** "for a second consecutive day": 1. */
function consecutiveDays(sentence: Sentence): number {
  const found = sentence.tokens.findIndex(
    ({ lower }, i) =>
      (lower === 'consecutive' || lower === 'straight' || lower === 'successive') && sentence.tokens[i + 1]?.lower === 'day',
  )
  return found < 1 ? 0 : (ordinals.get(sentence.tokens[found - 1]!.lower) ?? 0)
}
