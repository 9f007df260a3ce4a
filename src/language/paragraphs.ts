/** A paragraph of a text: UTF-16 offsets without the white space around it, `end` exclusive. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

interface Line extends Paragraph {
  /** White space before the first letter. */
  readonly indent: number
  /** A blank line, or the start of the text, stands before. */
  readonly afterBlank: boolean
}

/** The longest line that a hard-wrapped text has; wire copy and plain-text mail break at 60 to 80 columns. */
const WIDEST = 100
/** Wrapped lines come this near to the longest line of their block: the next word would not have fitted. */
const SLACK = 24

/**
 * Returns the paragraphs of a text in order. A blank line ends a paragraph. Without one, each line is a paragraph, unless the
 * lines are wrapped at a fixed width: then they make one paragraph, and an indented line starts the next. A line that starts
 * in lower case goes on with the one before, if that one has no final mark.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = splitLines(text)
  const paragraphs: Paragraph[] = []
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    while (next < lines.length && !lines[next]!.afterBlank) next++
    paragraphs.push(...joinWrapped(text, lines.slice(at, next)))
    at = next
  }
  return paragraphs
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let blank = true
  let from = 0
  while (from <= text.length) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    const line = text.slice(from, to)
    const body = line.trim()
    if (body === '') blank = true
    else {
      const indent = line.length - line.trimStart().length
      lines.push({ start: from + indent, end: from + indent + body.length, indent, afterBlank: blank })
      blank = false
    }
    from = to + 1
  }
  return lines
}

function joinWrapped(text: string, block: readonly Line[]): readonly Paragraph[] {
  const wrapped = isWrapped(text, block)
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number } | undefined
  for (const line of block) {
    const indented = line.indent > 1 && line.indent > block[block.length - 1]!.indent
    if (open === undefined || indented || !(wrapped || goesOn(text, open, line))) {
      open = { start: line.start, end: line.end }
      paragraphs.push(open)
    } else open.end = line.end
  }
  return paragraphs
}

function goesOn(text: string, before: Paragraph, line: Paragraph): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && /[\p{L}\p{N},]$/u.test(text.slice(before.start, before.end))
}

function isWrapped(text: string, block: readonly Line[]): boolean {
  if (block.length < 2) return false
  const widths = block.map((line) => line.indent + line.end - line.start)
  const width = Math.max(...widths)
  if (width > WIDEST || width < 50) return false
  const inner = block.slice(0, -1)
  const full = inner.filter((_, i) => widths[i]! > width - SLACK).length
  const open = inner.filter((line) => !/[.!?:;]["'”’)\]]*$/.test(text.slice(line.end - 3, line.end))).length
  const same = inner.some((line, i) => text.slice(line.start, line.end) === text.slice(block[i + 1]!.start, block[i + 1]!.end))
  return !same && full >= 0.75 * inner.length && open >= 0.5 * inner.length
}
