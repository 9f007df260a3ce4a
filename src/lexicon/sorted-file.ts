import { resourceBytes } from '../resources.ts'

/** A table whose lines are sorted by their first cell, looked up in place so that it costs nothing at the start. */
export interface SortedFile {
  /** Returns the cells of every line with this key, in the order of the file. */
  lines(key: string): readonly (readonly string[])[]
  /** Tells whether a key begins so. */
  hasPrefix(prefix: string): boolean
}

/** Returns a table of `lexicons/`; its keys are plain ASCII, sorted by bytes, comments stand first. */
export function openSorted(name: string): SortedFile {
  let bytes: Buffer | undefined
  // an article asks for the same few names again and again
  const found = new Map<string, string[][]>()
  const begun = new Map<string, boolean>()
  const open = (): Buffer => {
    bytes ??= resourceBytes(`lexicons/${name}.tsv`)
    return bytes
  }
  return {
    lines(key) {
      const known = found.get(key)
      if (known !== undefined) return known
      if (found.size >= remembered) found.clear()
      const rows: string[][] = []
      const buffer = open()
      const sought = `${key}\t`
      for (let at = lowerBound(buffer, sought); startsWith(buffer, at, sought); ) {
        const end = lineEnd(buffer, at)
        rows.push(buffer.toString('utf8', at, end).split('\t'))
        at = end + 1
      }
      found.set(key, rows)
      return rows
    },
    hasPrefix(prefix) {
      const known = begun.get(prefix)
      if (known !== undefined) return known
      if (begun.size >= remembered) begun.clear()
      const buffer = open()
      const begins = startsWith(buffer, lowerBound(buffer, prefix), prefix)
      begun.set(prefix, begins)
      return begins
    },
  }
}

/** How many answers are kept. */
const remembered = 4096

/** Returns where the first line starts that is not less than the text. */
function lowerBound(buffer: Buffer, text: string): number {
  let low = 0
  let high = buffer.length
  while (low < high) {
    const start = lineStart(buffer, (low + high) >> 1)
    if (isLess(buffer, start, text)) low = lineEnd(buffer, start) + 1
    else high = start
  }
  return low
}

function lineStart(buffer: Buffer, at: number): number {
  let start = at
  while (start > 0 && buffer[start - 1] !== 10) start--
  return start
}

function lineEnd(buffer: Buffer, at: number): number {
  const end = buffer.indexOf(10, at)
  return end < 0 ? buffer.length : end
}

function isLess(buffer: Buffer, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const byte = buffer[start + i] ?? 0
    const wanted = text.charCodeAt(i)
    if (byte !== wanted) return byte < wanted
  }
  return false
}

function startsWith(buffer: Buffer, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (buffer[start + i] !== text.charCodeAt(i)) return false
  return start < buffer.length
}
