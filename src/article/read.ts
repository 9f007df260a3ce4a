import { createReadStream } from 'node:fs'
import { isFileError, NewsgraphError, type Where } from '../errors.ts'
import type { Article, FactsDocument } from '../facts/model.ts'
import { type Chunks, collectBytes, defaultMaxBytes, type Line, splitLines } from './bytes.ts'
import { decodeUtf8 } from './decode.ts'
import { createArticle, type Given, parseArticle } from './parse.ts'
import { fileError, type InputKind, listSources, type Source, stemOf } from './sources.ts'

/** What one input gives: an article to read, facts already read, or why it gives neither. */
export type ArticleInput =
  | { readonly kind: 'article'; readonly article: Article; readonly stem?: string; readonly where: Where }
  | { readonly kind: 'facts'; readonly document: FactsDocument; readonly stem?: string; readonly where: Where }
  | { readonly kind: 'fault'; readonly error: NewsgraphError }

export interface ReadOptions {
  /** What files without a known extension and stdin hold; in a folder it chooses. */
  readonly from?: InputKind
  /** Where the input `-` is read from. */
  readonly stdin?: Chunks
  /** What is known about articles that do not say it themselves. */
  readonly given?: Given
  /** The longest line of JSON Lines and the longest file of one article, in bytes; 16 MiB by default. */
  readonly maxBytes?: number
}

/**
 * Yields the articles and facts documents of files, folders, globs and stdin (`-`), one at a time, in order. What is wrong
 * with one is a fault among the others. `stem` is the name of the file for a file that holds a single article.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ArticleInput> {
  const { from, maxBytes = defaultMaxBytes, given = {} } = options
  for await (const source of listSources(inputs, from)) {
    if (source instanceof NewsgraphError) yield { kind: 'fault', error: source }
    else yield* readSource(source, openSource(source.file, options.stdin), given, maxBytes)
  }
}

async function* readSource({ file, kind }: Source, chunks: Chunks, given: Given, maxBytes: number): AsyncGenerator<ArticleInput> {
  try {
    if (kind === 'text') yield await readText(file, chunks, given, maxBytes)
    else yield* readLines(file, kind, chunks, given, maxBytes)
  } catch (error) {
    if (error instanceof NewsgraphError) yield { kind: 'fault', error }
    else if (isFileError(error)) yield { kind: 'fault', error: fileError(error, file) }
    else throw error
  }
}

async function readText(file: string, chunks: Chunks, given: Given, maxBytes: number): Promise<ArticleInput> {
  const where = { file }
  const text = decodeUtf8(await collectBytes(chunks, maxBytes, where), where).replaceAll('\r\n', '\n')
  if (text.trim() === '') throw new NewsgraphError('input', 'empty file', where)
  return { kind: 'article', article: createArticle(text, given, where), where, ...stemFor(file) }
}

async function* readLines(
  file: string,
  kind: InputKind,
  chunks: Chunks,
  given: Given,
  maxBytes: number,
): AsyncGenerator<ArticleInput> {
  const lines = splitLines(chunks, maxBytes)
  let first: ArticleInput | undefined
  let count = 0
  for await (const line of lines) {
    if (line.bytes !== undefined && isBlank(line.bytes)) continue
    if (count === 0 && kind === 'facts' && line.bytes !== undefined && !isJson(line.bytes)) {
      yield await readSpreadDocument(file, line, lines, maxBytes)
      return
    }
    if (count === 1 && first !== undefined) yield first
    count++
    const input = await readLine(line, kind, given, { file, line: line.number }, maxBytes)
    if (count === 1) first = input
    else yield input
  }
  if (first === undefined) throw new NewsgraphError('input', 'empty file', { file })
  if (count === 1) yield kind === 'facts' && first.kind === 'facts' ? { ...first, ...stemFor(file) } : first
}

async function readLine(line: Line, kind: InputKind, given: Given, where: Where, maxBytes: number): Promise<ArticleInput> {
  try {
    if (line.bytes === undefined) throw new NewsgraphError('input', `line longer than ${maxBytes} bytes`, where)
    const value = parseJson(decodeUtf8(line.bytes, where), where)
    if (kind === 'facts' || isFactsDocument(value)) return await parseDocument(value, where)
    return { kind: 'article', article: parseArticle(value, given, where), where }
  } catch (error) {
    if (error instanceof NewsgraphError) return { kind: 'fault', error }
    throw error
  }
}

/** One document over several lines, as people and formatters write JSON. */
async function readSpreadDocument(file: string, first: Line, rest: AsyncIterable<Line>, maxBytes: number): Promise<ArticleInput> {
  const where = { file }
  const bytes = await collectBytes(joinLines(first, rest, where), maxBytes, where)
  return { ...(await parseDocument(parseJson(decodeUtf8(bytes, where), where), where)), ...stemFor(file) }
}

async function* joinLines(first: Line, rest: AsyncIterable<Line>, where: Where): AsyncGenerator<Uint8Array> {
  yield first.bytes!
  for await (const { bytes } of rest) {
    yield Buffer.from('\n')
    if (bytes === undefined) throw new NewsgraphError('input', 'line too long', where)
    yield bytes
  }
}

/** Facts documents are checked with zod, which takes longer to load than reading an article takes. */
async function parseDocument(value: unknown, where: Where): Promise<ArticleInput> {
  const { parseFacts } = await import('../facts/parse.ts')
  return { kind: 'facts', document: parseFacts(value, where), where }
}

function parseJson(text: string, where: Where): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NewsgraphError('input', `not JSON: ${(error as Error).message}`, where, error)
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}

function isFactsDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'article' in value && !('text' in value)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('utf8').trim() === ''
}

function stemFor(file: string): { readonly stem?: string } {
  return file === '-' ? {} : { stem: stemOf(file) }
}

function openSource(file: string, stdin: Chunks | undefined): Chunks {
  if (file !== '-') return createReadStream(file)
  if (stdin === undefined) throw new NewsgraphError('usage', 'stdin is not at hand', { file })
  return stdin
}
