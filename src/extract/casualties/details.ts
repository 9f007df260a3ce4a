import type { FactDate } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { formatDay, parseDay } from '../dates/calendar.ts'
import { nearestDate } from '../dates/nearest.ts'
import type { DateMention, Reading } from '../reading.ts'
import { subjectOf } from './doers.ts'
import type { Figure, Scene } from './scene.ts'
import { wordAt } from './scene.ts'

/** Nouns for events that harm. */
export const eventNoun =
  /^(attack|attacks|bombing|bombings|bomb|bombs|blast|blasts|explosion|explosions|airstrike|airstrikes|strike|strikes|raid|raids|shelling|ambush|clash|clashes|fighting|war|conflict|violence|shooting|crash|collapse|earthquake|quake|flood|floods|flooding|storm|storms|cyclone|typhoon|hurricane|fire|fires|wildfire|wildfires|landslide|landslides|offensive|operation|operations|siege|insurgency|assault|stampede|accident|eruption|drought|rain|rains|rainfall|crane|avalanche|avalanches|tsunami|tornado|unrest|riot|riots|massacre|assassination|mine|landmine|grenade|missile|missiles|rocket|rockets|gunfire|fire)$/

/** Returns the victims as the text calls them, without the number, or nothing where the noun is left out. */
export function victimsOf({ tokens, sentence }: Scene, { phrase }: Figure, text: string): string | undefined {
  if (phrase.head === undefined || phrase.counts === 'elided' || phrase.counts === 'losses') return undefined
  let first = phrase.quantity.last + 1
  while (
    first < phrase.head &&
    (/^(of|the|these|those|all|its|their|his|her|our|more)$/.test(tokens[first]!.lower) ||
      (tokens[first]!.upos === 'NUM' && !/^(-|years?)$/.test(tokens[first + 1]!.lower)))
  )
    first += 1
  const [from, to] = [tokens[first], tokens[phrase.last]]
  if (from === undefined || to === undefined || from.start < sentence.start || /^(them|whom|which)$/.test(from.lower))
    return undefined
  return text.slice(from.start, to.end).replaceAll(/\s+/g, ' ')
}

/** Returns the words that name the cause: the subject of an active verb where it is an event ("a car bomb"), "in a blast". */
export function causeOf(scene: Scene, { trigger, voice }: Figure, text: string): string | undefined {
  const { tokens, sentence } = scene
  const { relations, children } = sentence.tree
  const subject = voice === 'active' ? subjectOf(scene, trigger) : undefined
  if (subject !== undefined && eventNoun.test(tokens[subject]!.lower)) return nounText(scene, subject, text)
  for (const child of children[trigger] ?? []) {
    if (!/^obl/.test(relations[child] ?? '') || !eventNoun.test(tokens[child]!.lower)) continue
    // "in the worst attack since" compares.
    if ((children[child] ?? []).some((word) => tokens[word]!.xpos === 'JJS')) continue
    const marks = (children[child] ?? []).map((mark) => tokens[mark]!.lower)
    if (marks.some((mark) => /^(in|by|from|during|after|following|of|to)$/.test(mark))) return nounText(scene, child, text)
  }
  return undefined
}

function nounText({ tokens }: Scene, head: number, text: string): string {
  let first = head
  while (first > 0 && (/^(NOUN|PROPN|ADJ)$/.test(tokens[first - 1]!.upos) || /^[-–]$/.test(tokens[first - 1]!.text))) first -= 1
  while (first < head && /^[-–]$/.test(tokens[first]!.text)) first += 1
  return text.slice(tokens[first]!.start, tokens[head]!.end).replaceAll(/\s+/g, ' ')
}

/**
 * Returns the date up to which the count runs ("as of 23 March", "on Friday put the toll at") and the date of the harm: not the day
 * on which somebody told of it.
 */
export function datesOf({ sentence, figures }: Scene, { trigger }: Figure, { dates, statements, document }: Reading) {
  const all = dates.in(sentence)
  const counted = all.find(({ first }) => wordAt(sentence, first - 1) === 'of' && wordAt(sentence, first - 2) === 'as')
  const tolled = figures.some(({ rule }) => rule === 'casualty/toll')
    ? all.find((mention) => isOfToll(sentence, mention))
    : undefined
  const asOf = counted ?? tolled
  const told = statements.around(sentence.tokens[trigger]!)
  const own = all.filter((mention) => {
    const { start } = sentence.tokens[mention.first]!
    return (
      mention !== asOf &&
      !isOfMainClause(sentence, trigger, mention) &&
      (told === undefined || told.words.some((words) => words.start <= start && start < words.end))
    )
  })
  // "since December 2014, when gunmen killed 132"
  const when = own.findLast(
    ({ last }) => last < trigger && wordAt(sentence, last + 1) === ',' && wordAt(sentence, last + 2) === 'when',
  )
  const date =
    when !== undefined ? when.date : all.length === 0 ? dates.of(sentence, trigger) : nearestDate(sentence, trigger, own)
  const since = own.find(
    (mention) => mention !== when && mention.date === date && wordAt(sentence, mention.first - 1) === 'since',
  )
  const event = since === undefined ? date : sinceThen(since.date, document.article.published)
  return { ...(event === undefined ? {} : { date: event }), ...(asOf === undefined ? {} : { asOf: asOf.date }) }
}

/** "The man who killed four people was sentenced on Monday": the date stands behind the verb that the relative clause does not hold. */
function isOfMainClause({ tokens, tree }: Sentence, trigger: number, { first }: DateMention): boolean {
  let relative = trigger
  for (let turns = 0; turns < 3 && relative >= 0 && !tree.relations[relative]?.startsWith('acl:relcl'); turns++)
    relative = tree.heads[relative] ?? -1
  if (relative < 0 || !tree.relations[relative]?.startsWith('acl:relcl')) return false
  const holds = (token: number): boolean => {
    for (let at = token, turns = 0; at >= 0 && turns < 12; at = tree.heads[at] ?? -1, turns++) if (at === relative) return true
    return false
  }
  return tokens.some(({ index, xpos }) => index > trigger && index < first && /^VB[DZP]$/.test(xpos) && !holds(index))
}

/** "On October 20 the government put the toll at 358". */
function isOfToll({ tokens, tree }: Sentence, { first, last }: DateMention): boolean {
  let at = last
  for (let turns = 0; turns < 4 && at >= 0; turns++) {
    if (/^(?:put|raise|bring|rise|stand|revise|reach|climb)$/.test(tokens[at]!.lemma)) return true
    if (at < first && /^(?:VERB|NOUN)$/.test(tokens[at]!.upos)) return false
    if (tokens[at]!.upos === 'VERB') return false
    at = tree.heads[at] ?? -1
  }
  return first === 1 && tokens.slice(last, last + 6).some(({ lower }) => /^(?:put|raised)$/.test(lower))
}

/** "since January": from then to the day of the article. */
function sinceThen(date: FactDate, published: string | undefined): FactDate | undefined {
  const day = parseDay(published)
  return day === undefined ? undefined : { ...date, end: formatDay(day) }
}
