import type { Span } from '../facts/model.ts'
import type { AnyDraft, Merged } from './drafts.ts'
import type { EvidenceSpan, Reading, StatementDraft, TextSpan } from './reading.ts'

/** The longest evidence the contract allows, in code points. */
const longestEvidence = 1000

/** A draft with its evidence as spans of the facts document. */
export interface Placed<D> extends Merged<D> {
  readonly spans: readonly Span[]
  /** Index of the segment its first evidence stands in. */
  readonly segment: number
  /** The statement that reports it, when all its evidence lies in statements. */
  readonly reporter?: StatementDraft
}

/** Returns the merged draft with its evidence placed, cut to the words of a statement where it stands inside one; nothing without evidence. */
export function placeEvidence<D extends AnyDraft>(
  one: Merged<D>,
  reading: Reading,
  spanOf: (span: TextSpan) => Span,
): readonly Placed<D>[] {
  const isStatement = 'words' in one.draft
  const told = one.evidence
    .map((span) => (isStatement ? { span } : cutToWords(span, reading)))
    .map((part) => ({ ...part, quoted: spanOf(part.span) }))
    .filter(({ quoted: { start, end } }) => end > start && end - start <= longestEvidence)
  if (told.length === 0) return []
  const start = Math.min(...told.map(({ span }) => span.start))
  const segment = reading.document.segments.findIndex((candidate) => candidate.start <= start && start < candidate.end)
  const reporter = told.every((part) => part.statement) ? told[0]?.statement : undefined
  return [{ ...one, spans: told.map(({ quoted }) => quoted), segment, ...(reporter && { reporter }) }]
}

/** Returns the evidence cut down to the words of the statement that its anchor stands in, and that statement. */
function cutToWords(span: EvidenceSpan, { statements }: Reading): { span: TextSpan; statement?: StatementDraft } {
  const anchor = span.anchor ?? span
  const statement = statements.around(anchor)
  const words = statement?.words.find((part) => part.start <= anchor.start && anchor.end <= part.end)
  if (!statement || !words) return { span }
  return { span: { start: Math.max(span.start, words.start), end: Math.min(span.end, words.end) }, statement }
}
