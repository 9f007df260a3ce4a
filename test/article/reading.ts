import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type ReadOptions, readArticles } from '../../src/article/read.ts'
import type { Article } from '../../src/facts/model.ts'

/** Returns the path of a file in `test/article/samples`. */
export function sample(name: string): string {
  return fileURLToPath(new URL(`samples/${name}`, import.meta.url))
}

/** Returns the articles of one input, or fails with the first fault. */
export async function articlesOf(input: string, options: ReadOptions = {}): Promise<readonly Article[]> {
  const articles: Article[] = []
  for await (const found of readArticles([input], options)) {
    if (found.kind === 'fault') throw new Error(String(found.error))
    if (found.kind === 'article') articles.push(found.article)
  }
  return articles
}

/** Returns what bytes (or chunks of them) on stdin give: the text of each article, or the fault. */
export async function readBytes(
  bytes: string | Uint8Array | readonly Uint8Array[],
  options: ReadOptions = {},
): Promise<readonly string[]> {
  const read: string[] = []
  for await (const found of readArticles(['-'], { ...options, stdin: Readable.from(Array.isArray(bytes) ? bytes : [bytes]) }))
    read.push(
      found.kind === 'article' ? found.article.text : found.kind === 'facts' ? found.document.article.id : String(found.error),
    )
  return read
}
