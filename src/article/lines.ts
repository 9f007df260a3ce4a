import { NewsgraphError, type Where } from '../errors.ts'
import { collectBytes, type Line, splitLines } from './bytes.ts'
import type { Columns } from './columns.ts'
import { decodeUtf8 } from './decode.ts'
import type { ArticleInput, OpenInput } from './input.ts'
import { parseJson } from './json.ts'
import { type Given, parseArticle } from './parse.ts'

/** Yields the articles and facts documents of JSON Lines; a line that holds neither is a fault among them. */
export function readJsonLines(input: OpenInput): AsyncGenerator<ArticleInput> {
  return readLines('jsonl', input)
}

/** Yields facts documents: one of the file on one line or on many, or several on lines of their own. */
export function readFacts(input: OpenInput): AsyncGenerator<ArticleInput> {
  return readLines('facts', input)
}

async function* readLines(
  kind: 'jsonl' | 'facts',
  { file, chunks, given, maxBytes, stem, columns = {} }: OpenInput,
): AsyncGenerator<ArticleInput> {
  const lines = splitLines(chunks, maxBytes)
  let first: ArticleInput | undefined
  let count = 0
  for await (const line of lines) {
    if (line.bytes !== undefined && isBlank(line.bytes)) continue
    if (count === 0 && kind === 'facts' && line.bytes !== undefined && !isJson(line.bytes)) {
      yield { ...(await readSpreadDocument(file, line, lines, maxBytes)), ...(stem !== undefined && { stem }) }
      return
    }
    if (count === 1 && first !== undefined) yield first
    count++
    const input = await readLine(line, kind, given, { file, line: line.number }, maxBytes, columns)
    if (count === 1) first = input
    else yield input
  }
  if (first === undefined) throw new NewsgraphError('input', 'empty file', { file })
  if (count === 1) yield kind === 'facts' && first.kind === 'facts' && stem !== undefined ? { ...first, stem } : first
}

async function readLine(
  line: Line,
  kind: 'jsonl' | 'facts',
  given: Given,
  where: Where,
  maxBytes: number,
  columns: Columns,
): Promise<ArticleInput> {
  try {
    if (line.bytes === undefined) throw new NewsgraphError('input', `line longer than ${maxBytes} bytes`, where)
    const value = parseJson(decodeUtf8(line.bytes, where), where)
    if (kind === 'facts' || isFactsDocument(value)) return await parseDocument(value, where)
    return { kind: 'article', article: parseArticle(value, given, where, columns), where }
  } catch (error) {
    if (error instanceof NewsgraphError) return { kind: 'fault', error }
    throw error
  }
}

/** One document over several lines, as people and formatters write JSON. */
async function readSpreadDocument(file: string, first: Line, rest: AsyncIterable<Line>, maxBytes: number): Promise<ArticleInput> {
  const where = { file }
  const bytes = await collectBytes(joinLines(first, rest, where), maxBytes, where)
  return await parseDocument(parseJson(decodeUtf8(bytes, where), where), where)
}

async function* joinLines(first: Line, rest: AsyncIterable<Line>, where: Where): AsyncGenerator<Uint8Array> {
  yield first.bytes!
  for await (const { bytes } of rest) {
    yield Buffer.from('\n')
    if (bytes === undefined) throw new NewsgraphError('input', 'line too long', where)
    yield bytes
  }
}

/** Facts documents are checked with zod, which takes longer to load than reading an article takes. */
async function parseDocument(value: unknown, where: Where): Promise<ArticleInput> {
  const { parseFacts } = await import('../facts/parse.ts')
  return { kind: 'facts', document: parseFacts(value, where), where }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}

function isFactsDocument(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'article' in value && !('text' in value)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('utf8').trim() === ''
}
