import type { Sentence } from '../../language/document.ts'
import { actorsOf, ownersOf } from '../clauses/actors.ts'
import { isNegated } from '../clauses/force.ts'
import { baseRelation, childrenBy, headOf, obliquesOf } from '../clauses/phrases.ts'
import { subjectsOf } from '../clauses/roles.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import type { Report } from './draft.ts'
import { type Frame, stanceLexicon } from './lexicon.ts'

/** Reports what a role says: "Russia is Syria's ally", "the Syrian government, a Russian ally", "its ally Israel". */
export function readRole(reading: Reading, sentence: Sentence, noun: number, report: Report): void {
  const [frame] = stanceLexicon().frames('role', sentence.tokens[noun]!.lemma)
  if (frame === undefined || childrenBy(sentence, noun, 'amod').some((child) => former.has(sentence.tokens[child]!.lower))) return
  const bearers = bearersOf(reading, sentence, noun)
  if (bearers.length === 0) {
    readPossessed(reading, sentence, noun, frame, report)
    return
  }
  const others = ownersOf(reading, sentence, noun, ['of', 'to', 'with']).filter((other) => !bearers.includes(other))
  if (others.length === 0) return
  report({
    token: noun,
    holders: bearers,
    targets: others,
    polarity: frame.polarity,
    mode: frame.mode,
    ...(frame.flags.has('both') ? { symmetric: true } : {}),
    rule: frame.polarity === 'supports' ? 'stance/ally' : 'stance/enemy',
  })
}

/** "our Turkish allies", "Russia's Serbian allies": two sides before the noun. */
function readPossessed(reading: Reading, sentence: Sentence, noun: number, frame: Frame, report: Report): void {
  const possessors = childrenBy(sentence, noun, 'nmod:poss')
  const holders = possessors.flatMap((at) => [...actorsOf(reading, sentence, at)])
  const sides = childrenBy(sentence, noun, 'amod', 'compound').flatMap((at) => reading.actors.at(sentence, at) ?? [])
  // "our NATO allies" are in it themselves
  const targets = sides.filter((side) => !holders.includes(side) && side.kind === 'state')
  if (holders.length === 0 || targets.length === 0) return
  const { polarity, mode } = frame
  const mutual = frame.flags.has('both') ? { symmetric: true } : {}
  report({ token: noun, holders, targets, polarity, mode, ...mutual, rule: 'stance/our-ally' })
}

const former = new Set(['former', 'onetime', 'one-time', 'erstwhile', 'ex-', 'potential', 'would-be', 'possible'])

/** Returns who is called so: the subject of "is an ally", the noun it stands beside, the name it stands before. */
function bearersOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  if (childrenBy(sentence, noun, 'cop').length > 0) {
    if (isNegated(sentence, noun)) return []
    return subjectsOf(sentence, noun).flatMap((subject) => [...actorsOf(reading, sentence, subject)])
  }
  const relation = baseRelation(sentence, noun)
  const head = headOf(sentence, noun)
  if (head >= 0 && relation === 'appos') return actorsOf(reading, sentence, head).slice(0, 1)
  if (head >= 0 && (relation === 'compound' || relation === 'flat'))
    return reading.actors.at(sentence, head) ? [reading.actors.at(sentence, head)!] : []
  const beside = childrenBy(sentence, noun, 'appos', 'flat', 'nmod:desc').flatMap(
    (child) => reading.actors.at(sentence, child) ?? [],
  )
  if (beside.length > 0) return beside
  return besideComma(reading, sentence, noun)
}

/** "Damascus, a close Russian ally": the name just before the comma that opens the phrase, whatever the tree says. */
function besideComma(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  let at = noun - 1
  while (at > 0 && noun - at <= 6 && !/^[,(–—]$/.test(sentence.tokens[at]!.text)) at--
  const opener = sentence.tokens[at + 1]
  if (at < 1 || !/^[,(–—]$/.test(sentence.tokens[at]!.text) || opener === undefined) return []
  const opens =
    opener.upos === 'DET' || opener.upos === 'PRON' || opener.upos === 'ADJ' || reading.actors.at(sentence, at + 1) !== undefined
  const closes = sentence.tokens[noun + 1]
  if (!opens || (closes !== undefined && !/^[,.)–—]$|^(?:of|in|and|to)$/.test(closes.text))) return []
  return actorsOf(reading, sentence, at - 1).slice(0, 1)
}

const dealings = new Set(
  'compromise talk peace deal negotiation dialogue accord agreement reconciliation truce tie relation'.split(' '),
)

/** Reports what an adjective says: "fighters loyal to B", "A is critical of B". */
export function readAdjective(reading: Reading, sentence: Sentence, token: number, report: Report): void {
  const { lemma, lower, xpos } = sentence.tokens[token]!
  if (xpos.startsWith('V') && xpos !== 'VBN') return
  const [frame] = stanceLexicon().frames('adjective', xpos === 'VBN' ? lower : lemma)
  if (frame === undefined || isNegated(sentence, token)) return
  const head = headOf(sentence, token)
  const relation = baseRelation(sentence, token)
  const bearers =
    childrenBy(sentence, token, 'nsubj').length > 0 || relation === 'conj'
      ? subjectsOf(sentence, token)
      : head >= 0 && (relation === 'amod' || relation === 'acl')
        ? [head]
        : head >= 0 && relation === 'xcomp'
          ? subjectsOf(sentence, head)
          : []
  const targets = obliquesOf(sentence, token, frame.targets).flatMap((noun) => {
    const actors = actorsOf(reading, sentence, noun)
    // "opposed to any compromise with B"
    return actors.length > 0 || frame.polarity === 'supports' || !dealings.has(sentence.tokens[noun]!.lemma)
      ? [...actors]
      : obliquesOf(sentence, noun, ['with']).flatMap((at) => [...actorsOf(reading, sentence, at)])
  })
  const holders = bearers
    .map((noun) => (baseRelation(sentence, noun) === 'appos' ? headOf(sentence, noun) : noun))
    .flatMap((noun) => [...actorsOf(reading, sentence, noun)])
  if (frame.flags.has('fighters') && targets.some(({ kind }) => kind !== 'armed-group')) return
  if (holders.length > 0 && targets.length > 0) {
    report({ token, holders, targets, polarity: frame.polarity, mode: frame.mode, rule: 'stance/adjective' })
  }
}
