import { bindsForward, isAbbreviation } from './abbreviations.ts'

/** What follows a quotation that ends in "!" or "?" and belongs to its sentence: "Never!" General Haftar said. */
const namesSpeaker =
  /^(?:\p{Lu}[\p{L}.'’-]*,?\s+){1,6}(?:said|says|asked|asks|added|told|tells|wrote|writes|tweeted|shouted|cried|replied|exclaimed|declared|continued)\b/u

/** A stretch of text in UTF-16 code units, `end` exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const closers = '"\'”’»)]'
const bullets = '|•·▪■►*'
const openers = '"\'“‘«([—–-'
/** Words that start a sentence far oftener than they follow "U.S." or "p.m." inside one. */
const starters = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our there here in on at by for from to with after ' +
    'before during while when where why how who what if but and or so yet as since until although though because however ' +
    'meanwhile earlier later also some many most several both all no not one two last'
  ).split(' '),
)

/**
 * Returns the sentences between two offsets of a text, without the white space around them. Full stops of abbreviations,
 * initials, numbers and titles do not end a sentence; closing quotes and brackets belong to the sentence they close. Bullets
 * before a sentence and stretches without a letter or digit belong to none.
 */
export function splitSentences(text: string, from: number, to: number): Stretch[] {
  const sentences: Stretch[] = []
  let start = skipBullets(text, from, to)
  for (let at = start; at < to; at++) {
    const mark = text[at]
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue
    const end = markEnd(text, at, to)
    if (endsSentence(text, start, at, end, to)) {
      if (hasWord(text, start, end)) sentences.push({ start, end })
      start = skipBullets(text, end, to)
      at = start - 1
    } else at = end - 1
  }
  const end = trimSpace(text, start, to)
  if (hasWord(text, start, end)) sentences.push({ start, end })
  return sentences
}

/** Returns the end of the marks that begin at `at`, with spaced dots (". . ."), closing quotes and brackets, and note numbers ("[3]"). */
function markEnd(text: string, at: number, to: number): number {
  let end = at + 1
  while (
    end < to &&
    ('.!?…'.includes(text[end] as string) || (text[end] === ' ' && text[end + 1] === '.' && text[end - 1] === '.'))
  )
    end++
  while (end < to && closers.includes(text[end] as string)) end++
  const note = /^(?:\s?\[\d{1,3}\])+/.exec(text.slice(end, Math.min(to, end + 24)))
  return note === null ? end : end + note[0].length
}

/** Tells whether the marks from `at` to `end` end the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number, to: number): boolean {
  const next = skipSpace(text, end, to)
  if (next >= to) return true
  if (next === end) return false
  const quoted = /["'”’»)\]]/u.test(text.slice(at + 1, end))
  const follows = wordAfter(text, next, to)
  const startsLow = /^\p{Ll}/u.test(follows.word)
  if (text[at] === '!' || text[at] === '?')
    return !startsLow && !(quoted && namesSpeaker.test(text.slice(next, Math.min(to, next + 100))))
  if (end > at + 1 && text[at + 1] === '.') return !startsLow
  if (startsLow) return false
  const word = wordBefore(text, start, at)
  if (quoted) return true
  if (bindsForward(word))
    return !/^[\p{Lu}\p{N}]/u.test(follows.word) ? follows.opened : endsAfterInitial(text, start, at, word, follows.word)
  if (isAbbreviation(word))
    return (follows.opened && !/[-–—]/.test(text[next] as string)) || starters.has(follows.word.toLowerCase())
  return true
}

/** "…and Chad I. The" never comes; "World War I. The" does: a lone letter ends a sentence before a word that starts one. */
function endsAfterInitial(text: string, start: number, at: number, word: string, next: string): boolean {
  if (word !== 'I' && !/^\p{Lu}$/u.test(word)) return false
  const before = wordBefore(text, start, skipSpaceBack(text, at - word.length, start))
  return starters.has(next.toLowerCase()) && /^\p{L}{3,}$/u.test(before) && next !== 'A'
}

function wordBefore(text: string, start: number, at: number): string {
  let from = at
  while (from > start && /[\p{L}\p{N}.-]/u.test(text[from - 1] as string)) from--
  return text.slice(from, at).replace(/^[.-]+/, '')
}

function wordAfter(text: string, from: number, to: number): { word: string; opened: boolean } {
  let at = from
  while (at < to && openers.includes(text[at] as string)) at++
  let end = at
  while (end < to && /[\p{L}\p{N}’']/u.test(text[end] as string)) end++
  return { word: text.slice(at, end), opened: at > from }
}

/** Returns where the words begin after white space and the marks that stand before list items and captions. */
function skipBullets(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (isSpace(text.charCodeAt(at)) || bullets.includes(text[at] as string))) at++
  return at
}

function hasWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

function skipSpaceBack(text: string, from: number, start: number): number {
  let at = from
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function trimSpace(text: string, start: number, to: number): number {
  return skipSpaceBack(text, to, start)
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0xfeff
  )
}
