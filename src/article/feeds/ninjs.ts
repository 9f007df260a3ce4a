import { NewsgraphError, type Where } from '../../errors.ts'
import { decodeUtf8 } from '../decode.ts'
import { fragmentText } from '../html/fragment.ts'
import type { ArticleInput } from '../input.ts'
import { parseJson } from '../json.ts'
import type { Given } from '../parse.ts'
import { toInput } from './feed.ts'
import type { FeedItem } from './item.ts'

type Json = Readonly<Record<string, unknown>>

/** Yields the articles of a ninjs item (IPTC, 1.x to 3.x) or of a list of them; one that is no text for use is a fault. */
export function* parseNinjs(bytes: Buffer, given: Given, file: string): Generator<ArticleInput> {
  const value = parseJson(decodeUtf8(bytes, { file }), { file })
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (items.length === 0) throw new NewsgraphError('input', 'no item in it', { file })
  for (const [at, item] of items.entries()) {
    const where = Array.isArray(value) ? { file, path: `/${at}` } : { file }
    yield toInput((place) => readItem(item, place), given, where)
  }
}

function readItem(item: unknown, where: Where): FeedItem {
  if (!isObject(item) || stringOf(item.uri) === undefined) throw new NewsgraphError('input', 'not a ninjs item: no uri', where)
  for (const [field, usable] of [
    ['type', /^(?:text|composite)$/],
    ['pubstatus', /^usable$/],
  ] as const) {
    const value = stringOf(item[field])
    if (value !== undefined && !usable.test(value))
      throw new NewsgraphError('input', `${field} is ${JSON.stringify(value)}`, where)
  }
  const bodies = Object.entries(item).filter(([name]) => name.startsWith('body_')) as readonly [string, unknown][]
  const html = bodies.find(([name, body]) => /^body_x?html/.test(name) && stringOf(body))?.[1]
  const told = listOf(item.bodies)
  const body = told.find(({ contenttype }) => /html/i.test(String(contenttype))) ?? told[0]
  const isHtml = html !== undefined || (body !== undefined && /html/i.test(String(body.contenttype)))
  const text = stringOf(html) ?? stringOf(item.body_text) ?? stringOf(body?.value) ?? ''
  return {
    text: isHtml ? fragmentText(text, where) : text,
    id: stringOf(item.uri),
    title: stringOf(item.headline) ?? stringOf(listOf(item.headlines)[0]?.value) ?? stringOf(item.title),
    publisher:
      stringOf(item.provider) ??
      stringOf(item.source) ??
      stringOf(listOf(item.infosources)[0]?.name) ??
      stringOf(item.copyrightholder),
    urls: [stringOf(item.uri)],
    dates: [stringOf(item.firstpublished), stringOf(item.versioncreated), stringOf(item.firstcreated)],
  }
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
