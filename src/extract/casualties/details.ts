import type { ActorEntry, Reading } from '../reading.ts'
import type { Figure, Scene } from './scene.ts'
import { wordAt } from './scene.ts'

const attackNoun =
  /^(strike|strikes|airstrike|airstrikes|attack|attacks|raid|raids|bombing|bombings|bombardment|shelling|fire|offensive|assault|assaults|ambush|ambushes|warplane|warplanes|jet|jets|helicopter|helicopters|drone|drones|missile|missiles|rocket|rockets|gunfire|artillery|gunships|aircraft|planes|troops|forces|airstrike|air)$/
const acting = new Set(['armed-group', 'state', 'organization', 'person', 'group'])
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

/**
 * Returns who did the harm, if sure: the subject of an active verb, "by X", who is named before the noun of the attack, or was
 * named before that noun when it was told first. `attackers` keeps these by noun.
 */
export function perpetratorOf(
  scene: Scene,
  figure: Figure,
  { actors }: Reading,
  attackers: Map<string, ActorEntry>,
): ActorEntry | undefined {
  const { harm, voice, trigger } = figure
  if (harm === 'missing' || harm === 'displaced') return undefined
  const { sentence, tokens } = scene
  const { relations, children } = sentence.tree
  const subject = voice === 'active' ? subjectOf(scene, trigger) : undefined
  const doer = voice === 'active' ? subject : voice === 'passive' ? agentOf(scene, trigger) : undefined
  const found = (doer === undefined ? undefined : actorBehind(doer)) ?? attacker() ?? claimant()
  return found === undefined || isNobody(found) || isOwnSide(doer) ? undefined : found

  /** "guerrillas attacked a post, leaving 17 guerrillas dead": their own dead. */
  function isOwnSide(head: number | undefined): boolean {
    if (head === undefined || figure.rule !== 'casualty/left-dead') return false
    return figure.phrase.head !== undefined && tokens[figure.phrase.head]!.lower === tokens[head]!.lower
  }

  function actorBehind(head: number): ActorEntry | undefined {
    const named = namedBefore(head)
    if (named !== undefined || eventNoun.test(tokens[head]!.lower)) return named
    const found = actors.of(sentence, head).filter(({ kind }) => acting.has(kind))
    return found.length === 1 ? found[0] : undefined
  }

  /** Who is named before the noun of the attack did it: "a NATO air strike". */
  function namedBefore(head: number): ActorEntry | undefined {
    if (!attackNoun.test(tokens[head]!.lower)) return undefined
    for (let at = head; at >= Math.max(0, head - 5); at--) {
      if (at !== head && !/^(PROPN|NOUN|ADJ|PUNCT|VERB)$/.test(tokens[at]!.upos)) break
      const actor = actors.at(sentence, at)
      if (actor === undefined || !acting.has(actor.kind)) continue
      attackers.set(tokens[head]!.lower, actor)
      return actor
    }
    // "the air strike": the one told before.
    const definite = [1, 2, 3].some((back) => tokens[head - back]?.lower === 'the')
    return definite ? attackers.get(tokens[head]!.lower) : undefined
  }

  /** "were killed in a U.S. drone strike". */
  function attacker(): ActorEntry | undefined {
    for (const child of children[trigger] ?? []) {
      const marks = (children[child] ?? []).map((mark) => tokens[mark]!.lower)
      if (!/^obl/.test(relations[child] ?? '') || !marks.some((mark) => /^(in|by|during)$/.test(mark))) continue
      const named = namedBefore(child)
      if (named !== undefined) return named
    }
    return undefined
  }

  /** "attacks for which X has claimed responsibility and where 60 people were killed". */
  function claimant(): ActorEntry | undefined {
    const claim = tokens.findIndex(
      ({ lower }, at) => /^(claimed|claims|claiming)$/.test(lower) && tokens[at + 1]?.lower === 'responsibility',
    )
    if (claim < 0) return undefined
    const head = (children[claim] ?? []).find((child) => /^nsubj/.test(relations[child] ?? ''))
    const found = head === undefined ? [] : actors.of(sentence, head).filter(({ kind }) => acting.has(kind))
    return found.length === 1 ? found[0] : undefined
  }
}

/** "a person", "a man" say nothing about who did it. */
function isNobody({ named, name }: ActorEntry): boolean {
  return !named && /^(?:a |the )?(?:person|people|man|men|woman|women|one|others|someone)$/i.test(name)
}

/** Returns the head of "by X" on a passive verb. */
function agentOf({ sentence, tokens }: Scene, trigger: number): number | undefined {
  const { relations, children } = sentence.tree
  return (children[trigger] ?? []).find(
    (child) =>
      /^obl/.test(relations[child] ?? '') &&
      child > trigger &&
      (children[child] ?? []).some((mark) => tokens[mark]?.lower === 'by'),
  )
}

/** Returns the subject of an active verb of harm, over "is accused of" and participles ("…, killing six"). */
export function subjectOf(scene: Scene, trigger: number): number | undefined {
  return subjectInTree(scene, trigger) ?? subjectBefore(scene, trigger)
}

function subjectInTree(scene: Scene, trigger: number): number | undefined {
  const { sentence, tokens } = scene
  const { relations, children, heads } = sentence.tree
  for (let at = trigger, turns = 0; at >= 0 && turns < 5; at = heads[at] ?? -1, turns++) {
    const subject = (children[at] ?? []).find((child) => /^nsubj/.test(relations[child] ?? '') && child < trigger)
    if (subject !== undefined) {
      if (relations[subject] === 'nsubj:pass' && at === trigger) return undefined
      // "a camp was attacked by militiamen, killing 156"
      if (relations[subject] === 'nsubj:pass' && tokens[at]!.lower !== 'accused') return agentOf(scene, at)
      const passed = at !== trigger && relations[trigger] !== 'conj' && !/^VBG?$/.test(tokens[trigger]!.xpos)
      if (passed) return undefined
      const pronoun = /^(who|which|that|it|they|he|she)$/.test(tokens[subject]!.lower)
      return pronoun ? (relativeHead(sentence.tree, at, relations) ?? subject) : subject
    }
    if (!/^(conj|advcl|xcomp|ccomp|acl)/.test(relations[at] ?? '')) return undefined
  }
  return undefined
}

/** Where the tree shows no subject: "X is accused of killing", or the first noun phrase of the clause before a past verb. */
function subjectBefore({ tokens, lexicon }: Scene, trigger: number): number | undefined {
  const accused =
    tokens[trigger - 1]?.lower === 'of' && /^(accused|suspected|guilty|convicted)$/.test(tokens[trigger - 2]?.lower ?? '')
  if (!accused && tokens[trigger]!.xpos !== 'VBD') return undefined
  let at = accused ? trigger - 3 : trigger - 1
  while (at >= 0 && (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV')) at -= 1
  let head: number | undefined
  for (; at >= 0; at--) {
    const { lower, upos, xpos } = tokens[at]!
    const nominal = upos === 'NOUN' || upos === 'PROPN' || lexicon.people.has(lower)
    if (
      !nominal &&
      (/^(,|;|:|that|when|after|who|which|and|but)$/.test(lower) || upos === 'VERB' || upos === 'AUX' || xpos === 'VBD')
    )
      break
    // Left of a preposition stands what it belongs to: "gunmen in Gaza".
    if (upos === 'ADP') head = undefined
    else if (nominal) head ??= at
  }
  return head
}

function relativeHead(
  { heads }: { readonly heads: readonly number[] },
  verb: number,
  relations: readonly string[],
): number | undefined {
  return relations[verb] === 'acl:relcl' || relations[verb] === 'acl' ? heads[verb] : undefined
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
