import type { Quad } from '@rdfjs/types'
import { type Block, groupBySubject } from './blocks.ts'
import { createTurtleTerms, type TurtleTerms } from './compact.ts'
import type { WriteOptions } from './formats.ts'
import { defaultBase, namespaces, rdf } from './vocabulary.ts'

const lineWidth = 130

/**
 * Returns quads as Turtle for people, graph names dropped: one block a subject in the order of first appearance, type first,
 * only the prefixes used.
 */
export function writeTurtle(quads: Iterable<Quad>, { base = defaultBase }: WriteOptions = {}): string {
  const terms = createTurtleTerms(base)
  const blocks = formatBlocks(quads, terms, '')
  return [formatHeader(terms, base), ...blocks].filter((part) => part !== '').join('\n')
}

/** Returns `@base` and `@prefix` lines for what the terms written so far use. */
export function formatHeader({ usedPrefixes, usesBase }: TurtleTerms, base: string): string {
  const prefixes = Object.entries(namespaces).filter(([prefix]) => usedPrefixes.has(prefix))
  const lines = prefixes.map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
  return [...(usesBase() ? [`@base <${base}> .\n`] : []), ...lines].join('')
}

/** Returns the blocks of all subjects as Turtle, each line behind the indent. */
export function formatBlocks(quads: Iterable<Quad>, terms: TurtleTerms, indent: string): string[] {
  return groupBySubject(quads).map((block) => formatBlock(block, terms, indent))
}

function formatBlock({ subject, properties }: Block, terms: TurtleTerms, indent: string): string {
  const lines = properties.map(({ predicate, objects }) => {
    const verb = predicate.value === rdf.type ? 'a' : terms.format(predicate)
    const texts = objects.map((object) => terms.format(object))
    const line = `${indent}    ${verb} ${texts.join(', ')}`
    return texts.length === 1 || line.length <= lineWidth
      ? line
      : `${indent}    ${verb}\n${listUnder(texts, `${indent}        `)}`
  })
  const first = lines[0]?.trimStart() ?? ''
  const rest = lines.slice(1).map((line) => ` ;\n${line}`)
  return `${indent}${terms.format(subject)} ${first}${rest.join('')} .\n`
}

function listUnder(texts: readonly string[], indent: string): string {
  return texts.map((text) => indent + text).join(',\n')
}
