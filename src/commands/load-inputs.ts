import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { decodeUtf8 } from '../article/decode.ts'
import { readArticles } from '../article/read.ts'
import { fileError } from '../article/sources.ts'
import { isFileError, NewsgraphError, type Where } from '../errors.ts'
import { articleGraph, mapFacts } from '../mapping/map.ts'
import { type FormatName, formats } from '../rdf/formats.ts'
import { readQuads } from '../rdf/read.ts'
import { toFacts } from './facts.ts'
import { createIdCheck } from './ids.ts'
import { formatOf } from './outputs.ts'
import { type ReadingOptions, toReadOptions } from './reading.ts'
import { toFault } from './report.ts'
import type { Terminal } from './terminal.ts'

/** A named graph to load. */
export interface GraphInput {
  readonly kind: 'graph'
  readonly name: string
  readonly quads: readonly Quad[]
  readonly where: Where
  /** Whether it comes of an article that has neither id nor URL: corrected it would be another. */
  readonly anonymous: boolean
}

/** Yields the named graphs of exports, facts documents and articles, one at a time. What is wrong with one is a fault among the others. */
export async function* readGraphs(
  inputs: readonly string[],
  options: ReadingOptions & { readonly base?: string },
  terminal: Terminal,
): AsyncGenerator<GraphInput | NewsgraphError> {
  const others: string[] = []
  for (const input of inputs) {
    const files = await listExports(input)
    if (files === undefined) others.push(input)
    else for (const file of files) yield* readExport(file)
  }
  if (others.length > 0) yield* readArticleGraphs(others, options, terminal)
}

/** Returns the exports that an input names, of a folder those with graphs; undefined for what holds articles. */
async function listExports(input: string): Promise<readonly string[] | undefined> {
  const found = await stat(input).catch(() => undefined)
  if (found?.isDirectory()) {
    const files = (await readdir(input)).sort().filter((name) => hasGraphs(formatOf(name)))
    return files.length === 0 ? undefined : files.map((name) => join(input, name))
  }
  return formatOf(input) === undefined ? undefined : [input]
}

function hasGraphs(format: FormatName | undefined): boolean {
  return format !== undefined && formats[format].graphs
}

async function* readExport(file: string): AsyncGenerator<GraphInput | NewsgraphError> {
  const format = formatOf(file)!
  if (!hasGraphs(format)) {
    yield new NewsgraphError('usage', 'names no graphs: export to N-Quads or TriG, or load the articles', { file })
    return
  }
  const graphs = await readFileGraphs(file, format)
  if (graphs instanceof NewsgraphError) yield graphs
  else for (const [name, quads] of graphs) yield toGraphOrFault(name, quads, { file })
}

async function readFileGraphs(file: string, format: FormatName): Promise<ReadonlyMap<string, readonly Quad[]> | NewsgraphError> {
  try {
    const graphs = new Map<string, Quad[]>()
    for (const quad of await readQuads(decodeUtf8(await readFile(file), { file }), format)) {
      const name = quad.graph.termType === 'NamedNode' ? quad.graph.value : ''
      const quads = graphs.get(name)
      if (quads === undefined) graphs.set(name, [quad])
      else quads.push(quad)
    }
    return graphs
  } catch (error) {
    return isFileError(error) ? fileError(error, file) : toFault(error, { file })
  }
}

function toGraphOrFault(name: string, quads: readonly Quad[], where: Where): GraphInput | NewsgraphError {
  if (name === '') return new NewsgraphError('invalid', `${quads.length} triples in no named graph`, where)
  return { kind: 'graph', name, quads, where, anonymous: false }
}

async function* readArticleGraphs(
  inputs: readonly string[],
  options: ReadingOptions & { readonly base?: string },
  terminal: Terminal,
): AsyncGenerator<GraphInput | NewsgraphError> {
  const { base, minConfidence } = options
  const mapOptions = { ...(base !== undefined && { base }), ...(minConfidence !== undefined && { minConfidence }) }
  const checkId = createIdCheck()
  for await (const input of readArticles(inputs, await toReadOptions(inputs, options, terminal))) {
    const document = toFacts(input, minConfidence)
    if (input.kind === 'fault' || document instanceof NewsgraphError) {
      yield document as NewsgraphError
      continue
    }
    try {
      checkId(document.article)
      const { value: name } = articleGraph(document, mapOptions)
      const anonymous = input.kind === 'article' && /^sha256-[0-9a-f]{16}$/.test(document.article.id)
      yield { kind: 'graph', name, quads: mapFacts(document, mapOptions), where: input.where, anonymous }
    } catch (error) {
      yield toFault(error, input.where)
    }
  }
}
