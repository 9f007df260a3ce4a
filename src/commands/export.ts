import { readArticles } from '../article/read.ts'
import { NewsgraphError } from '../errors.ts'
import { mapFacts } from '../mapping/map.ts'
import type { FormatName, WriteOptions } from '../rdf/formats.ts'
import { iri } from '../rdf/terms.ts'
import { toFacts } from './facts.ts'
import { createIdCheck } from './ids.ts'
import { createFolderOutput, createMergedOutput, createStreamOutput, type Output } from './outputs.ts'
import { type ReadingOptions, toReadOptions } from './reading.ts'
import { count, createReport, type Report, toFault } from './report.ts'
import { createTally, describeTally, type Tally } from './tally.ts'
import type { Terminal } from './terminal.ts'

export interface ExportOptions extends ReadingOptions {
  readonly output?: string
  readonly to?: readonly FormatName[]
  readonly merge?: string
  readonly base?: string
  readonly context?: string
}

const defaultFolder = 'out'
const defaultFormats = ['turtle', 'jsonld'] as const

/** Writes articles as RDF to files or to stdout and returns the exit status. A fault in one article leaves the others alone. */
export async function runExport(inputs: readonly string[], options: ExportOptions, terminal: Terminal): Promise<number> {
  const { base, minConfidence, json = false } = options
  checkIris(options)
  const outputs = openOutputs(options, terminal)
  const readOptions = await toReadOptions(inputs, options, terminal)
  const report = createReport(terminal, options)
  const tally = createTally({ allFiles: json })
  const checkId = createIdCheck()
  const mapOptions = { ...(base !== undefined && { base }), ...(minConfidence !== undefined && { minConfidence }) }
  for await (const input of readArticles(inputs, readOptions)) {
    const document = toFacts(input, minConfidence)
    if (input.kind === 'fault' || document instanceof NewsgraphError) {
      report.fault(document as NewsgraphError)
      continue
    }
    try {
      checkId(document.article)
      const quads = mapFacts(document, mapOptions)
      const stem = input.stem === undefined ? {} : { stem: input.stem }
      for (const output of outputs) tally.addFiles(await output.write({ id: document.article.id, quads, ...stem }))
      tally.addArticle(document, quads.length)
      report.done()
    } catch (error) {
      const fault = toFault(error, input.where)
      if (fault.code === 'output') throw error
      report.fault(fault)
    }
  }
  if (tally.counts.articles > 0) for (const output of outputs) tally.addFiles(await output.close())
  await summarize(tally, report, json, terminal)
  return report.status()
}

async function summarize(tally: Tally, report: Report, json: boolean, terminal: Terminal): Promise<void> {
  const { failed } = report.counts
  report.clear()
  if (json) await terminal.write(`${JSON.stringify({ ...tally.counts, failed, files: tally.files })}\n`)
  else if (tally.counts.articles > 0) report.note(describeTally(tally))
  if (failed > 0) report.note(`${count(failed, 'input')} failed`)
}

function openOutputs(options: ExportOptions, terminal: Terminal): readonly Output[] {
  const { output, to, merge, json = false } = options
  const write: WriteOptions = {
    ...(options.base !== undefined && { base: options.base }),
    ...(options.context !== undefined && { context: options.context }),
  }
  const merged = merge === undefined ? [] : [createMergedOutput(merge, write)]
  if (output === '-') {
    const [format = 'turtle', ...others] = to ?? []
    if (others.length > 0) throw new NewsgraphError('usage', '--output -: only one format fits on stdout, name it with --to')
    if (json) throw new NewsgraphError('usage', '--output -: stdout cannot hold the graph and the summary of --json')
    return [createStreamOutput(format, write, terminal), ...merged]
  }
  if (merge !== undefined && output === undefined && to === undefined) return merged
  return [createFolderOutput(output ?? defaultFolder, [...new Set(to ?? defaultFormats)], write), ...merged]
}

function checkIris({ base, context }: ExportOptions): void {
  if (base !== undefined && !(isIri(base) && /[/#]$/.test(base))) {
    throw new NewsgraphError('usage', `--base: not an absolute IRI that ends in / or #: ${JSON.stringify(base)}`)
  }
  if (context !== undefined && !isIri(context)) {
    throw new NewsgraphError('usage', `--context: not an absolute IRI: ${JSON.stringify(context)}`)
  }
}

function isIri(value: string): boolean {
  try {
    return iri(value).value === value
  } catch {
    return false
  }
}
