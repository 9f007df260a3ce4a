import type { Quad } from '@rdfjs/types'
import { termKey } from './blocks.ts'
import { createTurtleTerms } from './compact.ts'
import type { WriteOptions } from './formats.ts'
import { formatBlocks, formatHeader } from './turtle.ts'
import { defaultBase } from './vocabulary.ts'

/** Returns quads as TriG, one block a graph in the order of first appearance, inside it as `writeTurtle` has it. */
export function writeTriG(quads: Iterable<Quad>, { base = defaultBase }: WriteOptions = {}): string {
  const graphs = new Map<string, Quad[]>()
  for (const quad of quads) {
    const key = termKey(quad.graph)
    const graph = graphs.get(key)
    if (graph === undefined) graphs.set(key, [quad])
    else graph.push(quad)
  }
  const terms = createTurtleTerms(base)
  const parts = Array.from(graphs.values(), (content) => {
    const name = content[0]!.graph
    if (name.termType === 'DefaultGraph') return formatBlocks(content, terms, '').join('\n')
    return `${terms.format(name)} {\n${formatBlocks(content, terms, '    ').join('\n')}}\n`
  })
  return [formatHeader(terms, base), ...parts].filter((part) => part !== '').join('\n')
}
