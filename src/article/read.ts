import { createReadStream } from 'node:fs'
import { isFileError, NewsgraphError } from '../errors.ts'
import { type Chunks, defaultMaxBytes, peekBytes } from './bytes.ts'
import type { Columns } from './columns.ts'
import type { ArticleInput, Reader } from './input.ts'
import { readFacts, readJsonLines } from './lines.ts'
import type { Given } from './parse.ts'
import { sniffedBytes, sniffKind } from './sniff.ts'
import { fileError, type InputKind, listSources, type Source, stemOf } from './sources.ts'
import { readFeed, readPage, readText } from './whole.ts'

export type { ArticleInput } from './input.ts'

export interface ReadOptions {
  /** What files without a known extension and stdin hold, when their content does not show it; in a folder it chooses. */
  readonly from?: InputKind
  /** Where the input `-` is read from. */
  readonly stdin?: Chunks
  /** What is known about articles that do not say it themselves. */
  readonly given?: Given
  /** The longest line of JSON Lines and the longest file of one article, in bytes; 16 MiB by default. */
  readonly maxBytes?: number
  /** Which columns of tables and fields of JSON Lines hold the fields of an article, where they bear other names. */
  readonly columns?: Columns
}

const readers: { readonly [K in InputKind]: Reader } = {
  text: readText,
  jsonl: readJsonLines,
  facts: readFacts,
  csv: async function* (input) {
    yield* (await import('./table.ts')).readTable(',', input)
  },
  tsv: async function* (input) {
    yield* (await import('./table.ts')).readTable('\t', input)
  },
  html: readPage,
  feed: readFeed,
}

/**
 * Yields the articles and facts documents of files, folders, globs and stdin (`-`), one at a time, in order. What is wrong
 * with one is a fault among the others. `stem` is the name of the file for a file that holds a single article.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ArticleInput> {
  for await (const source of listSources(inputs, options.from)) {
    if (source instanceof NewsgraphError) yield { kind: 'fault', error: source }
    else yield* readSource(source, options)
  }
}

async function* readSource({ file, kind }: Source, options: ReadOptions): AsyncGenerator<ArticleInput> {
  const { maxBytes = defaultMaxBytes, given = {}, columns = {} } = options
  try {
    const { chunks, kind: found } = await recognise(file, kind, openSource(file, options.stdin))
    yield* readers[found]({ file, chunks, given, maxBytes, columns, ...(file !== '-' && { stem: stemOf(file) }) })
  } catch (error) {
    if (error instanceof NewsgraphError) yield { kind: 'fault', error }
    else if (isFileError(error)) yield { kind: 'fault', error: fileError(error, file) }
    else throw error
  }
}

/** Returns what the input holds, by its content where its name does not say it. */
async function recognise(
  file: string,
  kind: InputKind | undefined,
  chunks: Chunks,
): Promise<{ readonly kind: InputKind; readonly chunks: Chunks }> {
  if (kind !== undefined) return { kind, chunks }
  const peeked = await peekBytes(chunks, sniffedBytes)
  const found = sniffKind(peeked.head)
  if (found !== undefined) return { kind: found, chunks: peeked.chunks }
  await peeked.close()
  const message = file === '-' ? 'say what stdin holds with --from' : 'unknown kind of file, say what it holds with --from'
  throw new NewsgraphError('usage', message, { file })
}

function openSource(file: string, stdin: Chunks | undefined): Chunks {
  if (file !== '-') return createReadStream(file)
  if (stdin === undefined) throw new NewsgraphError('usage', 'stdin is not at hand', { file })
  return stdin
}
