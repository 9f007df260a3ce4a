import type { Sentence } from '../language/document.ts'
import { groupNounOf } from '../lexicon/nouns.ts'
import { actorsBetween } from './clauses/mentions.ts'
import { childrenBy, isVerbal } from './clauses/phrases.ts'
import type { Reading, StanceDraft } from './reading.ts'
import { readAffix } from './stances/affixes.ts'
import { draftsOf, type Finding } from './stances/draft.ts'
import { stanceLexicon } from './stances/lexicon.ts'
import { alignStances } from './stances/merge.ts'
import { readNoun } from './stances/nouns.ts'
import { readAdjective, readRole } from './stances/roles.ts'
import { readTransfer } from './stances/transfers.ts'
import { readVerb } from './stances/verbs.ts'

/** Returns who stands with or against whom, one draft for each holder, target, polarity and mode, in order of the text. */
export function readStances(reading: Reading): StanceDraft[] {
  return alignStances(reading.document.sentences.flatMap((sentence) => readSentence(reading, sentence)))
}

function readSentence(reading: Reading, sentence: Sentence): StanceDraft[] {
  const lexicon = stanceLexicon()
  const starts = sentence.tokens.filter((token) => lexicon.starts(token))
  if (starts.length === 0 || !hasSides(reading, sentence)) return []
  const findings: Finding[] = []
  const report = (finding: Finding): void => {
    findings.push(finding)
  }
  for (const { index, upos } of starts) {
    if (isDeed(sentence, index)) readNoun(reading, sentence, index, report)
    if (isVerbal(sentence, index)) {
      readVerb(reading, sentence, index, report)
      readTransfer(reading, sentence, index, report)
      readAdjective(reading, sentence, index, report)
    } else if (upos === 'NOUN' || upos === 'PROPN') {
      readNoun(reading, sentence, index, report)
      readRole(reading, sentence, index, report)
    } else if (upos === 'ADJ') readAdjective(reading, sentence, index, report)
    readAffix(reading, sentence, index, report)
  }
  return findings.flatMap((finding) => draftsOf(reading, sentence, finding))
}

/** Whether the words name somebody or hold two nouns of people, so that other sentences need no tree. */
function hasSides(reading: Reading, sentence: Sentence): boolean {
  if (actorsBetween(reading, sentence.start, sentence.end).length > 0) return true
  return sentence.tokens.filter((token) => token.upos === 'NOUN' && groupNounOf(token) !== undefined).length > 1
}

/** "ethnic cleansing against B", "the shelling of B": a noun by its company, though tagged a verb. */
function isDeed(sentence: Sentence, token: number): boolean {
  const { xpos, lower } = sentence.tokens[token]!
  if (xpos !== 'VBG' || stanceLexicon().frames('noun', lower).length === 0) return false
  return (
    childrenBy(sentence, token, 'amod', 'det', 'compound', 'nmod:poss', 'case').length > 0 &&
    childrenBy(sentence, token, 'obj').length === 0
  )
}
