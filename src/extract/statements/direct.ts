import type { ActorIndex } from '../reading.ts'
import { cueAfter } from './cue-after.ts'
import { cueBefore, cueOfLastParagraph } from './cue-before.ts'
import { locate, type Paragraph } from './paragraphs.ts'
import type { Quotation } from './quotations.ts'
import type { Attribution, Reported } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { evidenceOf, trimSpan } from './words.ts'

/**
 * Returns the statements in quotation marks of a paragraph, in order; the paragraph before may end in their cue, and the next one
 * may go on with the last.
 */
export function readDirect(
  text: string,
  paragraph: Paragraph,
  before: Paragraph | undefined,
  next: Paragraph | undefined,
  actors: ActorIndex,
): readonly Reported[] {
  const found: Reported[] = []
  for (const [index, quotation] of paragraph.quotations.entries()) {
    if (!quotation.closed && !runsOn(next) && hasCue(paragraph, quotation.inner.start)) continue
    const previous = paragraph.quotations[index - 1]
    const tail = found.at(-1)
    if (previous !== undefined && tail !== undefined && goesOn(text, paragraph, previous, quotation, tail)) {
      found[found.length - 1] = widen(text, paragraph, tail, quotation)
      continue
    }
    const cue = attribute(text, paragraph, index, before, actors)
    const words = trimSpan(text, quotation.inner)
    if (words.start >= words.end || (cue === undefined && !standsAlone(text, paragraph, quotation))) continue
    const start = Math.min(quotation.outer.start, cue?.span.start ?? quotation.outer.start)
    const end = Math.max(quotation.outer.end, cue?.span.end ?? 0)
    const sentences = before === undefined ? paragraph.sentences : [...before.sentences, ...paragraph.sentences]
    found.push({
      mode: 'direct',
      words: [words],
      rule: cue?.rule ?? 'statement/direct-alone',
      evidence: evidenceOf(text, sentences, start, end),
      ...(cue && { cue }),
      open: !quotation.closed,
    })
  }
  return found
}

function attribute(
  text: string,
  paragraph: Paragraph,
  index: number,
  before: Paragraph | undefined,
  actors: ActorIndex,
): Attribution | undefined {
  const quotation = paragraph.quotations[index]!
  const previous = paragraph.quotations[index - 1]
  return (
    cueBefore(text, paragraph, quotation, previous, actors, true) ??
    cueAfter(text, paragraph, quotation, paragraph.quotations[index + 1], actors) ??
    cueBefore(text, paragraph, quotation, previous, actors, false) ??
    (index === 0 && before !== undefined ? cueOfLastParagraph(text, paragraph, quotation, before, actors) : undefined)
  )
}

/** Whether the paragraph opens with a mark, as one does that goes on with a quotation. */
function runsOn(next: Paragraph | undefined): boolean {
  const first = next?.quotations[0]
  return first !== undefined && first.outer.start <= next!.start + 1
}

/** Whether somebody is said to speak behind the offset: then the closing mark of a quotation that opens there is missing. */
function hasCue({ sentences }: Paragraph, offset: number): boolean {
  return sentences.some(({ tokens }) => tokens.some((token) => token.start >= offset && speechClass(token) !== undefined))
}

/** Whether a quotation goes on with the sentence that the one before left open: `"Q," he said, "and Q."` */
function goesOn(text: string, paragraph: Paragraph, previous: Quotation, quotation: Quotation, tail: Reported): boolean {
  const last = tail.words.at(-1)!
  if (last.start !== trimSpan(text, previous.inner).start || tail.cue === undefined) return false
  const gap = text.slice(previous.outer.end, quotation.outer.start).trim()
  const place = locate(paragraph, previous.outer.end)
  if (place === undefined || tail.cue.sentence !== place.sentence || tail.cue.verb < place.token) return false
  const verbs = place.sentence.tokens.filter(
    (t) => t.start >= previous.outer.end && t.end <= quotation.outer.start && speechClass(t) !== undefined,
  )
  return gap.endsWith(',') && verbs.length === 1
}

function widen(text: string, paragraph: Paragraph, tail: Reported, quotation: Quotation): Reported {
  const words = [...tail.words, trimSpan(text, quotation.inner)]
  const evidence = evidenceOf(text, paragraph.sentences, tail.evidence[0]!.start, quotation.outer.end)
  return { ...tail, words, evidence, open: !quotation.closed }
}

/** Whether a quotation without a cue is one or more whole sentences, not a title or a word held at arm's length. */
function standsAlone(text: string, paragraph: Paragraph, { outer, inner, closed }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).trim()
  const lead = text.slice(paragraph.start, outer.start).trimEnd()
  const starts = lead === '' || /[.!?…]["”’']*$/.test(lead)
  const ends = !closed || /[.!?…]$/.test(words) || /^\s*[.!?]/.test(text.slice(outer.end))
  return starts && ends && /^[\p{Lu}\p{N}[.…]/u.test(words) && words.split(/\s+/).length >= 4
}
