import type { Where } from '../../errors.ts'
import type { Article } from '../../facts/model.ts'
import { toIsoDate } from '../dates.ts'
import { plainText } from '../html/dom.ts'
import { toWebUrl } from '../html/metadata.ts'
import { createArticle, type Given } from '../parse.ts'

/** What a feed or a wire format says about one article, as it stands there. */
export interface FeedItem {
  readonly text: string
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  /** The first that is an absolute http(s) URL counts. */
  readonly urls?: readonly (string | undefined)[]
  /** The first that is a date counts. */
  readonly dates?: readonly (string | undefined)[]
}

/** Returns the article of an item. Its id is its URL, else the id that it has; `given` stands in for what it does not say. */
export function toArticle(item: FeedItem, given: Given, where: Where): Article {
  const url = pick(item.urls, toWebUrl)
  const published = pick(item.dates, toIsoDate)
  const title = plainText(item.title ?? '')
  const publisher = plainText(item.publisher ?? '')
  const id = url ?? (item.id?.trim() || undefined)
  const own = {
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(title !== '' && { title }),
    ...(publisher !== '' && { publisher }),
    ...(published !== undefined && { published }),
  }
  return createArticle(item.text, { ...given, ...own }, where)
}

function pick(values: readonly (string | undefined)[] = [], clean: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const cleaned = value === undefined ? undefined : clean(value)
    if (cleaned !== undefined) return cleaned
  }
  return undefined
}
