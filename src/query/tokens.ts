import { NewsgraphError } from '../errors.ts'

/** The kinds of tokens of SPARQL, as far as they matter before a query is parsed. */
export type TokenKind = 'iri' | 'string' | 'variable' | 'name' | 'number' | 'language' | 'mark'

/** A token: `text` is exactly the query from `start` on; `depth` counts the brackets that stand open around it. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly depth: number
}

/** In the order in which they are tried, SPARQL 1.1 section 19.8. Names are keywords and prefixed names. */
const forms: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /(?:\s|#[^\n\r]*)+/uy],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in an IRI
  ['iri', /<[^\u0000-\u0020<>"{}|^`]*>/uy],
  ['string', /"""(?:(?:""?)?(?:[^"\\]|\\.))*"""|'''(?:(?:''?)?(?:[^'\\]|\\.))*'''/suy],
  ['string', /"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'/uy],
  ['variable', /[?$][\p{L}\p{N}_]+/uy],
  ['name', /(?:[\p{L}_][\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:%.-]|\\[^u])*|[\p{L}_][\p{L}\p{N}_]*/uy],
  ['number', /[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?/uy],
  ['language', /@[A-Za-z][A-Za-z0-9-]*/uy],
  ['mark', /\^\^|&&|\|\||[!<>]=|[^\s"'\\]/uy],
]

/** Returns the tokens of a query without comments, or throws a `usage` error for what can be no token. */
export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = []
  let depth = 0
  let start = 0
  while (start < query.length) {
    const [kind, text] = nextToken(query, start)
    if (text === ')' || text === ']' || text === '}') depth--
    if (kind !== 'space') tokens.push({ kind, text, start, depth })
    if (text === '(' || text === '[' || text === '{') depth++
    start += text.length
  }
  return tokens
}

/** Returns whether a token is this keyword, in any case. */
export function isKeyword(token: Token | undefined, keyword: string): boolean {
  return token?.kind === 'name' && token.text.toUpperCase() === keyword
}

/** Returns the index of the bracket that closes the one at an index, or throws a `usage` error if there is none. */
export function closingOf(tokens: readonly Token[], open: number): number {
  const depth = tokens[open]!.depth
  const close = tokens.findIndex((token, index) => index > open && token.depth === depth && /^[)\]}]$/.test(token.text))
  if (close === -1) throw new NewsgraphError('usage', `the query does not close ${JSON.stringify(tokens[open]!.text)}`)
  return close
}

function nextToken(query: string, start: number): readonly [TokenKind | 'space', string] {
  for (const [kind, form] of forms) {
    form.lastIndex = start
    const text = form.exec(query)?.[0]
    if (text !== undefined && text !== '') return [kind, text]
  }
  const line = query.slice(0, start).split('\n').length
  throw new NewsgraphError('usage', `line ${line} of the query: ${JSON.stringify(query.slice(start, start + 20))} is no SPARQL`)
}
