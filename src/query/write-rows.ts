import { formatIri, formatTerm } from '../rdf/nquads.ts'
import { xsd } from '../rdf/vocabulary.ts'
import type { Cell, Rows } from './answers.ts'

export interface CsvOptions {
  /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
  readonly spreadsheet?: boolean
}

/** Returns rows as CSV, SPARQL 1.1 Query Results CSV: plain values, CRLF. */
export function writeCsv({ columns, rows }: Rows, { spreadsheet = false }: CsvOptions = {}): string {
  const line = (cells: readonly string[]) => `${cells.map(quoteCell).join(',')}\r\n`
  return line(columns) + rows.map((row) => line(row.map((cell) => toPlain(cell, spreadsheet)))).join('')
}

/** Returns rows as TSV, SPARQL 1.1 Query Results TSV: terms as Turtle writes them, so that nothing is lost. */
export function writeTsv({ columns, rows }: Rows): string {
  const line = (cells: readonly string[]) => `${cells.join('\t')}\n`
  return line(columns.map((name) => `?${name}`)) + rows.map((row) => line(row.map(toTurtle))).join('')
}

/** Returns rows as SPARQL 1.1 Query Results JSON, one row a line. */
export function writeRowsJson({ columns, rows }: Rows): string {
  const bindings = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(columns.flatMap((name, index) => (row[index] === undefined ? [] : [[name, toJson(row[index])]]))),
    ),
  )
  const body = bindings.length === 0 ? '' : `\n${bindings.join(',\n')}\n`
  return `{"head":{"vars":${JSON.stringify(columns)}},"results":{"bindings":[${body}]}}\n`
}

/** Returns a yes or no as SPARQL 1.1 Query Results JSON. */
export function writeBooleanJson(boolean: boolean): string {
  return `${JSON.stringify({ head: {}, boolean })}\n`
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toPlain(cell: Cell | undefined, spreadsheet: boolean): string {
  if (cell === undefined) return ''
  if (cell.termType === 'BlankNode') return `_:${cell.value}`
  const formula = spreadsheet && /^[=+\-@\t\r]/.test(cell.value) && !/^[+-]?[0-9]+(?:\.[0-9]+)?$/.test(cell.value)
  return formula ? `'${cell.value}` : cell.value
}

const bare: { readonly [datatype: string]: RegExp } = {
  [xsd.integer]: /^[+-]?[0-9]+$/,
  [xsd.decimal]: /^[+-]?[0-9]*\.[0-9]+$/,
  [xsd.boolean]: /^(?:true|false)$/,
}

function toTurtle(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell.termType === 'NamedNode') return formatIri(cell)
  if (cell.termType === 'Literal' && bare[cell.datatype.value]?.test(cell.value)) return cell.value
  return formatTerm(cell)
}

function toJson(cell: Cell): object {
  if (cell.termType === 'NamedNode') return { type: 'uri', value: cell.value }
  if (cell.termType === 'BlankNode') return { type: 'bnode', value: cell.value }
  if (cell.language !== '') return { type: 'literal', value: cell.value, 'xml:lang': cell.language }
  if (cell.datatype.value === xsd.string) return { type: 'literal', value: cell.value }
  return { type: 'literal', value: cell.value, datatype: cell.datatype.value }
}
