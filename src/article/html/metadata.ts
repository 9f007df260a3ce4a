import { toIsoDate } from '../dates.ts'
import type { Given } from '../parse.ts'
import { type PageDocument, plainText } from './dom.ts'
import { readJsonLd } from './json-ld.ts'

type Metadata = Pick<Given, 'title' | 'url' | 'publisher' | 'published'>

/** `property` or `name` of `<meta>`, the first one counts; what newsrooms' systems and the guides of search engines use. */
const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title'],
  url: ['og:url'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'pubdate',
    'publish-date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.created',
    'dcterms.date',
    'date',
  ],
} as const

const timeSelectors = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'main time', 'header time']

/**
 * Returns what a page says about its article: JSON-LD first, then OpenGraph and other `<meta>`, then `<time>`. The URL is that of
 * `<link rel="canonical">`, else those. What is no date or no absolute http(s) URL is left out.
 */
export function readMetadata(document: PageDocument): Metadata {
  const meta = collectMeta(document)
  const told = (name: keyof typeof metaNames) => metaNames[name].map((key) => meta.get(key))
  const jsonLd = readJsonLd(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const times = timeSelectors.map((selector) => document.querySelector(selector)?.getAttribute('datetime'))
  const title = first([jsonLd.title, ...told('title')], cleanTitle)
  const url = first([canonical, jsonLd.url, ...told('url')], toWebUrl)
  const publisher = first([jsonLd.publisher, ...told('publisher')], cleanTitle)
  const published = first([jsonLd.published, ...told('published'), ...times], toIsoDate)
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  }
}

/** Returns an absolute http(s) URL as it stands, anything else as undefined. */
export function toWebUrl(value: string): string | undefined {
  const url = value.trim()
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined
}

function collectMeta(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const key = name?.toLowerCase()
    if (key !== undefined && !meta.has(key)) meta.set(key, element.getAttribute('content')!)
  }
  return meta
}

function first(values: readonly (string | null | undefined)[], clean: (value: string) => string | undefined): string | undefined {
  for (const value of values) {
    const cleaned = typeof value === 'string' ? clean(value) : undefined
    if (cleaned !== undefined && cleaned !== '') return cleaned
  }
  return undefined
}

function cleanTitle(value: string): string {
  return plainText(value)
}
