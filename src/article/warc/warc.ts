import { NewsgraphError, type Where } from '../../errors.ts'
import { type ByteReader, createByteReader } from '../byte-reader.ts'
import type { ArticleInput, OpenInput } from '../input.ts'
import { parseHeaders, parseResponse } from './http.ts'

/** The longest line and the most lines in the header of a record; crawlers write some 20 short ones. */
const maxLine = 64 * 1024
const maxLines = 200

interface Head {
  readonly headers: ReadonlyMap<string, string>
  readonly length: number
}

/**
 * Yields the web pages of a WARC file (ISO 28500): the responses with status 2xx and HTML, one an article; other records are
 * passed over. The places of faults are records, counted from 1.
 */
export async function* readWarc({ file, chunks, given, maxBytes }: OpenInput): AsyncGenerator<ArticleInput> {
  const reader = createByteReader(chunks)
  let pages = 0
  for (let record = 1; ; record++) {
    const where = { file, path: `record ${record}` }
    const head = await readHead(reader, where)
    if (head === undefined) break
    const { headers, length } = head
    const isResponse = headers.get('warc-type')?.toLowerCase() === 'response'
    if (!isResponse || length > maxBytes) {
      if ((await reader.skip(length)) < length) throw cutOff(where)
      if (isResponse) yield { kind: 'fault', error: new NewsgraphError('input', `longer than ${maxBytes} bytes`, where) }
      continue
    }
    const bytes = await reader.take(length)
    if (bytes.length < length) throw cutOff(where)
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
    const found = await readResponse(bytes, url === undefined ? given : { url, ...given }, maxBytes, where)
    if (found === undefined) continue
    pages++
    yield found
  }
  if (pages === 0) throw new NewsgraphError('input', 'no web page in it', { file })
}

/** Returns the header of the next record, or undefined at the end. Nobody can tell where the next one starts if it is broken. */
async function readHead(reader: ByteReader, where: Where): Promise<Head | undefined> {
  let version = await reader.line(maxLine)
  while (version === '') version = await reader.line(maxLine)
  if (version === undefined) return undefined
  if (!/^WARC\/\d/.test(version))
    throw new NewsgraphError('input', `not a WARC record: ${JSON.stringify(version.slice(0, 80))}`, where)
  const lines: string[] = []
  for (let line = await reader.line(maxLine); line !== ''; line = await reader.line(maxLine)) {
    if (line === undefined || lines.length === maxLines) throw cutOff(where)
    lines.push(line)
  }
  const headers = parseHeaders(lines)
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) throw new NewsgraphError('input', `no length of the record: ${JSON.stringify(length)}`, where)
  return { headers, length: Number(length) }
}

async function readResponse(
  bytes: Buffer,
  given: OpenInput['given'],
  maxBytes: number,
  where: Where,
): Promise<ArticleInput | undefined> {
  const { parsePage } = await import('../html/page.ts')
  try {
    const page = parseResponse(bytes, maxBytes, where)
    if (page === undefined) return undefined
    return { kind: 'article', article: parsePage(page.body, given, where, page.charset), where }
  } catch (error) {
    if (error instanceof NewsgraphError) return { kind: 'fault', error }
    throw error
  }
}

function cutOff(where: Where): NewsgraphError {
  return new NewsgraphError('input', 'the record breaks off', where)
}
