import { access, readdir, readFile, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { decodeUtf8 } from '../article/decode.ts'
import { readArticles } from '../article/read.ts'
import { fileError } from '../article/sources.ts'
import { isFileError, NewsgraphError } from '../errors.ts'
import { mapFacts } from '../mapping/map.ts'
import type { EmbeddedStore } from '../query/embedded.ts'
import type { FormatName } from '../rdf/formats.ts'
import { writeNQuads } from '../rdf/nquads.ts'
import { readQuads } from '../rdf/read.ts'
import { toFacts } from './facts.ts'
import { formatOf } from './outputs.ts'
import { type ReadingOptions, toReadOptions } from './reading.ts'
import { type Report, toFault } from './report.ts'
import type { Terminal } from './terminal.ts'

/** How many characters of N-Quads are given to the store at once. */
const chunkLength = 4_000_000

/** Loads exports, facts documents and articles into a store. A fault in one is told and leaves the others alone. */
export async function loadInputs(
  store: EmbeddedStore,
  inputs: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
  report: Report,
): Promise<void> {
  const { graphs, others } = await sortInputs(inputs)
  for (const { file, format } of graphs) {
    try {
      await access(file)
      if (format === 'jsonld')
        await store.loadText(writeNQuads(await readQuads(decodeUtf8(await readFile(file), { file }), format)))
      else await store.loadFile(file, format)
      report.done()
    } catch (error) {
      tellFault(error, file, report)
    }
  }
  if (others.length > 0) await loadArticles(store, others, options, terminal, report)
}

async function loadArticles(
  store: EmbeddedStore,
  inputs: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
  report: Report,
): Promise<void> {
  let held = ''
  for await (const input of readArticles(inputs, await toReadOptions(inputs, options, terminal))) {
    const document = toFacts(input, options.minConfidence)
    if (document instanceof NewsgraphError) {
      report.fault(document)
      continue
    }
    try {
      held += writeNQuads(mapFacts(document, options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence }))
      report.done()
    } catch (error) {
      report.fault(toFault(error, input.kind === 'fault' ? {} : input.where))
    }
    if (held.length >= chunkLength) {
      await store.loadText(held)
      held = ''
    }
  }
  if (held !== '') await store.loadText(held)
}

interface Sorted {
  readonly graphs: readonly { readonly file: string; readonly format: FormatName }[]
  readonly others: readonly string[]
}

/** Files are told by their extensions. Of a folder all exports are read, or, if it has none, its articles and facts documents. */
async function sortInputs(inputs: readonly string[]): Promise<Sorted> {
  const graphs: { file: string; format: FormatName }[] = []
  const others: string[] = []
  for (const input of inputs) {
    const files = await listFiles(input)
    const found = files.flatMap((file) => {
      const format = formatOf(file)
      return format === undefined ? [] : [{ file, format }]
    })
    if (found.length === 0) others.push(input)
    graphs.push(...found)
  }
  return { graphs, others }
}

async function listFiles(input: string): Promise<readonly string[]> {
  const found = await stat(input).catch(() => undefined)
  if (found?.isDirectory()) return (await readdir(input)).sort().map((name) => join(input, name))
  if (found !== undefined || !/[*?[\]{}]/.test(input)) return [input]
  const { glob } = await import('tinyglobby')
  return (await glob(input, { expandDirectories: false, absolute: isAbsolute(input) })).sort()
}

function tellFault(error: unknown, file: string, report: Report): void {
  const fault = isFileError(error) ? fileError(error, file) : toFault(error, { file })
  if (fault.code === 'store') throw fault
  report.fault(fault)
}
