import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
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
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  checkTail(text.slice(whole.length), file)
  const known = new Map<string, string>()
  whole.split('\n').forEach((line, index) => {
    if (line === '') return
    const entry = parseEntry(line, { file, line: index + 1 })
    if (entry.store !== store) return
    if (entry.sha256 === null) known.delete(entry.graph)
    else known.set(entry.graph, entry.sha256)
  })
  let descriptor: number | undefined
  const write = (entry: Entry) =>
    guard(file, () => {
      if (descriptor === undefined) {
        descriptor = openSync(file, 'a')
        if (whole !== text) ftruncateSync(descriptor, Buffer.byteLength(whole))
      }
      writeSync(descriptor, `${JSON.stringify(entry)}\n`)
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

/** The start of every line. */
const start = '{"store":'

/** A last line without its end is what a kill has left of an entry. Anything else must not be cut off. */
function checkTail(tail: string, file: string): void {
  if (!tail.startsWith(start) && !start.startsWith(tail))
    throw new NewsgraphError('input', 'no journal of newsgraph load', { file })
}

function parseEntry(line: string, where: { readonly file: string; readonly line: number }): Entry {
  try {
    const entry = JSON.parse(line) as Partial<Entry>
    if (typeof entry.store === 'string' && typeof entry.graph === 'string' && entry.sha256 !== undefined) return entry as Entry
  } catch {
    // Told below.
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
