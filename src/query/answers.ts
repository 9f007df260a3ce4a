import type { BlankNode, Literal, NamedNode } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { NewsgraphError } from '../errors.ts'
import type { QueryKind } from './check.ts'
import { listSeparator, type Question } from './questions.ts'
import { isKeyword, tokenize } from './tokens.ts'

/** In what form each kind of answer is asked for. */
export const mediaTypes: { readonly [K in QueryKind]: string } = {
  rows: 'application/sparql-results+json',
  boolean: 'application/sparql-results+json',
  graph: 'application/n-triples',
}

export interface AskOptions {
  /** How long an answer may take. */
  readonly seconds: number
}

/** Whatever answers queries: the text is of the media type of the query's kind. */
export interface Answering {
  ask(query: string, kind: QueryKind, options: AskOptions): Promise<string>
  close(): Promise<void>
}

/** A term that a row can hold. */
export type Cell = NamedNode | BlankNode | Literal

/** The answer to a `SELECT`. A cell is absent where its variable is unbound. */
export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

interface JsonTerm {
  readonly type: string
  readonly value: string
  readonly datatype?: string
  readonly 'xml:lang'?: string
}

/** Returns the rows of a SPARQL 1.1 result in JSON, or throws a `store` error for what is none. */
export function parseRows(text: string): Rows {
  const { head, results } = parseJson(text) as {
    head?: { vars?: readonly string[] }
    results?: { bindings?: readonly Readonly<Record<string, JsonTerm>>[] }
  }
  const columns = head?.vars
  const bindings = results?.bindings
  if (columns === undefined || bindings === undefined) throw noResult(text)
  return {
    columns,
    rows: bindings.map((row) => columns.map((name) => (Object.hasOwn(row, name) ? toCell(row[name]!) : undefined))),
  }
}

/** Returns the answer to an `ASK` in JSON, or throws a `store` error for what is none. */
export function parseBoolean(text: string): boolean {
  const { boolean } = parseJson(text) as { boolean?: unknown }
  if (typeof boolean !== 'boolean') throw noResult(text)
  return boolean
}

/** Returns rows whose columns of a `SELECT *` stand in the order in which the query names them; engines give them in any order. */
export function orderColumns({ columns, rows }: Rows, query: string): Rows {
  const tokens = tokenize(query)
  const select = tokens.findIndex((token) => isKeyword(token, 'SELECT'))
  const modified = isKeyword(tokens[select + 1], 'DISTINCT') || isKeyword(tokens[select + 1], 'REDUCED')
  if (tokens[select + (modified ? 2 : 1)]?.text !== '*') return { columns, rows }
  const named = [...new Set(tokens.filter(({ kind }) => kind === 'variable').map(({ text }) => text.slice(1)))]
  const order = named.map((name) => columns.indexOf(name)).filter((index) => index !== -1)
  return { columns: order.map((index) => columns[index]!), rows: rows.map((row) => order.map((index) => row[index])) }
}

/** Returns rows in which the values of list columns are sorted. */
export function sortLists({ columns, rows }: Rows, { lists }: Question): Rows {
  const sorted = rows.map((row) =>
    row.map((cell, index) => {
      if (!lists.has(columns[index]!) || cell === undefined) return cell
      const values = cell.value.split(listSeparator).sort()
      return DataFactory.literal(values.join(listSeparator)) as Cell
    }),
  )
  return { columns, rows: sorted }
}

function toCell({ type, value, datatype, 'xml:lang': language }: JsonTerm): Cell {
  if (type === 'uri') return DataFactory.namedNode(value)
  if (type === 'bnode') return DataFactory.blankNode(value)
  if (type !== 'literal' && type !== 'typed-literal')
    throw new NewsgraphError('store', `no term of RDF 1.1: ${JSON.stringify(type)}`)
  return DataFactory.literal(value, language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)))
}

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below.
  }
  throw noResult(text)
}

function noResult(text: string): NewsgraphError {
  return new NewsgraphError('store', `no SPARQL result in JSON: ${JSON.stringify(text.slice(0, 80))}`)
}
