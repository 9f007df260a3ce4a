import { closingOf, isKeyword, tokenize } from './tokens.ts'

/**
 * Returns a query in which each `GRAPH ?name { … }` also looks into the default graph, so that it finds the same whether a store
 * keeps articles in named graphs, in its default graph, or in both. Rows may come twice: such queries are `DISTINCT`.
 */
export function lookEverywhere(query: string): string {
  const tokens = tokenize(query)
  let text = ''
  let done = 0
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [graph, name, open] = tokens.slice(at, at + 3)
    if (!isKeyword(graph, 'GRAPH') || name?.kind !== 'variable' || open?.text !== '{') continue
    const close = closingOf(tokens, at + 2)
    const group = query.slice(open.start, tokens[close]!.start + 1)
    text += `${query.slice(done, graph!.start)}{ ${group} UNION { GRAPH ${name.text} ${group} } }`
    done = tokens[close]!.start + 1
    at = close
  }
  return text + query.slice(done)
}
