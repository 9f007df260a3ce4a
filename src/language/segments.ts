import type { Article, SegmentKind } from '../facts/model.ts'
import { isCaption, looksLikeCaption } from './captions.ts'
import { datelineLength, isDateLine } from './datelines.ts'
import type { TextSegment } from './document.ts'
import { lineKind } from './furniture.ts'
import { splitParagraphs } from './paragraphs.ts'

/** A paragraph and what it is taken for so far; `open` where the neighbours must tell. */
interface Block {
  readonly start: number
  readonly text: string
  kind: SegmentKind | 'open'
}

/**
 * Returns the segments of an article in order, covering its text without gaps: the white space after a paragraph belongs to it.
 * Body paragraphs that follow each other make one segment, and so do lines of furniture; a dateline is cut off its paragraph.
 */
export function segmentText(article: Article): TextSegment[] {
  const { text } = article
  const blocks = splitParagraphs(text).map(({ start, end }): Block => ({ start, text: text.slice(start, end), kind: 'open' }))
  markTitle(blocks, article.title)
  markLines(blocks)
  markDuplicates(blocks)
  markPictures(blocks)
  markHeadlines(blocks)
  return coverText(text, blocks)
}

/** Marks the first paragraph that is the article's title, which may have the site's name behind it. */
function markTitle(blocks: readonly Block[], title: string | undefined): void {
  if (title === undefined) return
  const wanted = foldText(title)
  const isTitle = (key: string) =>
    key === wanted || (key.length > 15 && /^ [-|–:] /.test(wanted.slice(key.length)) && wanted.startsWith(key))
  const titled = blocks.find(({ text }) => text.length < 300 && isTitle(foldText(text)))
  if (titled !== undefined) titled.kind = 'headline'
}

/** Marks what a line shows by itself: phrases of the page, bylines, date lines, captions; and lists of links under their heading. */
function markLines(blocks: readonly Block[]): void {
  let inLinks = false
  for (const block of blocks) {
    if (block.kind !== 'open') continue
    const kind = lineKind(block.text)
    if (kind === 'section') inLinks = true
    else if (inLinks && kind === undefined && !isLink(block.text)) inLinks = false
    if (isCaption(block.text) && !(kind === 'credit' && wordCount(block.text) < 8)) block.kind = 'caption'
    else if (kind === 'byline' || isByline(block.text)) block.kind = 'byline'
    else if (kind !== undefined || inLinks || !/[\p{L}\p{N}]{2}/u.test(block.text) || isFileName(block.text))
      block.kind = 'furniture'
    else if (isDateLine(block.text)) block.kind = 'dateline'
  }
}

/** Marks what was told before, word for word; a line told twice on end, before or between paragraphs, is a caption and its copy. */
function markDuplicates(blocks: readonly Block[]): void {
  const seen = new Map<string, number>()
  let firstProse: number | undefined
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'furniture') continue
    const key = foldText(block.text)
    const before = seen.get(key)
    if (before === undefined || key.length < 8) {
      seen.set(key, at)
      if (firstProse === undefined && block.kind === 'open' && isProse(block.text)) firstProse = at
      continue
    }
    block.kind = 'duplicate'
    const first = blocks[before]!
    const leads = firstProse === undefined || firstProse >= before
    if (before === at - 1 && first.kind === 'open' && key.length > 30 && leads) {
      first.kind = 'caption'
      firstProse = undefined
    }
  }
}

/** Marks the captions that only their place in the text gives away: before the first long paragraph. */
function markPictures(blocks: readonly Block[]): void {
  const isLong = (block: Block) => block.kind === 'open' && block.text.length > 120 && isProse(block.text)
  const lastLong = blocks.findLastIndex(isLong)
  for (const [at, block] of blocks.entries()) {
    if (at >= lastLong) return
    if (block.kind !== 'open') continue
    const credited = isCredit(blocks[at + 1]) || (isCredit(blocks[at - 1]) && block.text.length < 160)
    if (at > 0 && (looksLikeCaption(block.text) || (credited && isProse(block.text)))) block.kind = 'caption'
    if (isLong(block)) return
  }
}

function isCredit(block: Block | undefined): boolean {
  return block?.kind === 'furniture' && lineKind(block.text) === 'credit'
}

/** Marks lines like a title before the body, and subheads; short lines that are left at either end are furniture. */
function markHeadlines(blocks: readonly Block[]): void {
  const open = blocks.filter((block) => block.kind === 'open')
  const prose = open.filter((block) => isProse(block.text))
  const body = prose[0] ?? open[0]
  const last = prose.at(-1) ?? body
  if (body === undefined || last === undefined) return
  const titled = blocks.find((block) => block.kind === 'headline')
  const isLabel = (block: Block) => wordCount(block.text) < 3
  const named = titled !== undefined || open.some((block) => block.start < body.start && !isLabel(block))
  let headed = titled !== undefined
  for (const block of open) {
    if (block === body || isProse(block.text)) block.kind = 'body'
    else if (block.start < body.start) {
      const before = titled !== undefined && block.start < titled.start
      if (headed && !before && CORRESPONDENT.test(block.text)) block.kind = 'byline'
      else if ((isLabel(block) && named) || before) block.kind = 'furniture'
      else {
        block.kind = 'headline'
        headed = true
      }
    } else if (block.start > last.start) block.kind = wordCount(block.text) > 3 ? 'body' : 'furniture'
    else block.kind = isHeading(block.text) ? 'headline' : 'body'
  }
}

/** Whether a paragraph is made of sentences: it ends like one, or is too long for a heading. */
function isProse(text: string): boolean {
  return /[.!?…;:,]["'”’»)\]]*$/.test(text) ? wordCount(text) > 2 || !/^\p{Lu}/u.test(text) : wordCount(text) > 18
}

/** Whether a line under the heading of a list of links is one of them: no sentence with a full stop. */
function isLink(text: string): boolean {
  return wordCount(text) < 20 && !/[."”]$/.test(text)
}

function isHeading(text: string): boolean {
  return wordCount(text) <= 12 && /^["'“‘]?[\p{Lu}\p{N}]/u.test(text) && !/^\d+[.)]/.test(text)
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:al|el|de|van|von|bin|da|di|le|la)[ -])?\\p{Lu}[\\p{L}.'’-]*){1,3}"
const BYLINE = new RegExp(`^(?:By|BY|by):? ${NAME}(?:(?:,| and| &) ${NAME})*(?:(?:,| in| \\|) [^.]{2,60})?$`, 'u')

const CORRESPONDENT = new RegExp(`^${NAME}(?:(?:,| and| &) ${NAME})*,? (?:in|at) \\p{Lu}[^.]{1,60}$`, 'u')

function isByline(text: string): boolean {
  return text.length < 120 && BYLINE.test(text)
}

function isFileName(text: string): boolean {
  return /^[\w./ -]{1,80}\.(?:txt|html?|md|pdf|docx?|json|xml)$/.test(text)
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”„«»]|''/g, '"')
    .replaceAll(/[‐-―]+|--+/g, '-')
    .replaceAll(/[\s|]+/g, ' ')
    .trim()
}

function coverText(text: string, blocks: readonly Block[]): TextSegment[] {
  const parts: { kind: SegmentKind; start: number }[] = []
  const add = (kind: SegmentKind, start: number) => {
    const merges = (kind === 'body' || kind === 'furniture') && parts.at(-1)?.kind === kind
    if (!merges) parts.push({ kind, start })
  }
  for (const block of blocks) {
    const kind = block.kind === 'open' ? 'body' : block.kind
    const dateline = kind === 'body' ? datelineLength(block.text) : 0
    if (dateline > 0) add('dateline', block.start)
    add(kind, block.start + dateline)
  }
  if (parts.length === 0 && text.length > 0) parts.push({ kind: 'body', start: 0 })
  return parts.map(({ kind, start }, index) => ({
    index,
    kind,
    start: index === 0 ? 0 : start,
    end: parts[index + 1]?.start ?? text.length,
  }))
}
