import type { InputKind } from './sources.ts'

/** How many bytes of an input are looked at to find out what it holds. */
export const sniffedBytes = 8192

/** Returns what the first bytes of an input show it to hold; plain text and tables show nothing. */
export function sniffKind(head: Buffer): InputKind | undefined {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = head
    .toString('latin1')
    .replace(isWide ? /[\0\xfe\xff]/g : /^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^WARC\/\d/.test(text)) return 'warc'
  return /^[{[]/.test(text) ? sniffJson(text) : sniffXml(text)
}

function sniffJson(text: string): InputKind | undefined {
  if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text)) return 'feed'
  if (/"uri"\s*:/.test(text) && /"(?:body_x?html|body_text|bodies|versioncreated)"\s*:/.test(text)) return 'ninjs'
  if (/^\{\s*"article"\s*:\s*\{/.test(text)) return 'facts'
  const end = text.indexOf('\n')
  return text.startsWith('{') && /"text"\s*:/.test(text) && (end === -1 || isJson(text.slice(0, end))) ? 'jsonl' : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const htmlStart = /^<(?:!doctype html|html|head|body|title|meta|article|main|section|div|p|h1|table)[\s>/]/i

function sniffXml(text: string): InputKind | undefined {
  const root = text.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype (?!html)[^>[]*(?:\[[^\]]*\])?\s*>|\s)+/i, '')
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/.test(root)) return 'feed'
  if (/^<(?:\w+:)?(?:newsItem|newsMessage)[\s>]/.test(root)) return 'newsml'
  return htmlStart.test(root) ? 'html' : undefined
}
