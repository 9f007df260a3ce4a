import { NewsgraphError } from '../errors.ts'
import { isKeyword, type Token, tokenize } from './tokens.ts'

/** The longest query, in bytes of UTF-8. */
export const maxQueryBytes = 64 * 1024

/** How many brackets may stand open at once, and how many operators in a row of signs; the engine dies of 1,000. */
export const maxNesting = 100

/** How many operators and patterns a query may have: the engine's stack ends at 400 OPTIONAL one after the other. */
export const maxOperators = 300

/** What a query answers with: rows, yes or no, a graph. */
export type QueryKind = 'rows' | 'boolean' | 'graph'

const kinds: { readonly [keyword: string]: QueryKind } = {
  SELECT: 'rows',
  ASK: 'boolean',
  CONSTRUCT: 'graph',
  DESCRIBE: 'graph',
}

/** What reaches out of the store, and what changes it. */
const forbidden = ['SERVICE', 'LOAD', 'INSERT', 'DELETE', 'CLEAR', 'DROP', 'CREATE', 'COPY', 'MOVE', 'ADD']
const operators = new Set(['UNION', 'OPTIONAL', 'MINUS', 'FILTER', 'BIND', 'GRAPH', 'SELECT', 'EXISTS', 'VALUES'])
const signs = new Set(['!', '||', '&&', '+', '-', '*', '/', '|', '^', '{', ';', '.'])

/**
 * Returns what kind of query a text is. Throws a `usage` error, before anything parses it, for one that is too long, too deep or
 * too wide for the engine, that reaches out (`SERVICE`) or that is an update.
 */
export function checkQuery(query: string): QueryKind {
  const bytes = Buffer.byteLength(query)
  if (bytes > maxQueryBytes) throw new NewsgraphError('usage', `a query of ${bytes} bytes, ${maxQueryBytes} are read`)
  if (/\p{Surrogate}/u.test(query)) throw new NewsgraphError('usage', 'a lone surrogate in the query')
  const tokens = tokenize(query)
  checkSize(tokens)
  const reaching = tokens.find((token) => forbidden.some((keyword) => isKeyword(token, keyword)))
  if (reaching !== undefined)
    throw new NewsgraphError('usage', `${reaching.text.toUpperCase()} is not allowed: queries only read what they are given`)
  return kindOf(tokens)
}

/** The kind stands in the first word after the prologue (`BASE <iri>`, `PREFIX name: <iri>`). */
function kindOf(tokens: readonly Token[]): QueryKind {
  let at = 0
  while (isKeyword(tokens[at], 'BASE') || isKeyword(tokens[at], 'PREFIX')) at += isKeyword(tokens[at], 'BASE') ? 2 : 3
  const kind = kinds[tokens[at]?.text.toUpperCase() ?? '']
  if (kind === undefined)
    throw new NewsgraphError('usage', `a query begins with ${Object.keys(kinds).join(', ')} (after BASE and PREFIX)`)
  return kind
}

function checkSize(tokens: readonly Token[]): void {
  let count = 0
  let depth = 0
  for (const { kind, text, depth: here } of tokens) {
    // `?a<(((?b)))>?c` is an IRI to a tokenizer and brackets to a parser.
    const inside = kind === 'iri' ? (text.match(/[([!]/g)?.length ?? 0) : 0
    depth = Math.max(depth, here + (/^[([{]$/.test(text) ? 1 : 0) + inside)
    if (kind === 'mark' ? signs.has(text) : kind === 'name' && operators.has(text.toUpperCase())) count++
  }
  if (depth > maxNesting) throw new NewsgraphError('usage', `brackets ${depth} deep, ${maxNesting} are read`)
  if (count > maxOperators) throw new NewsgraphError('usage', `a query of ${count} operators, ${maxOperators} are read`)
}
