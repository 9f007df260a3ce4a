import { NewsgraphError } from '../errors.ts'
import type { NamedGraph } from './graph.ts'
import type { Journal } from './journal.ts'
import type { Store, Verification } from './store.ts'

export interface LoadOptions {
  readonly verification: Verification
  readonly journal?: Journal
  /** Ask only, change nothing. */
  readonly dryRun: boolean
}

/** What became of a graph, or would. `before` is how many triples the store had of it, where it was asked. */
export interface Loaded {
  readonly outcome: 'loaded' | 'unchanged'
  readonly before?: number
}

/**
 * Puts a graph into a store, in the place of an older one, and asks the store whether it is there; if it is not, once more. A graph
 * that the journal knows with the same content, and of which the store has as many triples, stays as it is. Throws a `store` error for a
 * graph that has not arrived.
 */
export async function loadGraph(store: Store, graph: NamedGraph, options: LoadOptions): Promise<Loaded> {
  const { verification, journal, dryRun } = options
  if (journal?.find(graph.name) === graph.sha256 && (await store.differs(graph, 'count')) === undefined)
    return { outcome: 'unchanged', before: graph.lines.length }
  if (dryRun) return { outcome: 'loaded', before: await store.count(graph.name) }
  journal?.forget(graph.name)
  await store.replace(graph)
  if ((await store.differs(graph, verification)) !== undefined) await store.replace(graph)
  else return noted()
  const difference = await store.differs(graph, verification)
  if (difference !== undefined) throw new NewsgraphError('store', `not loaded: ${difference} (${graph.name})`)
  return noted()

  function noted(): Loaded {
    journal?.add(graph.name, graph.sha256, graph.lines.length)
    return { outcome: 'loaded' }
  }
}

/** Removes a graph from a store and returns how many triples it had. Throws a `store` error if it is still there afterwards. */
export async function unloadGraph(store: Store, name: string): Promise<number> {
  const before = await store.count(name)
  await store.remove(name)
  const after = await store.count(name)
  if (after > 0) throw new NewsgraphError('store', `not removed: the store still has ${after} triples (${name})`)
  return before
}
