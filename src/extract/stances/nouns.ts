import type { Stance } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { actorsBehind, doersOf, ownersOf } from '../clauses/actors.ts'
import { forceOfVerb, hasNo } from '../clauses/force.ts'
import { betweenOf, hasParticle, pairsOf } from '../clauses/pairs.ts'
import { baseRelation, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { patientsOf } from '../clauses/roles.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import type { Report } from './draft.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'

/** What the governing clause makes of the event a noun names. */
interface Governed {
  readonly sign: 'same' | 'flipped' | 'silent'
  /** Who does, ends or backs it. */
  readonly actors: readonly ActorEntry[]
  readonly planned: boolean
}

const silent: Governed = { sign: 'silent', actors: [], planned: false }

/** Reports the stances that an event noun expresses: "A's attack on B", "sanctions against B", "war between A and B". */
export function readNoun(reading: Reading, sentence: Sentence, noun: number, report: Report): void {
  const lexicon = stanceLexicon()
  const { lemma } = sentence.tokens[noun]!
  for (const frame of lexicon.frames('noun', lemma)) readEvent(reading, sentence, noun, frame, report)
  for (const frame of lexicon.frames('bond', lemma)) readBond(reading, sentence, noun, frame, report)
}

function readEvent(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  if (hasNo(sentence, noun)) return
  const governed = governedBy(reading, sentence, noun, frame)
  if (governed.sign === 'flipped' && !frame.flags.has('lift') && frame.polarity === 'opposes') return
  const polarity = governed.sign === 'flipped' ? opposite(frame.polarity) : frame.polarity
  const mode =
    governed.sign === 'flipped' ? 'political' : governed.planned && frame.polarity === 'opposes' ? 'verbal' : frame.mode
  const symmetric = frame.flags.has('both')
  if (symmetric && governed.sign !== 'flipped') {
    const sides = betweenOf(reading, sentence, noun)
    for (const [first, second] of pairsOf(sides)) {
      report({ token: noun, holders: [first], targets: [second], polarity, mode, symmetric: true, rule: 'stance/noun-between' })
    }
    if (sides.length > 1) return
  }
  const targets = targetsOf(reading, sentence, noun, frame)
  if (targets.length === 0) return
  const owners = ownersOf(reading, sentence, noun, frame.targets.includes('of') ? ['by', 'from'] : ['by', 'from', 'of']).filter(
    (owner) => !targets.includes(owner),
  )
  const tell = (holders: readonly ActorEntry[], rule: string): void => {
    const fit = holders.filter((holder) => !targets.includes(holder))
    if (fit.length === 0) return
    report({
      token: noun,
      holders: fit,
      targets,
      polarity,
      mode,
      ...(symmetric && polarity === frame.polarity ? { symmetric } : {}),
      rule,
    })
  }
  if (owners.length > 0 && governed.sign !== 'flipped') tell(owners, 'stance/noun-owner')
  if (governed.sign !== 'silent')
    tell(governed.actors, governed.sign === 'flipped' ? 'stance/noun-undone' : 'stance/noun-subject')
}

/** Ties, relations: good when built, bad when cut, silent otherwise. */
function readBond(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  const verb = governorOf(sentence, noun)
  if (verb === undefined) return
  const lexicon = stanceLexicon()
  const { lemma } = sentence.tokens[verb]!
  const built = lexicon.frames('build', lemma).length > 0
  const cut = lexicon.frames('stop', lemma).some((stop) => hasParticle(sentence, verb, stop))
  const force = forceOfVerb(sentence, verb)
  if (built === cut || force === 'denied' || force === 'possible' || force === 'refused' || (force === 'wished' && cut)) return
  const doers = doersOf(reading, sentence, verb)
  const others = [...targetsOf(reading, sentence, noun, frame), ...ownersOf(reading, sentence, noun)].filter(
    (actor) => !doers.includes(actor),
  )
  const base = {
    token: noun,
    polarity: built ? ('supports' as const) : ('opposes' as const),
    mode: built || force === 'fact' ? ('political' as const) : ('verbal' as const),
    rule: built ? 'stance/bond-built' : 'stance/bond-cut',
  }
  if (others.length > 0) report({ ...base, holders: doers, targets: others })
  else for (const [first, second] of pairsOf(doers)) report({ ...base, holders: [first], targets: [second], symmetric: true })
}

function targetsOf(reading: Reading, sentence: Sentence, noun: number, frame: Frame): ActorEntry[] {
  const verb = governorOf(sentence, noun)
  for (const preposition of frame.targets) {
    if (preposition === 'between') continue
    const own = obliquesOf(sentence, noun, [preposition])
    const beside =
      verb === undefined || preposition === 'of' || preposition === 'to'
        ? []
        : obliquesOf(sentence, verb, [preposition]).filter((at) => at > noun)
    const found = (own.length > 0 ? own : beside).flatMap((at) => [...actorsBehind(reading, sentence, at)])
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}

/** Returns the verb whose object, passive subject or "in …" the noun is. */
export function governorOf(sentence: Sentence, noun: number): number | undefined {
  let at = noun
  while (baseRelation(sentence, at) === 'conj') at = headOf(sentence, at)
  const head = headOf(sentence, at)
  if (head < 0 || !isVerbal(sentence, head)) return undefined
  const relation = sentence.tree.relations[at] ?? ''
  const base = baseRelation(sentence, at)
  if (base === 'obj' || relation === 'nsubj:pass' || base === 'obl' || base === 'xcomp') return head
  return patientsOf(sentence, head).includes(at) ? head : undefined
}

function governedBy(reading: Reading, sentence: Sentence, noun: number, frame: Frame): Governed {
  const verb = governorOf(sentence, noun)
  if (verb === undefined) return silent
  const lexicon = stanceLexicon()
  const { lemma } = sentence.tokens[verb]!
  const preposition = prepositionOf(sentence, noun)
  const force = forceOfVerb(sentence, verb)
  if (force === 'denied' || force === 'possible' || force === 'refused') return silent
  const stops =
    lexicon.frames('stop', lemma).some((stop) => hasParticle(sentence, verb, stop)) ||
    (frame.flags.has('lift') && lexicon.frames('lift', lemma).length > 0)
  const direct = preposition === undefined
  if (direct && stops) return { sign: 'flipped', actors: doersOf(reading, sentence, verb), planned: force !== 'fact' }
  const does =
    lexicon.frames('light', lemma).length > 0 ||
    lexicon.frames('verb', lemma).some((verbal) => verbal.polarity === 'supports' || verbal.mode === 'hostilities')
  if (direct && does) {
    return { sign: 'same', actors: doersOf(reading, sentence, verb), planned: force === 'planned' || force === 'wished' }
  }
  const takesPart = preposition === 'in' || preposition === 'with' || preposition === 'for' || preposition === 'during'
  if (takesPart && force === 'fact' && (preposition === 'in' || does))
    return { sign: 'same', actors: doersOf(reading, sentence, verb), planned: false }
  return silent
}

function opposite(polarity: Stance['polarity']): Stance['polarity'] {
  return polarity === 'supports' ? 'opposes' : 'supports'
}
