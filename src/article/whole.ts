import { NewsgraphError } from '../errors.ts'
import { type Chunks, collectBytes } from './bytes.ts'
import { decodeUtf8 } from './decode.ts'
import type { ArticleInput, OpenInput } from './input.ts'
import { createArticle } from './parse.ts'

/** Yields the one article of a plain text. */
export async function* readText({ file, chunks, given, maxBytes, stem }: OpenInput): AsyncGenerator<ArticleInput> {
  const where = { file }
  const text = decodeUtf8(await collectBytes(chunks, maxBytes, where), where).replaceAll('\r\n', '\n')
  if (text.trim() === '') throw new NewsgraphError('input', 'empty file', where)
  yield { kind: 'article', article: createArticle(text, given, where), where, ...(stem !== undefined && { stem }) }
}

/** Yields the one article of a web page. The tools for pages are loaded when the first one comes. */
export async function* readPage({ file, chunks, given, maxBytes, stem }: OpenInput): AsyncGenerator<ArticleInput> {
  const where = { file }
  const bytes = await collectWhole(chunks, maxBytes, file)
  const { parsePage } = await import('./html/page.ts')
  yield { kind: 'article', article: parsePage(bytes, given, where), where, ...(stem !== undefined && { stem }) }
}

/** Yields the articles of a feed. */
export async function* readFeed({ file, chunks, given, maxBytes }: OpenInput): AsyncGenerator<ArticleInput> {
  const bytes = await collectWhole(chunks, maxBytes, file)
  const { parseFeed } = await import('./feeds/feed.ts')
  yield* parseFeed(bytes, given, file)
}

/** Yields the articles of ninjs. */
export async function* readNinjs({ file, chunks, given, maxBytes }: OpenInput): AsyncGenerator<ArticleInput> {
  const bytes = await collectWhole(chunks, maxBytes, file)
  const { parseNinjs } = await import('./feeds/ninjs.ts')
  yield* parseNinjs(bytes, given, file)
}

/** Yields the articles of NewsML-G2. */
export async function* readNewsMl({ file, chunks, given, maxBytes }: OpenInput): AsyncGenerator<ArticleInput> {
  const bytes = await collectWhole(chunks, maxBytes, file)
  const { parseNewsMl } = await import('./feeds/newsml.ts')
  yield* parseNewsMl(bytes, given, file)
}

async function collectWhole(chunks: Chunks, maxBytes: number, file: string): Promise<Buffer> {
  const bytes = await collectBytes(chunks, maxBytes, { file })
  if (bytes.toString('latin1').trim() === '') throw new NewsgraphError('input', 'empty file', { file })
  return bytes
}
