import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { eventNoun } from './details.ts'
import { agentOf, subjectOf } from './doers.ts'
import { type Figure, type Scene, wordAt } from './scene.ts'

const attackNoun =
  /^(strike|strikes|airstrike|airstrikes|attack|attacks|raid|raids|bombing|bombings|bombardment|shelling|fire|offensive|assault|assaults|ambush|ambushes|warplane|warplanes|jet|jets|helicopter|helicopters|drone|drones|missile|missiles|rocket|rockets|gunfire|artillery|gunships|aircraft|planes|troops|forces|airstrike|air)$/
const acting = new Set(['armed-group', 'state', 'organization', 'person', 'group'])

/**
 * Returns who did the harm, if sure: the subject of an active verb, "by X", who is named before the noun of the attack, or was
 * named before that noun when it was told first. `attackers` keeps these by noun.
 */
export function perpetratorOf(
  scene: Scene,
  figure: Figure,
  reading: Reading,
  attackers: Map<string, ActorEntry>,
): ActorEntry | undefined {
  const { actors } = reading
  const { harm, voice, trigger } = figure
  if (harm === 'missing' || harm === 'displaced') return undefined
  const { sentence, tokens } = scene
  const { relations, children } = sentence.tree
  const subject = voice === 'active' ? subjectOf(scene, trigger) : undefined
  const doer = voice === 'active' ? subject : voice === 'passive' ? agentOf(scene, trigger) : undefined
  const found =
    (doer === undefined ? undefined : actorBehind(doer)) ?? attacker() ?? holder() ?? opponent() ?? whenAttacked() ?? claimant()
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
      if (at !== head && !/^(PROPN|NOUN|ADJ|PUNCT|VERB|PART)$/.test(tokens[at]!.upos)) break
      const actor = actors.at(sentence, at)
      if (actor === undefined || !acting.has(actor.kind)) continue
      attackers.set(tokens[head]!.lower, actor)
      return actor
    }
    // "the air strike": the one told before.
    const definite = [1, 2, 3].some((back) => tokens[head - back]?.lower === 'the')
    return definite ? (attackers.get(tokens[head]!.lower) ?? attackerBefore(sentence, reading)) : undefined
  }

  /** "were killed in a U.S. drone strike". */
  function attacker(): ActorEntry | undefined {
    for (const child of children[trigger] ?? []) {
      const marks = (children[child] ?? []).map((mark) => tokens[mark]!.lower)
      if (!/^obl/.test(relations[child] ?? '') || !marks.some((mark) => /^(in|by|during)$/.test(mark))) continue
      const named = namedBefore(child) ?? authorOf(child)
      if (named !== undefined) return named
    }
    return undefined
  }

  /** "in a mortar attack by Kurdish militants" */
  function authorOf(noun: number): ActorEntry | undefined {
    if (!attackNoun.test(tokens[noun]!.lower)) return undefined
    const author = (children[noun] ?? []).find((child) => (children[child] ?? []).some((mark) => tokens[mark]!.lower === 'by'))
    const found = author === undefined ? [] : actors.of(sentence, author).filter(({ kind }) => acting.has(kind))
    return found.length === 1 ? found[0] : undefined
  }

  /** "the 72 hostages whom rebels had been holding". */
  function holder(): ActorEntry | undefined {
    const { head } = figure.phrase
    if (harm !== 'captured' || head === undefined) return undefined
    if (!/^(whom|that|which)$/.test(wordAt(scene, head + 1))) return undefined
    const verb = tokens.findIndex(
      ({ index, lemma }) => index > head && index < head + 12 && /^(hold|seize|take|capture|kidnap|abduct)$/.test(lemma),
    )
    return verb < 0 ? undefined : actingSubject(sentence, verb, reading)
  }

  /** "were killed in combat with Chinese troops". */
  function opponent(): ActorEntry | undefined {
    const fight = (children[trigger] ?? []).find(
      (child) => /^obl/.test(relations[child] ?? '') && fightNoun.test(tokens[child]!.lower),
    )
    const foe = (children[fight ?? -1] ?? []).find((child) =>
      (children[child] ?? []).some((mark) => /^(with|against)$/.test(tokens[mark]!.lower)),
    )
    const found = foe === undefined ? [] : actors.of(sentence, foe).filter(({ kind }) => acting.has(kind))
    return found.length === 1 ? found[0] : undefined
  }

  /** "were killed when masked gunmen stormed a college". */
  function whenAttacked(): ActorEntry | undefined {
    if (figure.harm === 'captured') return undefined
    for (const verb of attackVerbs(sentence)) {
      const subject = (children[verb] ?? []).find((child) => relations[child] === 'nsubj' && child < verb)
      const mark = subject === undefined ? -1 : firstOf(subject) - 1
      if (subject === undefined || !/^(when|after|as|where|while)$/.test(tokens[mark]?.lower ?? '')) continue
      if (!isOwnClause(verb, mark)) continue
      return actingSubject(sentence, verb, reading)
    }
    return undefined
  }

  /** Whether the clause with the mark belongs to the harm: "When gunmen attacked, 12 died", not "in the war, which ended when". */
  function isOwnClause(verb: number, mark: number): boolean {
    if (verb < trigger) return mark === 0 && !tokens.slice(verb, trigger).some(({ lower }) => lower === 'since')
    return !tokens
      .slice(trigger + 1, mark)
      .some(
        ({ xpos, text, index }) =>
          text === ';' ||
          (/^VB[DZP]$/.test(xpos) &&
            !scene.figures.some((other) => other.trigger === index) &&
            !/^(was|were|are|is|been)$/.test(text)),
      )
  }

  function firstOf(head: number): number {
    return Math.min(head, ...(children[head] ?? []))
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

/** Verbs of attacks that need no word of harm. */
const attackVerb =
  /^(storm|attack|raid|ambush|bomb|shell|assault|fire|ram|detonate|stab|strike|hit|launch|invade|throw|hurl|lob|bombard|overrun)(s|e?d)?$|^(opened|burst|struck|threw|drove)$/
const fightNoun =
  /^(combat|clash|clashes|fighting|battle|battles|gunfight|gunbattle|shootout|firefight|skirmish|skirmishes|confrontation)$/

function attackVerbs({ tokens }: Sentence): readonly number[] {
  return tokens.filter(({ lower, xpos }) => /^VB[DZP]$/.test(xpos) && attackVerb.test(lower)).map(({ index }) => index)
}

/** Returns the one who acts as the subject of the verb. */
function actingSubject(sentence: Sentence, verb: number, { actors }: Reading): ActorEntry | undefined {
  const { children, relations } = sentence.tree
  const subject = (children[verb] ?? []).find((child) => relations[child] === 'nsubj' && child < verb)
  const found = subject === undefined ? [] : actors.of(sentence, subject).filter(({ kind }) => acting.has(kind))
  return found.length === 1 ? found[0] : undefined
}

/** Returns who attacked in the sentences before: "commandos stormed the residence … All 14 were killed in the assault". */
function attackerBefore({ index }: Sentence, reading: Reading): ActorEntry | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const before = reading.document.sentences[at]!
    const found = attackVerbs(before).flatMap((verb) => actingSubject(before, verb, reading) ?? [])
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}
