import type { QueryKind } from './check.ts'
import { isKeyword, tokenize } from './tokens.ts'

/** Returns a query that gives at most so many rows, or builds its graph from so many: its own `LIMIT`, if smaller, stays. */
export function limitRows(query: string, kind: QueryKind, rows: number): string {
  if (kind === 'boolean') return query
  const tokens = tokenize(query)
  const outside = tokens.flatMap((token, index) => (token.depth === 0 ? [index] : []))
  const own = outside.find((index) => isKeyword(tokens[index], 'LIMIT'))
  if (own !== undefined) {
    const number = tokens[own + 1]
    if (number?.kind !== 'number' || Number(number.text) <= rows) return query
    return `${query.slice(0, number.start)}${rows}${query.slice(number.start + number.text.length)}`
  }
  // A block of VALUES may follow the query; the limit stands before it.
  const closed = outside.find((index) => tokens[index]!.text === '}') ?? -1
  const values = outside.find((index) => index > closed && isKeyword(tokens[index], 'VALUES'))
  const at = values === undefined ? query.length : tokens[values]!.start
  return `${query.slice(0, at)}\nLIMIT ${rows}\n${query.slice(at)}`
}
