import { NewsgraphError, type Where } from '../../errors.ts'
import { decodeMarkup } from '../charset.ts'
import type { ArticleInput } from '../input.ts'
import { parseJson } from '../json.ts'
import type { Given } from '../parse.ts'
import { parseXml } from '../xml.ts'
import { type FeedItem, toArticle } from './item.ts'
import { jsonFeedItems } from './json-feed.ts'
import { feedItems } from './rss.ts'

/**
 * Yields the articles of an RSS, Atom or JSON feed. An item without text is a fault among them, with its line or JSON pointer; so is
 * the place where the feed breaks off, after the items before it. Throws an `input` error for what is no feed.
 */
export function* parseFeed(bytes: Buffer, given: Given, file: string): Generator<ArticleInput> {
  const text = decodeMarkup(bytes, { file })
  if (text.trimStart().startsWith('{')) {
    for (const { path, read } of jsonFeedItems(parseJson(text, { file }), { file })) yield toInput(read, given, { file, path })
    return
  }
  const { root, fault } = parseXml(text, { file })
  const items = feedItems(root)
  if (items === undefined) throw new NewsgraphError('input', `not a feed: <${root.name}>`, { file })
  for (const { element, read } of items) if (element.whole) yield toInput(read, given, { file, line: element.line })
  if (fault !== undefined) yield { kind: 'fault', error: fault }
  else if (items.length === 0) throw new NewsgraphError('input', 'no item in the feed', { file })
}

/** Returns the article of an item, or why it has none. */
export function toInput(read: (where: Where) => FeedItem, given: Given, where: Where): ArticleInput {
  try {
    const item = read(where)
    if (item.text.trim() === '') throw new NewsgraphError('input', 'no text', where)
    return { kind: 'article', article: toArticle(item, given, where), where }
  } catch (error) {
    if (error instanceof NewsgraphError) return { kind: 'fault', error }
    throw error
  }
}
