import { createHash } from 'node:crypto'
import { NewsgraphError, type Where } from '../errors.ts'
import { isDateOrDateTime } from '../facts/iso-dates.ts'
import { quoteValue } from '../facts/issues.ts'
import type { Article } from '../facts/model.ts'
import type { ArticleField, Columns } from './columns.ts'

/** What the caller knows about an article beside its text. */
export type Given = Omit<Partial<Article>, 'text' | 'copies'>

const fields = ['id', 'title', 'url', 'publisher', 'published'] as const

/**
 * Returns the article that a JSON value of JSON Lines holds, `given` standing in for the fields it lacks. `columns`
 * tells the names of fields that differ. `null` counts as absent and unknown fields are left out. Throws an `input` error with the JSON pointer and the value of the first wrong field.
 */
export function parseArticle(value: unknown, given: Given, where: Where, columns: Columns = {}): Article {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('not an object', value, where)
  const record = value as Readonly<Record<string, unknown>>
  const fieldOf = (name: ArticleField): string | undefined => {
    const column = columns[name] ?? name
    const field = Object.hasOwn(record, column) ? (record[column] ?? undefined) : undefined
    if (field !== undefined && typeof field !== 'string') throw wrong('not a string', field, { ...where, path: pointer(column) })
    return field
  }
  const text = fieldOf('text')
  const own = Object.fromEntries(fields.map((name) => [name, fieldOf(name)]).filter(([, field]) => field !== undefined))
  if (text === undefined) throw new NewsgraphError('input', 'no text', { ...where, path: pointer(columns.text ?? 'text') })
  return createArticle(text, { ...given, ...own }, where)
}

/**
 * Returns an article of a text and what is known about it. Its id is the given one, else the url, else `sha256-` and the
 * first 16 hexadecimal digits of the SHA-256 of the UTF-8 text. Throws an `input` error for a text without words and for
 * fields that are no date, no absolute URL, empty, or not well-formed Unicode.
 */
export function createArticle(text: string, given: Given = {}, where: Where = {}): Article {
  checkWellFormed(text, { ...where, path: '/text' })
  if (text.trim() === '') throw new NewsgraphError('input', 'empty text', { ...where, path: '/text' })
  for (const name of fields) if (given[name] !== undefined) checkField(name, given[name], { ...where, path: `/${name}` })
  const { id = given.url ?? hashId(text), title, url, publisher, published } = given
  return {
    id,
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  }
}

/** Throws an `input` error for a value that the field of an article cannot have. */
export function checkField(name: (typeof fields)[number], value: string, where: Where): void {
  checkWellFormed(value, where)
  if (name === 'published' && !isDateOrDateTime(value)) throw wrong('not an ISO 8601 date', value, where)
  if (name === 'url' && !isAbsoluteUrl(value)) throw wrong('not an absolute URL', value, where)
  if (name === 'id' && value.trim() === '') throw wrong('empty id', value, where)
}

function checkWellFormed(value: string, where: Where): void {
  const at = value.search(/[\ud800-\udfff]/u)
  if (at === -1) return
  const unit = value.charCodeAt(at).toString(16).toUpperCase()
  const offset = Array.from(value.slice(0, at)).length
  throw new NewsgraphError('input', `lone surrogate U+${unit} at code point ${offset}`, where)
}

/** RFC 6901. */
function pointer(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function isAbsoluteUrl(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) && URL.canParse(value)
}

function hashId(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)}`
}

function wrong(reason: string, value: unknown, where: Where): NewsgraphError {
  return new NewsgraphError('input', `${reason}: ${quoteValue(value)}`, where)
}
