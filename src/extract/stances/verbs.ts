import type { Stance } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { actorsBehind, actorsOf, actorsOfAll, doersOf, ownersOf } from '../clauses/actors.ts'
import { type Force, forceOfVerb } from '../clauses/force.ts'
import { hasParticle, pairsOf, phrasesWith } from '../clauses/pairs.ts'
import { childrenBy, conjunctsOf, obliquesOf } from '../clauses/phrases.ts'
import { agentsOf, isPassive, patientsOf } from '../clauses/roles.ts'
import { actorsHit, bearersHit, groupOf, placesHit } from '../clauses/sides.ts'
import { phraseHeadAt } from '../clauses/window.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { isBystander, isKnown, type Report } from './draft.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'
import { perpetratorsOf } from './nouns.ts'
import { afterPreposition, conditionOf, hasEnvoy, isByTroops, isOut, isToStop } from './verb-company.ts'
import { claimersIn, helpersOf, namedBy, subjectActors, threatened } from './verb-sides.ts'

/** Reports the stances that a verb of the lexicon expresses: "A attacked B", "B, backed by A", "A refused to support B". */
export function readVerb(reading: Reading, sentence: Sentence, verb: number, report: Report): void {
  const frames = stanceLexicon()
    .frames('verb', sentence.tokens[verb]!.lemma)
    .filter(
      (frame) =>
        hasParticle(sentence, verb, frame) &&
        (frame.particle !== undefined || frame.mode === 'hostilities' || !isPhrasal(sentence, verb)),
    )
  if (frames.length === 0) return
  const force = forceOfVerb(sentence, verb)
  const ordered = frames.toSorted((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined))
  for (const frame of ordered) {
    const said = judge(frame, force)
    if (said === undefined) continue
    if (readFrame(reading, sentence, verb, frame, said, report)) return
  }
  for (const frame of ordered) {
    const said = judge(frame, force)
    if (said !== undefined && readNear(reading, sentence, verb, frame, said, report)) return
  }
}

/** "A criticized B" by word order alone, for when the tree puts the object elsewhere: the phrase right behind the verb. */
function readNear(reading: Reading, sentence: Sentence, verb: number, frame: Frame, said: Said, report: Report): boolean {
  if (!frame.targets.includes('object') || frame.particle !== undefined || isPassive(sentence, verb)) return false
  if (frame.flags.size > 0 || sentence.tokens[verb]!.xpos === 'VBN') return false
  if (patientsOf(sentence, verb).some((noun) => noun > verb)) return false
  const noun = phraseHeadAt(sentence, verb + 1)
  const target = noun === undefined ? undefined : reading.actors.at(sentence, noun)
  if (target === undefined || !isKnown(target)) return false
  const holders = doersOf(reading, sentence, verb).filter((holder) => holder !== target)
  if (holders.length === 0) return false
  report({
    token: verb,
    holders,
    targets: [target],
    polarity: said.polarity,
    mode: said.mode,
    rule: `stance/object-near${said.how}`,
  })
  return true
}

/** "work out", "back down": another verb than the bare one. */
function isPhrasal(sentence: Sentence, verb: number): boolean {
  return childrenBy(sentence, verb, 'compound:prt').length > 0
}

interface Said {
  readonly polarity: Stance['polarity']
  readonly mode: Stance['mode']
  /** Part of the rule's name where the clause is no plain fact. */
  readonly how: '' | '-planned' | '-refused'
}

/** Returns what the frame means under the force of its clause, or undefined where it says nothing sure. */
function judge(frame: Frame, force: Force): Said | undefined {
  const { polarity, mode } = frame
  switch (force) {
    case 'fact':
      return { polarity, mode, how: '' }
    case 'attempted':
    case 'purpose':
      return polarity === 'opposes' || mode !== 'verbal' ? { polarity, mode, how: '' } : undefined
    case 'planned':
      return { polarity, mode: polarity === 'opposes' ? 'verbal' : mode, how: '-planned' }
    case 'refused':
      return polarity === 'supports' ? { polarity: 'opposes', mode: 'political', how: '-refused' } : undefined
    default:
      return undefined
  }
}

function readFrame(reading: Reading, sentence: Sentence, verb: number, frame: Frame, said: Said, report: Report): boolean {
  const passive = isPassive(sentence, verb)
  if (frame.flags.has('passive-agent') && !passive) return false
  if (frame.flags.has('out') && !isOut(sentence, verb)) return false
  if (frame.flags.has('to-stop') && !isToStop(sentence, verb)) return false
  if (frame.flags.has('envoy') && !hasEnvoy(sentence, verb)) return false
  const holders = frame.flags.has('direct')
    ? actorsOfAll(reading, sentence, agentsOf(sentence, verb))
    : doersOf(reading, sentence, verb)
  // an air strike that kills civilians is no stance of the army towards them
  const deed = said.mode === 'hostilities' && actorsOfAll(reading, sentence, agentsOf(sentence, verb)).length === 0
  const helpers = said.polarity === 'opposes' && said.mode === 'hostilities' ? helpersOf(reading, sentence, verb) : []
  const tell = (targets: readonly ActorEntry[], how: string, from = holders, polarity = said.polarity): boolean => {
    if (frame.flags.has('whole') && how === 'verb-owner') return false
    const accident = deed && from.every(({ kind }) => kind !== 'armed-group')
    const fit = targets.filter(
      (target) =>
        !(said.how === '-refused' && !isKnown(target) && target.kind !== 'armed-group') &&
        !from.includes(target) &&
        isFit(frame, from, target) &&
        !(accident && isBystander(target)),
    )
    if (from.length === 0 || fit.length === 0) return false
    report({
      token: verb,
      holders: from,
      targets: fit,
      polarity,
      mode: said.mode === 'material' && isByTroops(sentence, verb) ? 'military' : said.mode,
      ...(frame.flags.has('both') && said.how === '' ? { symmetric: true } : {}),
      rule: `stance/${how}${said.how}`,
    })
    if (helpers.length > 0) {
      report({ token: verb, holders: helpers, targets: fit, polarity, mode: 'military', rule: 'stance/helper' })
    }
    return true
  }
  for (const slot of frame.targets) {
    if (slot === 'object') {
      const patients = [...new Set(patientsOf(sentence, verb).flatMap((noun) => conjunctsOf(sentence, noun)))]
      if (readObject(reading, sentence, patients, passive, said, tell)) return true
    } else if (slot === 'owner') {
      const owners = patientsOf(sentence, verb).flatMap((noun) => perpetratorsOf(reading, sentence, noun))
      if (owners.length === 0 && !passive) owners.push(...actorsOfAll(reading, sentence, phrasesWith(sentence, verb, 'by')))
      if (tell(owners, 'verb-owner')) return true
    } else if (slot === 'condition') {
      const clause = conditionOf(sentence, verb)
      if (clause !== undefined && tell(subjectActors(reading, sentence, clause), 'threat-if')) return true
    } else if (slot === 'clause') {
      const clause = childrenBy(sentence, verb, 'ccomp')[0]
      if (clause !== undefined && tell(subjectActors(reading, sentence, clause), 'verb-clause')) return true
      // "demanded that B end…", whatever the tree made of the verb behind it
      if (sentence.tokens[verb + 1]?.lower === 'that') {
        const named = reading.actors.at(sentence, sentence.tokens[verb + 2]?.upos === 'DET' ? verb + 3 : verb + 2)
        if (named !== undefined && isKnown(named) && tell([named], 'clause-near')) return true
      }
    } else if (slot === 'plan') {
      if (tell(threatened(reading, sentence, verb), 'threat-to')) return true
    } else {
      const nouns = phrasesWith(sentence, verb, slot)
      const behind = nouns.length > 0 ? nouns : afterPreposition(sentence, verb, slot)
      const targets = behind.flatMap((noun) => {
        const actors = said.mode === 'hostilities' ? actorsHit(reading, sentence, noun) : actorsBehind(reading, sentence, noun)
        if (actors.length > 0) return [...actors]
        const state = frame.flags.has('envoy') ? reading.actors.stateNamed(sentence, noun) : undefined
        return state === undefined ? perpetratorsOf(reading, sentence, noun) : [state]
      })
      if (tell(targets, nouns.length > 0 ? 'verb-with' : 'verb-near')) return true
    }
  }
  if (frame.flags.has('both') && said.how === '') {
    const group = [...new Set(agentsOf(sentence, verb).flatMap((noun) => [...groupOf(reading, sentence, noun)]))]
    const pairs = pairsOf(group)
    for (const [first, second] of pairs) tell([second], 'verb-joint', [first])
    return pairs.length > 0
  }
  return false
}

const armedName =
  /force|army|armies|troop|coalition|rebel|militant|militia|guerrilla|insurgent|fighter|soldier|gunm[ae]n|brigade/i

/** Whether the frame's conditions on its sides hold: sports teams and candidates defeat each other too. */
function isFit(frame: Frame, holders: readonly ActorEntry[], target: ActorEntry): boolean {
  const unknown = !target.named && (target.kind === 'group' || (target.kind === 'person' && target.roles.length === 0))
  if (frame.flags.has('named') && unknown) return false
  if (frame.flags.has('state') && target.kind !== 'state' && target.kind !== 'organization') return false
  if (frame.flags.has('known') && !isKnown(target)) return false
  if (frame.flags.has('body') && target.kind !== 'organization' && target.kind !== 'armed-group') return false
  if (frame.flags.has('fighters') && target.kind !== 'armed-group') return false
  if (!frame.flags.has('armed')) return true
  return [...holders, target].some(({ kind, name }) => kind === 'armed-group' || armedName.test(name))
}

type Tell = (targets: readonly ActorEntry[], how: string, from?: readonly ActorEntry[], polarity?: Stance['polarity']) => boolean

/** The object: an actor, a deed of somebody ("condemned Russia's attack on…"), or a thing of somebody. */
function readObject(
  reading: Reading,
  sentence: Sentence,
  patients: readonly number[],
  passive: boolean,
  { mode, polarity }: Said,
  tell: Tell,
): boolean {
  let told = false
  for (const noun of patients) {
    const own = actorsOf(reading, sentence, noun)
    const actors = own.length > 0 || mode !== 'hostilities' ? own : placesHit(reading, sentence, noun)
    if (actors.length > 0) {
      // "a camp for refugees": they are hit too
      const within = mode === 'hostilities' && actors.every(({ named }) => !named) ? obliquesOf(sentence, noun, ['for']) : []
      const hit = [...actors, ...namedBy(reading, sentence, noun), ...actorsOfAll(reading, sentence, within)]
      told = tell(hit, passive ? 'verb-passive' : 'verb-active') || told
      continue
    }
    const isDeed = stanceLexicon().frames('noun', sentence.tokens[noun]!.lemma).length > 0
    // "upheld the indictment of B", "endorsed B's attack": for the deed is not for whose deed it is
    if (isDeed && polarity === 'supports') continue
    if (tell(perpetratorsOf(reading, sentence, noun), isDeed ? 'verb-deed' : 'verb-owner')) told = true
    else if (isDeed && tell(claimersIn(reading, sentence), 'claimed-deed')) told = true
    else if (!isDeed && mode === 'hostilities' && tell(bearersHit(reading, sentence, noun), 'verb-bearer')) told = true
    // "attacked a camp for refugees"
    else if (!isDeed && mode === 'hostilities') told = tell(ownersOf(reading, sentence, noun, ['for']), 'verb-reach') || told
  }
  return told
}
