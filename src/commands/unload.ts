import { graphIri } from '../mapping/iris.ts'
import { defaultBase } from '../rdf/vocabulary.ts'
import { unloadGraph } from '../store/load.ts'
import { StoreGone } from '../store/send.ts'
import { count, createReport, toFault } from './report.ts'
import { openNamedStore, type StoreOptions } from './stores.ts'
import { exitStatus, type Terminal } from './terminal.ts'

/** Withdraws articles from a store and returns the exit status. One that is not there is only told of. */
export async function runUnload(ids: readonly string[], options: StoreOptions, terminal: Terminal): Promise<number> {
  const { base = defaultBase, json = false } = options
  const report = createReport(terminal, options)
  const { store, address, counts } = await openNamedStore(options, terminal, report)
  const totals = { unloaded: 0, absent: 0, triples: 0 }
  for (const id of new Set(ids)) {
    try {
      const triples = await unloadGraph(store, id.startsWith(`${base}graph/`) ? id : graphIri(base, id))
      totals[triples === 0 ? 'absent' : 'unloaded']++
      totals.triples += triples
      if (triples === 0) report.note(`warning: not in the store: ${JSON.stringify(id)}`)
      report.done()
    } catch (error) {
      report.fault(toFault(error, {}))
      if (error instanceof StoreGone) return exitStatus.refused
    }
  }
  report.clear()
  const { failed } = report.counts
  if (json) await terminal.write(`${JSON.stringify({ store: address, ...totals, failed, retries: counts.retries })}\n`)
  else
    report.note(
      `${count(totals.unloaded, 'article')} withdrawn (${count(totals.triples, 'triple')}), ${totals.absent} not there, ${failed} failed`,
    )
  return report.status()
}
