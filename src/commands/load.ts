import { formatWhere, NewsgraphError } from '../errors.ts'
import { toNamedGraph } from '../store/graph.ts'
import { openJournal } from '../store/journal.ts'
import { type LoadOptions as GraphOptions, loadGraph } from '../store/load.ts'
import { StoreGone } from '../store/send.ts'
import type { Verification } from '../store/store.ts'
import { type GraphInput, readGraphs } from './load-inputs.ts'
import type { ReadingOptions } from './reading.ts'
import { count, createReport, type Report, toFault } from './report.ts'
import { type OpenedStore, openNamedStore, type StoreOptions } from './stores.ts'
import { exitStatus, type Terminal } from './terminal.ts'

export interface LoadOptions extends ReadingOptions, StoreOptions {
  readonly verify: Verification
  readonly resume?: string
  readonly dryRun?: boolean
}

/** After so many failures of the store in a row the rest is not tried. */
const patience = 3

/** How many articles without id and URL are named one by one. */
const named = 3

interface Totals {
  loaded: number
  unchanged: number
  triples: number
  anonymous: number
}

/** Loads inputs into a store and returns the exit status. A fault in one article leaves the others alone. */
export async function runLoad(inputs: readonly string[], options: LoadOptions, terminal: Terminal): Promise<number> {
  const report = createReport(terminal, options)
  const started = Date.now()
  const opened = await openNamedStore(options, terminal, report)
  const totals: Totals = { loaded: 0, unchanged: 0, triples: 0, anonymous: 0 }
  const journal = options.resume === undefined ? undefined : openJournal(options.resume, opened.address)
  const graphOptions = {
    verification: options.verify,
    dryRun: options.dryRun === true,
    ...(journal !== undefined && { journal }),
  }
  try {
    const stopped = await loadAll(readGraphs(inputs, options, terminal), opened, graphOptions, totals, report, terminal)
    await summarize(totals, opened, options, (Date.now() - started) / 1000, report, terminal)
    return stopped ? exitStatus.refused : report.status()
  } finally {
    journal?.close()
  }
}

/** Returns whether the store has left it before the end. */
async function loadAll(
  graphs: AsyncIterable<GraphInput | NewsgraphError>,
  { store }: OpenedStore,
  options: GraphOptions,
  totals: Totals,
  report: Report,
  terminal: Terminal,
): Promise<boolean> {
  const hashes = new Map<string, string>()
  let failures = 0
  for await (const input of graphs) {
    if (input instanceof NewsgraphError) {
      report.fault(input)
      continue
    }
    try {
      const graph = toNamedGraph(input.name, input.quads, store.profile)
      const other = hashes.get(graph.name) ?? graph.sha256
      hashes.set(graph.name, other)
      if (other !== graph.sha256) throw new NewsgraphError('invalid', `another input of this run has this graph: ${graph.name}`)
      const { outcome, before } = await loadGraph(store, graph, options)
      failures = 0
      totals[outcome]++
      if (outcome === 'loaded') totals.triples += graph.lines.length
      if (input.anonymous && totals.anonymous++ < named)
        report.note(`warning: ${formatWhere(input.where)}: neither id nor URL: corrected, it would be a new article`)
      if (options.dryRun)
        report.note(
          `${outcome === 'loaded' ? 'would load' : 'unchanged'} ${graph.name}: ${count(graph.lines.length, 'triple')} for ${before}`,
        )
      report.done()
    } catch (error) {
      const fault = toFault(error, input.where)
      if (fault.code === 'output') throw error
      report.fault(fault)
      failures = fault.code === 'store' ? failures + 1 : failures
      if (!(error instanceof StoreGone) && failures < patience) continue
      terminal.note('the store fails: the rest is not tried\n')
      return true
    }
  }
  return false
}

async function summarize(
  { loaded, unchanged, triples, anonymous }: Totals,
  { store, address, counts }: OpenedStore,
  { dryRun = false, json = false }: LoadOptions,
  seconds: number,
  report: Report,
  terminal: Terminal,
): Promise<void> {
  const { failed } = report.counts
  const { profileName, profile } = store
  report.clear()
  if (json) {
    const summary = {
      store: address,
      profile: profileName,
      dryRun,
      loaded,
      unchanged,
      failed,
      anonymous,
      triples,
      retries: counts.retries,
    }
    await terminal.write(`${JSON.stringify({ ...summary, seconds: Number(seconds.toFixed(3)) })}\n`)
    return
  }
  if (anonymous > named) report.note(`warning: ${anonymous} articles with neither id nor URL`)
  const rate = loaded > 0 && !dryRun ? `, ${(loaded / seconds).toFixed(loaded < 10 * seconds ? 1 : 0)} a second` : ''
  report.note(
    `${count(loaded, 'graph')} ${dryRun ? 'would be loaded' : 'loaded and found again'} (${count(triples, 'triple')}${rate}), ` +
      `${unchanged} unchanged, ${failed} failed, ${counts.retries} retries: ${profile.title} at ${address}`,
  )
}
