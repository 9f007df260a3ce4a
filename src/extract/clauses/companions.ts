import type { Sentence } from '../../language/document.ts'
import { childrenBy, headOf } from './phrases.ts'
import { agentPhrases, agentsOf, isPassive } from './roles.ts'

const joining = new Set(['join', 'accompany'])

/** Returns the nouns of those who do it too: "A, joined by B and C, struck…", "A stuck with B, as did C and D". */
export function companionsOf(sentence: Sentence, verb: number): number[] {
  return [...joined(sentence, verb), ...asDid(sentence, verb)]
}

function joined(sentence: Sentence, verb: number): number[] {
  if (isPassive(sentence, verb)) return []
  const heads = [verb, ...agentsOf(sentence, verb)]
  return heads.flatMap((head) =>
    childrenBy(sentence, head, 'acl', 'advcl')
      .filter((clause) => joining.has(sentence.tokens[clause]!.lemma) && isPassive(sentence, clause))
      .flatMap((clause) => agentPhrases(sentence, clause)),
  )
}

function asDid(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence
  for (let at = verb + 1; at < tokens.length - 2; at++) {
    if (tokens[at]!.lower !== 'as' || !/^(?:did|do|does|have|has|will)$/.test(tokens[at + 1]!.lower)) continue
    for (let noun = at + 2; noun < Math.min(tokens.length, at + 6); noun++) {
      const { upos } = tokens[noun]!
      if (upos === 'PUNCT' || upos === 'VERB') return []
      const head = headOf(sentence, noun)
      if ((upos === 'NOUN' || upos === 'PROPN') && (head < at || head > noun + 4 || tokens[head]?.upos !== upos)) return [noun]
    }
  }
  return []
}
