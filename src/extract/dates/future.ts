import type { Token } from '../../language/document.ts'

const ahead =
  /^(will|'ll|’ll|shall|plans?|planned|scheduled|slated|expected|expects?|due|upcoming|anticipated?|anticipates|hopes?|hoped|forthcoming|ahead|intends?|looming|deadline)$/
const stops = /^(;|but|after|when|since|while|because|as|although|:)$/

/**
 * Whether the clause around the token looks ahead: a future auxiliary, "is expected to", "plans", "ahead of" between it and the
 * last clause boundary before it.
 */
export function speaksOfFuture(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const { lower, xpos } = tokens[index]!
    if (ahead.test(lower)) return true
    if (lower === 'to' && xpos === 'TO' && /^(is|are)$/.test(tokens[index - 1]?.lower ?? '')) return true
    if (lower === 'set' && /^(to|for)$/.test(tokens[index + 1]?.lower ?? '')) return true
    // "is to begin", "were to meet"
    if (lower === 'to' && tokens[index + 1]?.xpos === 'VB' && /^(is|are|was|were|be)$/.test(tokens[index - 1]?.lower ?? ''))
      return true
    if (stops.test(lower)) return false
    if (lower === 'and' && startsClause(tokens, index)) return false
    // A finite past verb nearer to the date: "met Sunday", not "will speak ... after they met Sunday".
    if (xpos === 'VBD' && !/^(was|were|said|told|added|announced|had)$/.test(lower)) return false
  }
  return false
}

function startsClause(tokens: readonly Token[], and: number): boolean {
  return tokens.slice(and + 1, and + 6).some(({ upos }) => upos === 'AUX' || upos === 'VERB')
}
