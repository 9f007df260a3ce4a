import type { Stance } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { actorsBehind, actorsOfAll, doersOf, ownerPrepositions, ownersOf } from '../clauses/actors.ts'
import { forceOfVerb, hasNo } from '../clauses/force.ts'
import { betweenOf, pairsOf } from '../clauses/pairs.ts'
import { childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { agentPhrases, isPassive, subjectsOf } from '../clauses/roles.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { readBond } from './bonds.ts'
import { isBystander, isKnown, type Report } from './draft.ts'
import { governedBy, governorOf, reachAgainst, targetsOf } from './governed.ts'
import { deedLemma, type Frame, stanceLexicon } from './lexicon.ts'

/** Reports the stances that an event noun expresses: "A's attack on B", "sanctions against B", "war between A and B". */
export function readNoun(reading: Reading, sentence: Sentence, noun: number, report: Report): void {
  const lexicon = stanceLexicon()
  const lemma = deedLemma(sentence.tokens[noun]!)
  for (const frame of lexicon.frames('noun', lemma)) readEvent(reading, sentence, noun, frame, report)
  readAppeal(reading, sentence, noun, report)
  readSupportOf(reading, sentence, noun, report)
  for (const frame of lexicon.frames('bond', lemma)) readBond(reading, sentence, noun, frame, report)
}

function readEvent(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  if (hasNo(sentence, noun)) return
  const governed = governedBy(reading, sentence, noun, frame)
  if (governed.sign === 'flipped' && !frame.flags.has('lift') && frame.polarity === 'opposes' && governed.asked !== true) return
  const undone = governed.sign === 'flipped' && governed.asked !== true
  const polarity = undone ? opposite(frame.polarity) : frame.polarity
  const mode = undone
    ? 'political'
    : governed.planned && governed.asked !== true && frame.polarity === 'opposes'
      ? 'verbal'
      : frame.mode
  const symmetric = frame.flags.has('both')
  if (symmetric && !undone) {
    const sides = betweenOf(reading, sentence, noun)
    for (const [first, second] of pairsOf(sides)) {
      report({ token: noun, holders: [first], targets: [second], polarity, mode, symmetric: true, rule: 'stance/noun-between' })
    }
    if (sides.length > 1) return
  }
  // "broke away with the support of A": A is who supports
  if (
    frame.polarity === 'supports' &&
    prepositionOf(sentence, noun) === 'with' &&
    obliquesOf(sentence, noun, ['of']).length > 0
  ) {
    readReceived(reading, sentence, noun, frame, report)
    return
  }
  const near = targetsOf(reading, sentence, noun, frame)
  const far = near.length === 0 && frame.targets.includes('against') && governed.sign === 'same'
  const targets = far ? reachAgainst(reading, sentence, noun) : near
  if (targets.length === 0) {
    if (symmetric && !undone && readJoint(reading, sentence, noun, frame, mode, report)) return
    readReceived(reading, sentence, noun, frame, report)
    return
  }
  const owners = perpetratorsOf(reading, sentence, noun).filter((owner) => !targets.includes(owner))
  const tell = (holders: readonly ActorEntry[], rule: string): void => {
    const fit = holders.filter((holder) => !targets.includes(holder))
    if (fit.length === 0 || (frame.mode === 'verbal' && frame.polarity === 'supports' && targets.every(isBystander))) return
    report({
      token: noun,
      holders: fit,
      targets,
      polarity,
      mode,
      ...(symmetric && polarity === frame.polarity ? { symmetric } : {}),
      rule: far ? 'stance/noun-reach' : rule,
    })
  }
  if (owners.length > 0 && !undone) tell(owners, 'stance/noun-owner')
  if (governed.sign !== 'silent') tell(governed.actors, undone ? 'stance/noun-undone' : 'stance/noun-subject')
}

/** "A and B fought a war", "A and B agreed to strengthen cooperation": those who do it do it to each other. */
function readJoint(
  reading: Reading,
  sentence: Sentence,
  noun: number,
  frame: Frame,
  mode: Stance['mode'],
  report: Report,
): boolean {
  const verb = governorOf(sentence, noun)
  if (verb === undefined || prepositionOf(sentence, noun) !== undefined) return false
  const lexicon = stanceLexicon()
  const { lemma } = sentence.tokens[verb]!
  const fits =
    frame.polarity === 'supports'
      ? lexicon.frames('build', lemma).length > 0 || lexicon.frames('light', lemma).length > 0
      : lemma === 'fight' || lemma === 'wage' || lemma === 'trade' || lemma === 'exchange'
  const force = forceOfVerb(sentence, verb)
  if (!fits || (force !== 'fact' && force !== 'planned')) return false
  const doers = doersOf(reading, sentence, verb).filter((doer) => isKnown(doer) && doer.kind !== 'person')
  for (const [first, second] of pairsOf(doers)) {
    report({
      token: noun,
      holders: [first],
      targets: [second],
      polarity: frame.polarity,
      mode,
      symmetric: true,
      rule: 'stance/noun-joint',
    })
  }
  return doers.length > 1
}

/** "called for an end to B's attacks": the caller stands against B in words. */
function readAppeal(reading: Reading, sentence: Sentence, noun: number, report: Report): void {
  const lexicon = stanceLexicon()
  const lemma = deedLemma(sentence.tokens[noun]!)
  if (!lexicon.frames('noun', lemma).some(({ polarity }) => polarity === 'opposes')) return
  const end = headOf(sentence, noun)
  if (end < 0 || !['to', 'of'].includes(prepositionOf(sentence, noun) ?? '')) return
  if (lexicon.frames('cutting', sentence.tokens[end]!.lemma).length === 0) return
  const verb = governorOf(sentence, end)
  if (verb === undefined || !['call', 'demand', 'urge', 'appeal', 'press', 'seek'].includes(sentence.tokens[verb]!.lemma)) return
  const targets = perpetratorsOf(reading, sentence, noun)
  const holders = doersOf(reading, sentence, verb).filter((holder) => !targets.includes(holder))
  if (forceOfVerb(sentence, verb) !== 'fact') return
  report({ token: noun, holders, targets, polarity: 'opposes', mode: 'verbal', rule: 'stance/appeal' })
}

/** "flew sorties in support of B": whoever does what is done so, whatever the tree hangs it on. */
function readSupportOf(reading: Reading, sentence: Sentence, noun: number, report: Report): void {
  const { tokens } = sentence
  if (tokens[noun]!.lower !== 'support' || tokens[noun - 1]?.lower !== 'in' || tokens[noun + 1]?.lower !== 'of') return
  let verb = noun - 1
  while (verb >= 0 && !(isVerbal(sentence, verb) && isDoing(sentence.tokens[verb]!.lemma))) verb--
  const target = headOf(sentence, noun + 1)
  if (verb < 0 || target <= noun) return
  let doing = verb
  let holders = doersOf(reading, sentence, doing)
  while (holders.length === 0 && doing > 0) {
    doing--
    if (isVerbal(sentence, doing) && isDoing(sentence.tokens[doing]!.lemma)) holders = doersOf(reading, sentence, doing)
  }
  const targets = actorsBehind(reading, sentence, target).filter((actor) => !holders.includes(actor))
  if (holders.length > 0 && targets.length > 0 && forceOfVerb(sentence, doing) === 'fact') {
    report({ token: noun, holders, targets, polarity: 'supports', mode: 'political', rule: 'stance/in-support-of' })
  }
}

/** A verb of deeds: not "targets which include units … in support of B". */
function isDoing(lemma: string): boolean {
  return !['include', 'contain', 'comprise', 'involve', 'be', 'say', 'tell', 'add', 'have'].includes(lemma)
}

/** Returns whose deed the noun names, those who claim it included ("attacks, claimed by B", "claimed responsibility for"). */
export function perpetratorsOf(reading: Reading, sentence: Sentence, noun: number): ActorEntry[] {
  const owners = ownersOf(reading, sentence, noun, ownerPrepositions(sentence, noun))
  const claims = childrenBy(sentence, noun, 'acl').filter((verb) => isClaim(sentence, verb))
  const staged = childrenBy(sentence, noun, 'acl').filter((verb) => isPassive(sentence, verb) && !isClaim(sentence, verb))
  const stagers = actorsOfAll(
    reading,
    sentence,
    staged.flatMap((verb) => agentPhrases(sentence, verb)),
  )
  const above = prepositionOf(sentence, noun) === 'for' ? headOf(sentence, noun) : -1
  const claiming = above >= 0 && sentence.tokens[above]!.lemma === 'responsibility' ? headOf(sentence, above) : above
  if (claiming >= 0 && isVerbal(sentence, claiming) && isClaim(sentence, claiming)) claims.push(claiming)
  return [...new Set([...owners, ...stagers, ...claims.flatMap((verb) => [...doersOf(reading, sentence, verb)])])]
}

function isClaim(sentence: Sentence, verb: number): boolean {
  return stanceLexicon().frames('claim', sentence.tokens[verb]!.lemma).length > 0 && forceOfVerb(sentence, verb) === 'fact'
}

const receiving = new Set([
  'receive',
  'get',
  'enjoy',
  'have',
  'win',
  'obtain',
  'secure',
  'face',
  'come',
  'be',
  'suffer',
  'draw',
  'accept',
])

/** "came under attack from A", "with support from A": the side that the clause is about undergoes it. */
function readReceived(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  const verb = governorOf(sentence, noun)
  if (verb === undefined || forceOfVerb(sentence, verb) !== 'fact') return
  const preposition = prepositionOf(sentence, noun)
  const undergone =
    preposition === 'under' ||
    (preposition === 'with' && frame.polarity === 'supports') ||
    (preposition === undefined && receiving.has(sentence.tokens[verb]!.lemma))
  if (!undergone) return
  const from = [...obliquesOf(sentence, noun, ['from', 'by', 'of']), ...obliquesOf(sentence, verb, ['from'])]
  const holders = actorsOfAll(reading, sentence, from)
  // "was captured by A with the aid of B": B helps who captures
  const helped = preposition === 'with' && isPassive(sentence, verb) ? agentPhrases(sentence, verb) : subjectsOf(sentence, verb)
  const targets = actorsOfAll(reading, sentence, helped).filter((target) => !holders.includes(target))
  if (holders.length > 0 && targets.length > 0) {
    report({ token: noun, holders, targets, polarity: frame.polarity, mode: frame.mode, rule: 'stance/noun-received' })
  }
}

function opposite(polarity: Stance['polarity']): Stance['polarity'] {
  return polarity === 'supports' ? 'opposes' : 'supports'
}
