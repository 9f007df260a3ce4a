import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileError, stemOf } from '../article/sources.ts'
import { NewsgraphError } from '../errors.ts'
import type { FormatName } from '../rdf/formats.ts'
import { formatOf } from './outputs.ts'

/** A file to validate. Files of one group are exports of the same articles. */
export interface GraphFile {
  readonly file: string
  /** Absent for facts documents. */
  readonly format?: FormatName
  /** Folder and stem. */
  readonly group: string
}

/** Yields the files that inputs name: files and, for folders, what they hold that can be validated, not deeper. */
export async function* listFiles(inputs: readonly string[]): AsyncGenerator<GraphFile | NewsgraphError> {
  for (const input of inputs) {
    const found = await stat(input).catch((error: NodeJS.ErrnoException) => error)
    if (found instanceof Error) yield fileError(found, input)
    else if (found.isDirectory()) {
      const names = (await readdir(input)).filter((name) => !name.startsWith('.')).sort()
      const files = names.map((name) => toGraphFile(join(input, name))).filter((file) => file !== undefined)
      if (files.length === 0) yield new NewsgraphError('input', 'no RDF file and no facts document in it', { file: input })
      yield* files
    } else yield toGraphFile(input) ?? new NewsgraphError('usage', 'unknown kind of file', { file: input })
  }
}

function toGraphFile(file: string): GraphFile | undefined {
  const group = join(dirname(file), stemOf(file))
  const format = formatOf(file)
  if (format !== undefined) return { file, format, group }
  return /\.(?:facts\.json|jsonl)$/i.test(file) ? { file, group } : undefined
}
