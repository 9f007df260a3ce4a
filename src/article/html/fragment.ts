import type { Where } from '../../errors.ts'
import { parseHtml } from './dom.ts'
import { readableText } from './text.ts'

/** Returns the readable text of a piece of HTML that is nothing but the article, as feeds and wire formats carry it. */
export function fragmentText(html: string, where: Where): string {
  if (!/[<&]/.test(html)) return html.trim()
  return readableText(parseHtml(html, where).body)
}
