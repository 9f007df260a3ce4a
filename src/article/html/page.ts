import { Readability } from '@mozilla/readability'
import { NewsgraphError, type Where } from '../../errors.ts'
import type { Article } from '../../facts/model.ts'
import { decodeMarkup } from '../charset.ts'
import { createArticle, type Given } from '../parse.ts'
import { type PageDocument, type PageElement, parseHtml, plainText } from './dom.ts'
import { readMetadata } from './metadata.ts'
import { readableText } from './text.ts'

/** Shorter articles are looked for with fewer rules about what is no article. Readability's own default, 500, passes over briefs. */
const shortest = 200

/**
 * Returns the article of a web page: its readable text (Mozilla's Readability) and what the page says about it; `given` stands in
 * for what it does not say, `charset` is what the server told. Throws an `input` error for a page without one.
 */
export function parsePage(bytes: Buffer, given: Given, where: Where, charset?: string): Article {
  const document = parseHtml(decodeMarkup(bytes, where, charset), where)
  const metadata = readMetadata(document)
  const page = readMain(document)
  const text = page === undefined ? '' : readableText(page.content)
  if (text === '') throw new NewsgraphError('input', 'no article in the page', where)
  const title = plainText(page?.title ?? '')
  return createArticle(text, { ...given, ...(title !== '' && { title }), ...metadata }, where)
}

function readMain(document: PageDocument): { content: PageElement; title: string | null | undefined } | undefined {
  const options = { charThreshold: shortest, keepClasses: true, serializer: (node: unknown) => node as PageElement }
  const found = new Readability<PageElement>(document as never, options).parse()
  const content = found?.content ?? undefined
  return content === undefined ? undefined : { content, title: found?.title }
}
