import type { Reading } from '../reading.ts'
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

/** Returns the date up to which the count runs ("as of 23 March") and the date of the harm. */
export function datesOf({ sentence }: Scene, { trigger }: Figure, { dates }: Reading) {
  const asOf = dates
    .in(sentence)
    .find(({ first }) => /^(of|at)$/.test(wordAt(sentence, first - 1)) && /^as$/.test(wordAt(sentence, first - 2)))
  const date = dates.of(sentence, trigger)
  const own = date !== undefined && date !== asOf?.date ? { date } : {}
  return { ...own, ...(asOf === undefined ? {} : { asOf: asOf.date }) }
}
