import type { Document } from '../language/document.ts'
import type { ActorIndex, StatementDraft, StatementIndex, TextSpan } from './reading.ts'
import { readDirect } from './statements/direct.ts'
import { readHeadline } from './statements/headlines.ts'
import { readIndirect } from './statements/indirect.ts'
import { gatherParagraphs, type Paragraph } from './statements/paragraphs.ts'
import { mergeRepeats } from './statements/repeats.ts'
import type { Reported } from './statements/reported.ts'
import { type FindSpeaker, type LastSpeaker, speakerFinder } from './statements/speakers.ts'
import { joinWords } from './statements/words.ts'

/** Returns what everybody said in the article: quotations, and what is reported with "said", "according to" and the like. */
export function readStatements(document: Document, actors: ActorIndex): StatementIndex {
  const { text } = document.article
  const findSpeaker = speakerFinder(actors)
  const all: StatementDraft[] = []
  let before: Paragraph | undefined
  let open: StatementDraft | undefined
  const paragraphs = gatherParagraphs(document)
  for (const [at, paragraph] of paragraphs.entries()) {
    const reported = readParagraph(text, paragraph, before, paragraphs[at + 1], actors)
    const drafts = nameSpeakers(text, paragraph, reported, findSpeaker, open)
    all.push(...drafts)
    open = drafts.find((_, i) => reported[i]!.open === true)
    before = paragraph
  }
  const headlines = document.segments.filter(({ kind }) => kind === 'headline')
  const inHeadline = ({ words }: StatementDraft) => covers(headlines, words[0]!)
  return indexStatements(mergeRepeats(all, inHeadline))
}

function readParagraph(
  text: string,
  paragraph: Paragraph,
  before: Paragraph | undefined,
  next: Paragraph | undefined,
  actors: ActorIndex,
): readonly Reported[] {
  const direct = paragraph.quotations.length === 0 ? [] : readDirect(text, paragraph, before, next, actors)
  const quoted = direct.flatMap(({ words }) => words)
  const indirect = paragraph.sentences.flatMap((sentence) => {
    const cues = direct.filter(({ cue }) => cue?.sentence === sentence).map(({ cue }) => cue!.verb)
    const taken = (token: number) => cues.includes(token) || covers(quoted, sentence.tokens[token]!)
    const quotations = paragraph.quotations.filter(({ outer }) => outer.start < sentence.end && outer.end > sentence.start)
    if (sentence.segment.kind === 'headline')
      return [...readHeadline(text, sentence, actors), ...readIndirect(text, sentence, quotations, taken, actors)]
    return readIndirect(text, sentence, quotations, taken, actors)
  })
  return [...direct, ...indirect].sort((a, b) => a.words[0]!.start - b.words[0]!.start)
}

/** Finds who speaks, statement by statement, as a pronoun or a quotation without a cue may lean on the speaker before. */
function nameSpeakers(
  text: string,
  paragraph: Paragraph,
  reported: readonly Reported[],
  findSpeaker: FindSpeaker,
  open: StatementDraft | undefined,
): StatementDraft[] {
  const drafts: StatementDraft[] = []
  let last: LastSpeaker | undefined
  for (const { cue, mode, words, rule, evidence } of reported) {
    let speaker = cue?.subject && findSpeaker(cue.sentence, cue.subject, last)
    let name = rule
    if (cue === undefined && mode === 'direct') {
      const runsOn = open !== undefined && words[0]!.start <= paragraph.start + 2
      const follows = last !== undefined && !paragraph.sentences.some((s) => s.start >= last!.end && s.end <= words[0]!.start)
      speaker = runsOn ? open!.speaker : follows ? last!.speaker : undefined
      if (speaker !== undefined) name = runsOn ? 'statement/direct-open' : 'statement/direct-continued'
    }
    drafts.push({ mode, text: joinWords(text, words), words, rule: name, evidence, ...(speaker && { speaker }) })
    if (speaker !== undefined) last = { speaker, end: Math.max(...evidence.map((span) => span.end)) }
  }
  return drafts
}

function indexStatements(all: readonly StatementDraft[]): StatementIndex {
  const innermost = (drafts: readonly StatementDraft[], span: TextSpan): StatementDraft | undefined => {
    let inner: StatementDraft | undefined
    for (const draft of drafts) {
      if (covers(draft.words, span) && (inner === undefined || lengthOf(draft) < lengthOf(inner))) inner = draft
    }
    return inner
  }
  const spoken = all.filter(({ speaker }) => speaker !== undefined)
  return {
    all,
    around: (span) => innermost(all, span),
    attributionOf: (sentence, token) => innermost(spoken, sentence.tokens[token]!)?.speaker,
  }
}

function covers(spans: readonly TextSpan[], { start, end }: TextSpan): boolean {
  return spans.some((span) => span.start <= start && span.end >= end)
}

function lengthOf({ words }: StatementDraft): number {
  return words.reduce((sum, span) => sum + span.end - span.start, 0)
}
