import { type CsvError, type Parser, parse } from 'csv-parse'
import { NewsgraphError } from '../errors.ts'
import { type Chunks, peekBytes } from './bytes.ts'
import { findColumns } from './columns.ts'
import { toIsoDate } from './dates.ts'
import { decodeUtf8 } from './decode.ts'
import type { ArticleInput, OpenInput } from './input.ts'
import { parseArticle } from './parse.ts'

/** The cells of a row as bytes, one a character, and the line on which it starts. */
interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * Yields the articles of a table with a header, one a row. A row that holds none is a fault among them; where the table cannot
 * be read on, a fault ends it. `\t` tables have no quotes, as their media type says.
 */
export async function* readTable(delimiter: ',' | '\t', input: OpenInput): AsyncGenerator<ArticleInput> {
  const { file, given, columns: named = {} } = input
  let columns: ReturnType<typeof findColumns> | undefined
  for await (const { cells, line } of readRows(delimiter, input)) {
    const where = { file, line }
    try {
      const texts = cells.map((cell) => decodeUtf8(Buffer.from(cell, 'latin1'), where))
      if (columns === undefined) {
        columns = findColumns(
          texts.map((name) => name.trim()),
          named,
          file,
        )
        continue
      }
      const filled = [...columns].flatMap(([field, at]) => {
        const value = texts[at]
        if (value === undefined || value.trim() === '') return []
        return [[field, field === 'published' ? (toIsoDate(value) ?? value) : value]]
      })
      yield { kind: 'article', article: parseArticle(Object.fromEntries(filled), given, where), where }
    } catch (error) {
      if (columns === undefined || !(error instanceof NewsgraphError)) throw error
      yield { kind: 'fault', error }
    }
  }
  if (columns === undefined) throw new NewsgraphError('input', 'empty file', { file })
}

async function* readRows(delimiter: string, { file, chunks, maxBytes }: OpenInput): AsyncGenerator<Row> {
  const rows: Row[] = []
  let ends = 0
  let isOver = false
  const parser = parse({
    delimiter,
    // Bytes as characters: a cell that is not UTF-8 is a fault of its row alone.
    encoding: 'latin1',
    quote: delimiter === '\t' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxBytes,
    // Rows are taken as they are found, for those before an error in the same chunk would be lost with the stream.
    on_record(cells: readonly string[], { lines }) {
      const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      rows.push({ cells, line: lines - within })
      ends = lines
      return null
    },
  })
  parser.on('error', () => {})
  try {
    for await (const chunk of boundLines(withoutMark(chunks), maxBytes, () => (isOver = true))) {
      const failed = await settle((done) => parser.write(chunk, done))
      yield* rows.splice(0)
      if (failed !== undefined) throw failed
    }
    const failed = await settle((done) => parser.end(done))
    yield* rows.splice(0)
    if (failed !== undefined) throw failed
    if (isOver) throw new Error('line too long')
  } catch (error) {
    const reason = describe(isOver ? { code: 'CSV_MAX_RECORD_SIZE' } : (error as CsvError), maxBytes)
    throw reason === undefined ? error : new NewsgraphError('input', reason, { file, line: ends + 1 }, error)
  }
}

function settle(start: (done: (error?: Error | null) => void) => Parser | boolean): Promise<Error | undefined> {
  return new Promise((resolve) => void start((error) => resolve(error ?? undefined)))
}

function describe({ code, message }: Partial<CsvError>, maxBytes: number): string | undefined {
  if (code === 'CSV_MAX_RECORD_SIZE') return `row longer than ${maxBytes} bytes`
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote that is not closed before the end'
  return typeof code === 'string' && /CSV|QUOTE/.test(code) ? message : undefined
}

/** Leaves out a byte order mark, which would make csv-parse read characters in place of bytes. */
async function* withoutMark(chunks: Chunks): AsyncGenerator<Buffer> {
  const { head, chunks: all } = await peekBytes(chunks, 3)
  let skip = head.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0
  for await (const chunk of all) {
    const bytes = Buffer.from(chunk as Uint8Array)
    yield bytes.subarray(skip)
    skip = Math.max(0, skip - bytes.length)
  }
}

/** Yields whole lines and ends before one that is too long, which `tell` is told: csv-parse counts what is in cells, not the cells. */
async function* boundLines(chunks: AsyncIterable<Buffer>, maxBytes: number, tell: () => void): AsyncGenerator<Buffer> {
  const begun: Buffer[] = []
  let length = 0
  for await (const bytes of chunks) {
    let whole = 0
    for (let newline = bytes.indexOf(0x0a); newline !== -1; newline = bytes.indexOf(0x0a, whole)) {
      length += newline + 1 - whole
      if (length > maxBytes) break
      whole = newline + 1
      length = 0
    }
    if (whole > 0) yield Buffer.concat([...begun.splice(0), bytes.subarray(0, whole)])
    if (length <= maxBytes) length += bytes.length - whole
    if (length > maxBytes) return tell()
    begun.push(bytes.subarray(whole))
  }
  yield Buffer.concat(begun)
}
