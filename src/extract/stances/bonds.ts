import type { Sentence } from '../../language/document.ts'
import { doersOf, ownersOf } from '../clauses/actors.ts'
import { forceOfVerb } from '../clauses/force.ts'
import { hasParticle, pairsOf } from '../clauses/pairs.ts'
import { headOf, prepositionOf } from '../clauses/phrases.ts'
import type { Reading } from '../reading.ts'
import type { Report } from './draft.ts'
import { governorOf, targetsOf } from './governed.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'

/** Reports what is done to ties and relations: good when built, bad when cut, nothing otherwise. */
export function readBond(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  const lexicon = stanceLexicon()
  // "a suspension of air links with…": the noun above ends the ties
  const above = headOf(sentence, noun)
  const ended =
    above >= 0 && prepositionOf(sentence, noun) === 'of' && lexicon.frames('cutting', sentence.tokens[above]!.lemma).length > 0
  const verb = governorOf(sentence, ended ? above : noun)
  if (verb === undefined) return
  const { lemma } = sentence.tokens[verb]!
  const built = lexicon.frames('build', lemma).length > 0
  const cut = ended
    ? lexicon.frames('light', lemma).length > 0
    : lexicon.frames('stop', lemma).some((stop) => hasParticle(sentence, verb, stop))
  const force = forceOfVerb(sentence, verb)
  if (
    (built && frame.flags.has('cut')) ||
    built === cut ||
    force === 'denied' ||
    force === 'possible' ||
    force === 'refused' ||
    (force === 'wished' && cut)
  )
    return
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
  else if (frame.flags.has('both'))
    for (const [first, second] of pairsOf(doers)) report({ ...base, holders: [first], targets: [second], symmetric: true })
}
