import type { TextSpan } from '../reading.ts'

/** A stretch between quotation marks. */
export interface Quotation {
  /** With its marks. */
  readonly outer: TextSpan
  /** Without them. */
  readonly inner: TextSpan
  /** False where the paragraph ends before a closing mark. */
  readonly closed: boolean
}

const DOUBLE = new Set(['"', '“', '”', '„', '«', '»', '‟', '″'])
const OPENS = new Set(['“', '„', '«', '‟'])
const CLOSES = new Set(['”', '»'])

/**
 * Returns the quotations of a paragraph in order. Marks pair as they come, curly or straight or mixed (`“…today,"`); a mark that is
 * plainly an opening one starts over. Single marks count where they hold double ones, or where the paragraph has none.
 */
export function pairQuotations(text: string, start: number, end: number): readonly Quotation[] {
  const double = pairDouble(text, start, end)
  if (double.length === 0) return pairSingle(text, start, end)
  const outer = pairSingle(text, start, end).filter((single) => double.some((inner) => holds(single, inner)))
  if (outer.length === 0) return double
  const apart = double.filter((quotation) => !outer.some((single) => holds(single, quotation)))
  return [...outer, ...apart].sort((a, b) => a.outer.start - b.outer.start)
}

function holds(outer: Quotation, inner: Quotation): boolean {
  return outer.outer.start < inner.outer.start && outer.outer.end > inner.outer.end
}

interface Mark {
  readonly at: number
  readonly width: number
  readonly curly: boolean
  readonly turn: 'opens' | 'closes' | 'either'
}

function pairDouble(text: string, start: number, end: number): readonly Quotation[] {
  const marks = findMarks(text, start, end)
  const found: Quotation[] = []
  let open: Mark | undefined
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    if (open === undefined) {
      // a mark that leans to the wrong side still opens after a comma or a colon: `said," we …"`
      if (mark.turn !== 'closes' || /[,:]/.test(text[mark.at - 1] ?? '')) open = mark
    } else if (mark.turn !== 'opens') {
      found.push(quotation(open.at, open.width, mark.at, mark.width, true))
      open = undefined
    } else if (isNested(open, mark, marks[i + 1], marks[i + 2])) i++
    else open = mark // the mark that should have closed the first one is missing
  }
  if (open !== undefined && end - open.at > 2) found.push(quotation(open.at, open.width, end, 0, false))
  return found
}

/** `"He said “no” to me"`: a pair of the other kind inside. */
function isNested(outer: Mark, mark: Mark, next: Mark | undefined, last: Mark | undefined): boolean {
  return (
    mark.curly !== outer.curly &&
    next?.curly === mark.curly &&
    next.turn !== 'opens' &&
    last?.curly === outer.curly &&
    last.turn !== 'opens'
  )
}

function findMarks(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    const width = markWidth(text, at)
    if (width === 0) continue
    marks.push({ at, width, curly: OPENS.has(text[at]!) || CLOSES.has(text[at]!), turn: turnOf(text, at, width, start, end) })
    at += width - 1
  }
  return marks
}

function markWidth(text: string, at: number): number {
  if (DOUBLE.has(text[at]!)) return 1
  return (text[at] === "'" && text[at + 1] === "'") || (text[at] === '`' && text[at + 1] === '`') ? 2 : 0
}

function turnOf(text: string, at: number, width: number, start: number, end: number): Mark['turn'] {
  const mark = text[at]!
  if (OPENS.has(mark) || mark === '`') return 'opens'
  const before = at === start ? ' ' : text[at - 1]!
  const after = at + width >= end ? ' ' : text[at + width]!
  const opening = /[\s([—–-]/.test(before) && /[^\s,.;:!?)\]]/.test(after)
  const closing = /\S/.test(before) && /[\s,.;:!?)\]—–-]/.test(after)
  if (opening && !closing) return 'opens'
  if ((closing && !opening) || CLOSES.has(mark)) return 'closes'
  return 'either'
}

const SINGLE_OPEN = /[\s([—–]/
const ELISIONS = /^(?:\d0s|em\b|tis\b|twas\b|til\b|cause\b|n\b)/i

function pairSingle(text: string, start: number, end: number): readonly Quotation[] {
  const found: Quotation[] = []
  for (let at = start; at < end; at++) {
    const mark = text[at]!
    if ((mark !== '‘' && mark !== "'" && mark !== '`') || !/[\p{L}\p{N}[.…]/u.test(text[at + 1] ?? ' ')) continue
    if (at > start && !SINGLE_OPEN.test(text[at - 1]!)) continue
    if (mark !== '‘' && ELISIONS.test(text.slice(at + 1, at + 8))) continue
    const close = findSingleClose(text, at + 1, end)
    if (close < 0) continue
    found.push(quotation(at, 1, close, 1, true))
    at = close
  }
  return found
}

/** The next mark after which a word cannot go on; a plural possessive ("officials' ") is passed over when a surer mark follows. */
function findSingleClose(text: string, from: number, end: number): number {
  let unsure = -1
  for (let at = from; at < end; at++) {
    if (text[at] !== '’' && text[at] !== "'") continue
    if (at + 1 < end && /[\p{L}\p{N}]/u.test(text[at + 1]!)) continue
    if (text[at - 1] !== 's' || /[,.;:!?]/.test(text[at + 1] ?? '.')) return at
    if (unsure < 0) unsure = at
  }
  return unsure
}

function quotation(open: number, openWidth: number, close: number, closeWidth: number, closed: boolean): Quotation {
  return { outer: { start: open, end: close + closeWidth }, inner: { start: open + openWidth, end: close }, closed }
}
