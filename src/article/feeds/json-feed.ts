import { NewsgraphError, type Where } from '../../errors.ts'
import { fragmentText } from '../html/fragment.ts'
import type { FeedItem } from './item.ts'

type Json = Readonly<Record<string, unknown>>

/** Returns the items of a JSON Feed (1.0, 1.1), or throws an `input` error where it is none. */
export function jsonFeedItems(value: unknown, where: Where): readonly { readonly path: string; read(where: Where): FeedItem }[] {
  if (!isObject(value) || typeof value.version !== 'string' || !value.version.includes('jsonfeed.org/version/'))
    throw new NewsgraphError('input', 'not a JSON Feed: no version of it', { ...where, path: '/version' })
  const { items } = value
  if (!Array.isArray(items)) throw new NewsgraphError('input', 'not a JSON Feed: no list of items', { ...where, path: '/items' })
  return items.map((item: unknown, at) => ({
    path: `/items/${at}`,
    read: (place) => {
      if (!isObject(item)) throw new NewsgraphError('input', 'not an object', place)
      return readItem(item, stringOf(value.title), place)
    },
  }))
}

function readItem(item: Json, feed: string | undefined, where: Where): FeedItem {
  const html = stringOf(item.content_html)
  return {
    text: html === undefined ? (stringOf(item.content_text) ?? stringOf(item.summary) ?? '') : fragmentText(html, where),
    id: typeof item.id === 'number' ? String(item.id) : stringOf(item.id),
    title: stringOf(item.title),
    publisher: feed,
    urls: [stringOf(item.url), stringOf(item.external_url), stringOf(item.id)],
    dates: [stringOf(item.date_published), stringOf(item.date_modified)],
  }
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
