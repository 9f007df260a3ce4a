import type { Sentence } from '../../language/document.ts'
import { actorsBehind, doersOf } from '../clauses/actors.ts'
import { forceOfVerb, markOf } from '../clauses/force.ts'
import { hasParticle } from '../clauses/pairs.ts'
import { baseRelation, childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { patientsOf } from '../clauses/roles.ts'
import { actorsHit } from '../clauses/sides.ts'
import { isStranded } from '../clauses/window.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'

/** What the governing clause makes of the event a noun names. */
interface Governed {
  readonly sign: 'same' | 'flipped' | 'silent'
  /** Who does, ends or backs it. */
  readonly actors: readonly ActorEntry[]
  readonly planned: boolean
  /** What ends is only asked to end: "urged Israel to stop its attacks on…". */
  readonly asked?: boolean
}

const silent: Governed = { sign: 'silent', actors: [], planned: false }

/** Returns the verb whose object, passive subject or "in …" the noun is. */
export function governorOf(sentence: Sentence, noun: number): number | undefined {
  const stranded = childrenBy(sentence, noun, 'amod').find((child) => isStranded(sentence, child))
  if (stranded !== undefined) return stranded
  const at = carrierOf(sentence, noun)
  const head = headOf(sentence, at)
  if (head < 0 || !isVerbal(sentence, head)) return undefined
  const relation = sentence.tree.relations[at] ?? ''
  const base = baseRelation(sentence, at)
  if (base === 'advcl' && sentence.tokens[at]!.xpos === 'VBG') return head
  if (base === 'obj' || relation === 'nsubj:pass' || base === 'obl' || base === 'xcomp') return head
  return patientsOf(sentence, head).includes(at) ? head : undefined
}

const quantities = new Set(
  'string series wave spate round barrage number campaign flurry rash volley kind form lot act'.split(' '),
)

/** Returns the noun that hangs on the verb: "string" in "responded with a string of attacks", else the noun itself. */
function carrierOf(sentence: Sentence, noun: number): number {
  let at = noun
  while (baseRelation(sentence, at) === 'conj' || hangsOnObject(sentence, at)) at = headOf(sentence, at)
  return at
}

/** "throwing stones during demonstrations": the phrase belongs to the clause though it hangs on the object. */
function hangsOnObject(sentence: Sentence, noun: number): boolean {
  return (
    baseRelation(sentence, noun) === 'nmod' &&
    headOf(sentence, noun) < noun &&
    (['during', 'in', 'after'].includes(prepositionOf(sentence, noun) ?? '') ||
      (prepositionOf(sentence, noun) === 'of' && quantities.has(sentence.tokens[headOf(sentence, noun)]!.lemma)))
  )
}

/** Returns what the governing verb makes of the event: done, undone, or nothing that is sure. */
export function governedBy(reading: Reading, sentence: Sentence, noun: number, frame: Frame): Governed {
  const verb = governorOf(sentence, noun)
  if (verb === undefined) return silent
  const lexicon = stanceLexicon()
  const { lemma } = sentence.tokens[verb]!
  const carrier = carrierOf(sentence, noun)
  const counted = carrier !== noun && prepositionOf(sentence, noun) === 'of'
  const gerund = sentence.tokens[noun]!.xpos === 'VBG'
  const preposition = gerund ? markOf(sentence, noun) : prepositionOf(sentence, counted ? carrier : noun)
  const force = forceOfVerb(sentence, verb)
  if (force === 'denied' || force === 'possible' || force === 'refused') return silent
  const stops =
    lexicon.frames('stop', lemma).some((stop) => hasParticle(sentence, verb, stop)) ||
    (frame.flags.has('lift') && lexicon.frames('lift', lemma).length > 0)
  const direct = preposition === undefined
  const light = lexicon.frames('light', lemma)
  const plans = light.some(({ flags }) => flags.has('planned'))
  if (direct && stops)
    return { sign: 'flipped', actors: doersOf(reading, sentence, verb), planned: force !== 'fact', asked: force === 'wished' }
  const does =
    light.length > 0 ||
    lexicon.frames('verb', lemma).some((verbal) => verbal.polarity === 'supports' || verbal.mode === 'hostilities')
  // "the fight will be aided by B": who only helps with it some day is not in it yet
  if (direct && does && light.length === 0 && force !== 'fact') return silent
  if (direct && does) {
    return { sign: 'same', actors: doersOf(reading, sentence, verb), planned: force !== 'fact' || plans }
  }
  const takesPart = preposition === 'in' || preposition === 'with' || preposition === 'for' || preposition === 'during'
  if (takesPart && force === 'fact' && (preposition === 'in' || (does && (preposition !== 'for' || plans))))
    return { sign: 'same', actors: doersOf(reading, sentence, verb), planned: plans }
  return silent
}

/** Returns whom the event is aimed at: the phrases with its prepositions, on the noun or on the verb behind it. */
export function targetsOf(reading: Reading, sentence: Sentence, noun: number, frame: Frame): ActorEntry[] {
  const verb = governorOf(sentence, noun)
  for (const preposition of frame.targets) {
    if (preposition === 'between') continue
    const own = obliquesOf(sentence, noun, [preposition])
    const beside =
      verb === undefined || preposition === 'of' ? [] : obliquesOf(sentence, verb, [preposition]).filter((at) => at > noun)
    const found = (own.length > 0 ? own : beside).flatMap((at) => [
      ...(frame.mode === 'hostilities' || frame.kind === 'bond'
        ? actorsHit(reading, sentence, at)
        : actorsBehind(reading, sentence, at)),
    ])
    if (found.length > 0) return [...new Set(found)]
    // "restrictions on travel to B", "a ban on imports from B"
    if (frame.flags.has('lift') && preposition === 'on') {
      const beyond = own.flatMap((at) => obliquesOf(sentence, at, ['to', 'from', 'with', 'by', 'in']))
      const reached = beyond.flatMap((at) => [...actorsHit(reading, sentence, at)])
      if (reached.length > 0) return [...new Set(reached)]
    }
  }
  return []
}

/** Returns whom the first "against" behind the noun names, when the tree hangs it elsewhere ("strikes using artillery against…"). */
export function reachAgainst(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  for (let at = noun + 1; at < sentence.tokens.length; at++) {
    const { upos, lower, xpos } = sentence.tokens[at]!
    if (upos === 'PUNCT' && lower !== ',' && lower !== '-') return []
    if (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP') return []
    if (lower === 'against') {
      const target = headOf(sentence, at)
      return target > at ? actorsBehind(reading, sentence, target) : []
    }
  }
  return []
}
