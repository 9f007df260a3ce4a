import { formatGraphName, type NamedGraph } from './graph.ts'

export interface Bounds {
  readonly maxTriples: number
  /** Of UTF-8; a triple that is longer goes alone. */
  readonly maxBytes: number
}

/** Returns the updates that put a graph in the place of what the store has under its name: one if it keeps to the bounds. */
export function replacingUpdates({ name, lines }: NamedGraph, bounds: Bounds): readonly string[] {
  const graph = formatGraphName(name)
  const inserts = cutIntoPieces(lines, bounds).map((piece) => `INSERT DATA { GRAPH ${graph} {\n${forUpdate(piece)}} }`)
  const [first, ...others] = inserts
  return [first === undefined ? removingUpdate(name) : `${removingUpdate(name)} ;\n${first}`, ...others]
}

/** Returns the update that removes a graph, whether it is there or not. */
export function removingUpdate(name: string): string {
  return `DROP SILENT GRAPH ${formatGraphName(name)}`
}

/** Returns lines in groups that keep to the bounds, in their order; no lines are no group. */
export function cutIntoPieces(lines: readonly string[], { maxTriples, maxBytes }: Bounds): readonly (readonly string[])[] {
  const pieces: string[][] = []
  let bytes = 0
  for (const line of lines) {
    const length = Buffer.byteLength(line)
    const last = pieces.at(-1)
    if (last === undefined || last.length >= maxTriples || bytes + length > maxBytes) {
      pieces.push([line])
      bytes = length
    } else {
      last.push(line)
      bytes += length
    }
  }
  return pieces
}

/**
 * SPARQL reads `\uXXXX` before all else (section 19.2), so that some engines see one in `\\u0041`, which is a backslash and "u0041". With
 * the u itself escaped all read the same.
 */
function forUpdate(lines: readonly string[]): string {
  return lines
    .join('')
    .replace(/(?<!\\)((?:\\\\)+)([uU])/g, (_, slashes: string, u: string) => `${slashes}\\u00${u === 'u' ? '75' : '55'}`)
}
