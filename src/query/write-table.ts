import { createTurtleTerms } from '../rdf/compact.ts'
import { defaultBase, xsd } from '../rdf/vocabulary.ts'
import type { Cell, Rows } from './answers.ts'

const gap = '  '
const narrowest = 6

/**
 * Returns rows as a table for people, aligned by what characters take up on a screen. IRIs are short, as in Turtle; control and
 * direction characters are shown, not sent. Where `width` is given, the widest columns are cut until a line fits.
 */
export function writeTable({ columns, rows }: Rows, width?: number): string {
  const terms = createTurtleTerms(defaultBase)
  const format = (cell: Cell | undefined) =>
    cell === undefined ? '' : showText(cell.termType === 'Literal' ? cell.value : terms.format(cell))
  const lines = rows.map((row) => row.map(format))
  const widths = fitWidths(
    columns.map((name, index) => Math.max(widthOf(name), ...lines.map((line) => widthOf(line[index]!)))),
    width,
  )
  const right = columns.map(
    (_, index) => rows.some((row) => row[index] !== undefined) && rows.every((row) => isNumber(row[index])),
  )
  const write = (cells: readonly string[]) =>
    `${cells.map((cell, index) => pad(cutText(cell, widths[index]!), widths[index]!, right[index]!)).join(gap)}`.trimEnd()
  return [columns, widths.map((size) => '-'.repeat(size)), ...lines].map((cells) => `${write(cells)}\n`).join('')
}

function isNumber(cell: Cell | undefined): boolean {
  if (cell === undefined) return true
  return cell.termType === 'Literal' && (cell.datatype.value === xsd.integer || cell.datatype.value === xsd.decimal)
}

function fitWidths(widths: readonly number[], total: number | undefined): readonly number[] {
  const fitted = [...widths]
  if (total === undefined) return fitted
  let over = fitted.reduce((sum, size) => sum + size + gap.length, -gap.length) - total
  while (over > 0) {
    const widest = Math.max(...fitted)
    if (widest <= narrowest) break
    fitted[fitted.lastIndexOf(widest)]!--
    over--
  }
  return fitted
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}

function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  let taken = 1
  for (const character of text) {
    taken += widthOf(character)
    if (taken > width) break
    cut += character
  }
  return `${cut}…`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a screen
const unshowable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu
const named: { readonly [character: string]: string } = { '\n': ' ', '\r': '', '\t': ' ' }

/** Returns a text that says the same on a screen and does nothing to it. */
export function showText(text: string): string {
  return text.replace(unshowable, (unit) => named[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const plain = /^[ -~]*$/

/** Columns of a screen (Unicode Standard Annex 11): East Asian wide characters take two, combining marks none. */
function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const character of text) width += /\p{M}|\u200d/u.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}
