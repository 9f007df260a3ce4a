import type { NewsgraphError, Where } from '../errors.ts'
import type { Article, FactsDocument } from '../facts/model.ts'
import type { Chunks } from './bytes.ts'
import type { Columns } from './columns.ts'
import type { Given } from './parse.ts'

/** What one input gives: an article to read, facts already read, or why it gives neither. */
export type ArticleInput =
  | { readonly kind: 'article'; readonly article: Article; readonly stem?: string; readonly where: Where }
  | { readonly kind: 'facts'; readonly document: FactsDocument; readonly stem?: string; readonly where: Where }
  | { readonly kind: 'fault'; readonly error: NewsgraphError }

/** An opened file, stdin or member of an archive, its bytes unpacked. */
export interface OpenInput {
  readonly file: string
  readonly chunks: Chunks
  /** What is known about articles that do not say it themselves. */
  readonly given: Given
  readonly maxBytes: number
  /** Names of columns or JSON fields that differ from those of the fields of an article. */
  readonly columns?: Columns
  /** The name for what is written from it if it holds a single article. */
  readonly stem?: string
}

/** Yields what an input of one kind holds; what is wrong with all of it is thrown, with one article a fault. */
export type Reader = (input: OpenInput) => AsyncIterable<ArticleInput>
