import type { Sentence } from '../../language/document.ts'
import { actorsBehind, doersOf, ownersOf } from '../clauses/actors.ts'
import { forceOfVerb } from '../clauses/force.ts'
import { childrenBy, conjunctsOf, obliquesOf } from '../clauses/phrases.ts'
import { isPassive } from '../clauses/roles.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import type { Report } from './draft.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'

/** Reports what giving says: "sent arms to B", "gave B a grant", "delivered an ultimatum to B"; the thing given decides. */
export function readTransfer(reading: Reading, sentence: Sentence, verb: number, report: Report): void {
  const lexicon = stanceLexicon()
  readWithheld(reading, sentence, verb, report)
  if (lexicon.frames('transfer', sentence.tokens[verb]!.lemma).length === 0) return
  const force = forceOfVerb(sentence, verb)
  if (force === 'denied' || force === 'possible' || force === 'wished') return
  const things = isPassive(sentence, verb) ? childrenBy(sentence, verb, 'nsubj:pass') : childrenBy(sentence, verb, 'obj')
  for (const thing of things) {
    if (force === 'fact' && readMassing(reading, sentence, verb, thing, report)) return
    const frame = thingFrame(sentence, thing)
    if (frame === undefined) continue
    const refused = force === 'refused'
    if (refused ? frame.polarity === 'opposes' : frame.flags.has('refused')) continue
    const targets = receiversOf(reading, sentence, verb, thing, refused)
    const holders = doersOf(reading, sentence, verb).filter((holder) => !targets.includes(holder))
    if (targets.length === 0 || holders.length === 0) continue
    const polarity = refused ? 'opposes' : frame.polarity
    const mode = refused ? 'political' : frame.mode
    report({
      token: verb,
      holders,
      targets,
      polarity,
      mode,
      rule: `stance/transfer${force === 'fact' ? '' : refused ? '-refused' : '-planned'}`,
    })
    return
  }
}

const borders = new Set([
  'border',
  'frontier',
  'boundary',
  'doorstep',
  'airspace',
  'water',
  'waters',
  'territory',
  'zone',
  'coast',
])

const withholding = new Set(['deny', 'refuse', 'withhold'])
const withheld = new Set(['visa', 'entry', 'access', 'asylum', 'permission', 'landing', 'passage', 'accreditation', 'refuge'])

/** "refused entry to B", "denied B visas". */
function readWithheld(reading: Reading, sentence: Sentence, verb: number, report: Report): void {
  if (!withholding.has(sentence.tokens[verb]!.lemma) || forceOfVerb(sentence, verb) !== 'fact') return
  const passive = isPassive(sentence, verb)
  const objects = childrenBy(sentence, verb, 'obj', 'iobj', ...(passive ? ['nsubj:pass'] : []))
  const thing = objects.find((noun) => withheld.has(sentence.tokens[noun]!.lemma))
  if (thing === undefined) return
  const receivers = [
    ...objects.filter((noun) => noun !== thing),
    ...[verb, thing].flatMap((at) => obliquesOf(sentence, at, ['to', 'for'])),
  ]
  const targets = receivers.flatMap((noun) => [...actorsBehind(reading, sentence, noun)])
  const holders = doersOf(reading, sentence, verb).filter((holder) => !targets.includes(holder))
  report({ token: verb, holders, targets, polarity: 'opposes', mode: 'political', rule: 'stance/withheld' })
}

/** "sent troops to the Colombian border". */
function readMassing(reading: Reading, sentence: Sentence, verb: number, thing: number, report: Report): boolean {
  if (thingFrame(sentence, thing)?.mode !== 'military') return false
  const places = [verb, thing].flatMap((at) =>
    obliquesOf(sentence, at, ['to', 'on', 'along', 'near', 'at', 'toward', 'towards', 'into', 'off']),
  )
  const border = places.find((place) => borders.has(sentence.tokens[place]!.lemma))
  if (border === undefined) return false
  const targets = ownersOf(reading, sentence, border, ['of', 'with'])
  const holders = doersOf(reading, sentence, verb).filter((holder) => !targets.includes(holder))
  report({ token: verb, holders, targets, polarity: 'opposes', mode: 'military', rule: 'stance/massing' })
  return holders.length > 0 && targets.length > 0
}

/** Returns the frame of what is given: the object, or what it is made of or counted in ("tons of food", "a series of blows"). */
function thingFrame(sentence: Sentence, thing: number): Frame | undefined {
  const lexicon = stanceLexicon()
  const inside = conjunctsOf(sentence, thing).flatMap((at) => [
    at,
    ...obliquesOf(sentence, at, ['of', 'in']),
    ...childrenBy(sentence, at, 'compound'),
  ])
  for (const at of inside) {
    const frame = lexicon.frames('thing', sentence.tokens[at]!.lemma)[0]
    if (frame !== undefined) return frame
  }
  return undefined
}

function receiversOf(reading: Reading, sentence: Sentence, verb: number, thing: number, refused: boolean): ActorEntry[] {
  const phrases = [
    childrenBy(sentence, verb, 'iobj'),
    // "promised B a billion in aid": two objects
    childrenBy(sentence, verb, 'obj').filter((noun) => noun < thing),
    obliquesOf(sentence, verb, ['to']),
    obliquesOf(sentence, thing, ['to']),
    obliquesOf(sentence, thing, ['of']).flatMap((part) => obliquesOf(sentence, part, ['to'])),
    obliquesOf(sentence, thing, ['for']),
    obliquesOf(sentence, verb, ['for']),
    ...(refused ? [obliquesOf(sentence, verb, ['in']), obliquesOf(sentence, thing, ['in'])] : []),
  ]
  for (const nouns of phrases) {
    const actors = nouns.flatMap((noun) => [...actorsBehind(reading, sentence, noun)])
    if (actors.length > 0) return [...new Set(actors)]
  }
  return []
}
