import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { isFileError, NewsgraphError } from '../errors.ts'

/** What the journal tells of a graph in a store: with what content it was verified. */
interface Entry {
  readonly store: string
  readonly graph: string
  /** `null` while other content takes its place. */
  readonly sha256: string | null
  readonly triples: number
}

/** The graphs of one store that were loaded and verified, on disk as JSON Lines. */
export interface Journal {
  /** Returns the hash with which a graph was verified last. */
  find(graph: string): string | undefined
  /** Notes that a graph was verified; once it returns, the line is on the disk. */
  add(graph: string, sha256: string, triples: number): void
  /** Notes that what is known of a graph holds no more; likewise. */
  forget(graph: string): void
  close(): void
}

/**
 * Opens a journal, a new one if the file is not there. A last line that was cut off counts for nothing, entries of other stores stay
 * and count for nothing. Throws an `input` error for a file that is no journal.
 */
export function openJournal(file: string, store: string): Journal {
  const text = readText(file)
  const known = new Map<string, string>()
  text.split('\n').forEach((line, index, lines) => {
    if (index === lines.length - 1 || line === '') return
    const entry = parseEntry(line, { file, line: index + 1 })
    if (entry?.store !== store) return
    if (entry.sha256 === null) known.delete(entry.graph)
    else known.set(entry.graph, entry.sha256)
  })
  let descriptor: number | undefined
  const write = (entry: Entry) =>
    guard(file, () => {
      const cut = descriptor === undefined && text !== '' && !text.endsWith('\n')
      descriptor ??= openSync(file, 'a')
      writeSync(descriptor, `${cut ? '\n' : ''}${JSON.stringify(entry)}\n`)
      fsyncSync(descriptor)
    })
  return {
    find: (graph) => known.get(graph),
    add(graph, sha256, triples) {
      write({ store, graph, sha256, triples })
      known.set(graph, sha256)
    },
    forget(graph) {
      if (!known.delete(graph)) return
      write({ store, graph, sha256: null, triples: 0 })
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    },
  }
}

function readText(file: string): string {
  return existsSync(file) ? guard(file, () => readFileSync(file, 'utf8')) : ''
}

/** A line that a kill has cut off and a later run has ended is no JSON; it counts for nothing, unless it is the first. */
function parseEntry(line: string, where: { readonly file: string; readonly line: number }): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry>
    if (typeof entry.store === 'string' && typeof entry.graph === 'string' && entry.sha256 !== undefined) return entry as Entry
  } catch {
    if (where.line > 1) return undefined
  }
  throw new NewsgraphError('input', 'no journal of newsgraph load', where)
}

function guard<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw isFileError(error) ? new NewsgraphError('output', `cannot keep the journal: ${error.message}`, { file }, error) : error
  }
}
