import type { PageDocument } from './dom.ts'

/** What the article of a page says about itself, as it stands there. */
export interface JsonLdArticle {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
}

type Json = { readonly [key: string]: unknown }

/** The kinds of article of schema.org; `…NewsArticle` and `…Article` cover its subtypes. */
const articleType = /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/

/** Returns what the first article among the JSON-LD of a page says; JSON-LD that is not JSON is as if it were not there. */
export function readJsonLd(document: PageDocument): JsonLdArticle {
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''), 0)
    if (article === undefined) continue
    return {
      title: textOf(article.headline) ?? textOf(article.name),
      url: textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage) ?? idOf(article),
      publisher: textOf(nameOf(article.publisher)),
      published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    }
  }
  return {}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return undefined
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 4) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (!isObject(value)) return undefined
  const types: unknown[] = [value['@type']].flat()
  if (types.some((type) => typeof type === 'string' && articleType.test(type))) return value
  return findArticle(value['@graph'], depth + 1) ?? findArticle(value.mainEntity, depth + 1)
}

function nameOf(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return isObject(one) ? one.name : one
}

function idOf(value: unknown): string | undefined {
  return isObject(value) ? textOf(value['@id']) : undefined
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() !== '' ? one : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
