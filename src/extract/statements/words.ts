import type { Sentence } from '../../language/document.ts'
import type { TextSpan } from '../reading.ts'

/** The longest evidence span, in code points. */
const LONGEST = 1000

/** Returns the words of the spans as one line of text. */
export function joinWords(text: string, spans: readonly TextSpan[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Returns a span without the white space, commas, colons, dashes and footnote marks ("[2]") at its ends. */
export function trimSpan(text: string, { start, end }: TextSpan): TextSpan {
  let from = start
  let to = end
  while (from < to && /[\s,;:–—-]/.test(text[from]!)) from++
  while (to > from && /[\s,;:–—-]/.test(text[to - 1]!)) to--
  const note = /\s*(?:\[(?:\d{1,3}|citation needed|passages? omitted)\])+$/.exec(text.slice(Math.max(from, to - 40), to))
  return { start: from, end: note === null ? to : to - note[0].length }
}

/** Returns a span without a quotation mark at one end that has no partner inside. */
export function dropStrayMark(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end)
  if ((words.match(/["“”]/g)?.length ?? 0) !== 1) return { start, end }
  if (/^["“”]/.test(words)) return trimSpan(text, { start: start + 1, end })
  return /["“”]$/.test(words) ? trimSpan(text, { start, end: end - 1 }) : { start, end }
}

/** Returns the sentences that touch the stretch as evidence: one span where it is short enough, else one for each sentence, cut to length. */
export function evidenceOf(text: string, sentences: readonly Sentence[], start: number, end: number): readonly TextSpan[] {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start)
  const first = touched[0]
  if (first === undefined) return [cutSpan(text, { start, end })]
  const whole = { start: first.start, end: touched.at(-1)!.end }
  return fits(text, whole) ? [whole] : touched.map((sentence) => cutSpan(text, { start: sentence.start, end: sentence.end }))
}

function fits(text: string, { start, end }: TextSpan): boolean {
  const units = end - start
  return units <= LONGEST || (units <= 2 * LONGEST && [...text.slice(start, end)].length <= LONGEST)
}

function cutSpan(text: string, span: TextSpan): TextSpan {
  if (fits(text, span)) return span
  const cut = [...text.slice(span.start, span.start + 2 * LONGEST)].slice(0, LONGEST).join('')
  return { start: span.start, end: span.start + cut.trimEnd().length }
}
