import { readFile } from 'node:fs/promises'
import type { Quad } from '@rdfjs/types'
import { decodeUtf8 } from '../article/decode.ts'
import { fileError } from '../article/sources.ts'
import { isFileError, NewsgraphError } from '../errors.ts'
import { canonicalHash } from '../rdf/canonical.ts'
import { formatNTriple } from '../rdf/nquads.ts'
import { readQuads } from '../rdf/read.ts'
import { validateShapes } from '../rdf/shacl.ts'
import { checkEvidence, type Texts } from './evidence.ts'
import type { GraphFile } from './graph-files.ts'
import { toFault } from './report.ts'

/** What a graph file holds. */
export interface GraphResult {
  readonly triples: number
  readonly quotes: number
  /** How many of the quotes stand where they say, in a text at hand. */
  readonly found: number
}

/**
 * Yields what files of one stem hold and what is wrong with them: syntax, shapes, quotes, triples that only one of them has.
 * Shapes and quotes of the same triples are checked once.
 */
export async function* checkGraphs(files: readonly GraphFile[], texts: Texts): AsyncGenerator<GraphResult | NewsgraphError> {
  let first: { readonly file: string; readonly hash: string; readonly quads: readonly Quad[] } | undefined
  for (const entry of files) {
    const quads = await readGraph(entry)
    if (quads instanceof NewsgraphError) {
      yield quads
      continue
    }
    const hash = await canonicalHash(quads)
    const evidence = first?.hash === hash ? { quotes: 0, found: 0, problems: [] } : checkEvidence(quads, texts)
    yield { triples: quads.length, quotes: evidence.quotes, found: evidence.found }
    if (first !== undefined && first.hash !== hash) yield describeDifference(entry.file, quads, first)
    if (first?.hash !== hash) {
      for (const { node, reason } of evidence.problems)
        yield new NewsgraphError('invalid', reason, { file: entry.file, path: `<${node}>` })
      yield* checkShapes(entry.file, quads)
    }
    first ??= { file: entry.file, hash, quads }
  }
}

async function readGraph({ file, format }: GraphFile): Promise<readonly Quad[] | NewsgraphError> {
  try {
    return await readQuads(decodeUtf8(await readFile(file), { file }), format!)
  } catch (error) {
    if (error instanceof NewsgraphError) return new NewsgraphError('invalid', error.message, { ...error.where, file }, error)
    return isFileError(error) ? fileError(error, file) : toFault(error, { file })
  }
}

async function* checkShapes(file: string, quads: readonly Quad[]): AsyncGenerator<NewsgraphError> {
  for (const { node, path, value, message } of await validateShapes(quads)) {
    const property = path === undefined ? '' : ` <${path}>`
    yield new NewsgraphError('invalid', value === undefined ? message : `${message}: ${JSON.stringify(value)}`, {
      file,
      path: `<${node}>${property}`,
    })
  }
}

function describeDifference(
  file: string,
  quads: readonly Quad[],
  other: { readonly file: string; readonly quads: readonly Quad[] },
): NewsgraphError {
  const here = new Set(quads.map(formatNTriple))
  const there = new Set(other.quads.map(formatNTriple))
  const extra = [...here].filter((line) => !there.has(line)).sort()
  const missing = [...there].filter((line) => !here.has(line)).sort()
  const example = (extra[0] ?? missing[0] ?? '').trimEnd()
  const counts = `${extra.length} more, ${missing.length} missing`
  return new NewsgraphError('invalid', `not the same triples as ${other.file} (${counts}): ${example}`, { file })
}
