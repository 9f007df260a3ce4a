import { createReadStream } from 'node:fs'
import { isFileError, NewsgraphError } from '../errors.ts'
import { type Chunks, defaultMaxBytes, peekBytes } from './bytes.ts'
import type { Columns } from './columns.ts'
import { gunzip, isGzip } from './gzip.ts'
import type { ArticleInput, Reader } from './input.ts'
import { readFacts, readJsonLines } from './lines.ts'
import type { Given } from './parse.ts'
import { sniffedBytes, sniffKind } from './sniff.ts'
import { fileError, type InputKind, kindOf, listSources, type Source, stemOf } from './sources.ts'
import { defaultMaxUnpacked } from './unpacking.ts'
import { readFeed, readNewsMl, readNinjs, readPage, readText } from './whole.ts'

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
  /** The most that one gzip file or zip archive may hold unpacked, in bytes; 16 GiB by default. */
  readonly maxUnpacked?: number
  /** Which columns of tables and fields of JSON Lines hold the fields of an article, where they bear other names. */
  readonly columns?: Columns
}

const readers: { readonly [K in InputKind]: Reader } = {
  text: readText,
  jsonl: readJsonLines,
  facts: readFacts,
  warc: async function* (input) {
    yield* (await import('./warc/warc.ts')).readWarc(input)
  },
  csv: async function* (input) {
    yield* (await import('./table.ts')).readTable(',', input)
  },
  tsv: async function* (input) {
    yield* (await import('./table.ts')).readTable('\t', input)
  },
  html: readPage,
  feed: readFeed,
  ninjs: readNinjs,
  newsml: readNewsMl,
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
  const { from, maxUnpacked = defaultMaxUnpacked } = options
  const stem = file === '-' ? undefined : stemOf(file)
  yield* withFaults(file, async function* () {
    const packed = await peekBytes(openSource(file, options.stdin), 4)
    if (isGzip(packed.head)) {
      yield* readPlain(file, kind, gunzip(packed.chunks, maxUnpacked, { file }), options, stem)
    } else if (isZip(packed.head)) {
      await packed.close()
      if (file === '-') throw new NewsgraphError('usage', 'zip cannot be read from stdin: name the file', { file })
      const { readZip } = await import('./zip.ts')
      yield* readZip(file, from, maxUnpacked, (member, chunks) =>
        withFaults(member, () => readPlain(member, kindOf(member), chunks, options, undefined)),
      )
    } else yield* readPlain(file, kind, packed.chunks, options, stem)
  })
}

/** Reads what is packed no more. */
async function* readPlain(
  file: string,
  kind: InputKind | undefined,
  chunks: Chunks,
  { maxBytes = defaultMaxBytes, given = {}, columns = {} }: ReadOptions,
  stem: string | undefined,
): AsyncGenerator<ArticleInput> {
  const peeked = await peekBytes(chunks, kind === undefined ? sniffedBytes : 4)
  const { head } = peeked
  const found = kind ?? sniffKind(head)
  if (found === undefined || isGzip(head) || isZip(head)) {
    await peeked.close()
    if (isGzip(head) || isZip(head)) throw new NewsgraphError('input', 'an archive in an archive', { file })
    const message = file === '-' ? 'say what stdin holds with --from' : 'unknown kind of file, say what it holds with --from'
    throw new NewsgraphError('usage', message, { file })
  }
  yield* readers[found]({ file, chunks: peeked.chunks, given, maxBytes, columns, ...(stem !== undefined && { stem }) })
}

/** Turns what is wrong with an input into a fault. */
async function* withFaults(file: string, read: () => AsyncGenerator<ArticleInput>): AsyncGenerator<ArticleInput> {
  try {
    yield* read()
  } catch (error) {
    if (error instanceof NewsgraphError) yield { kind: 'fault', error }
    else if (isFileError(error)) yield { kind: 'fault', error: fileError(error, file) }
    else throw error
  }
}

/** APPNOTE 4.3: a local file header, or the end of the directory of an archive that holds nothing. */
function isZip(head: Buffer): boolean {
  const start = head.toString('hex', 0, 4)
  return start === '504b0304' || start === '504b0506'
}

function openSource(file: string, stdin: Chunks | undefined): Chunks {
  if (file !== '-') return createReadStream(file)
  if (stdin === undefined) throw new NewsgraphError('usage', 'stdin is not at hand', { file })
  return stdin
}
