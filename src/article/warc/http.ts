import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { NewsgraphError, type Where } from '../../errors.ts'

/** A web page as a server sent it, unpacked. */
export interface Page {
  readonly body: Buffer
  readonly charset?: string
}

const unpackers: { readonly [coding: string]: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer } = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

/**
 * Returns the page in an HTTP response as it went over the wire (RFC 9112), or undefined for an answer that is none: another status
 * than 2xx, another type than HTML. Throws an `input` error for a body that cannot be unpacked within `maxBytes`.
 */
export function parseResponse(bytes: Buffer, maxBytes: number, where: Where): Page | undefined {
  const end = findHeadEnd(bytes)
  const [status = '', ...lines] = bytes.toString('latin1', 0, end).split(/\r?\n/)
  if (!/^HTTP\/\d(?:\.\d)? 2\d\d\b/.test(status)) return undefined
  const headers = parseHeaders(lines)
  const type = headers.get('content-type') ?? ''
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return undefined
  const raw = bytes.subarray(end).subarray(/^(?:\r?\n){1,2}/.exec(bytes.toString('latin1', end, end + 4))?.[0].length ?? 0)
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(raw) : raw
  const body = unpack(whole, headers.get('content-encoding')?.trim().toLowerCase() ?? '', maxBytes, where)
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(type)?.[1]
  return { body, ...(charset !== undefined && { charset }) }
}

/** Returns header fields by their names in lower case; of several of one name, the first. */
export function parseHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function findHeadEnd(bytes: Buffer): number {
  const ends = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at !== -1)
  return ends.length === 0 ? bytes.length : Math.min(...ends)
}

/** Many archives hold bodies already joined under headers that tell otherwise: what does not look chunked stays as it is. */
function joinChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(bytes.toString('latin1', at, at + 256))
    if (head === null) return parts.length === 0 ? bytes : Buffer.concat(parts)
    const size = Number.parseInt(head[1]!, 16)
    if (size === 0) break
    at += head[0].length
    parts.push(bytes.subarray(at, at + size))
    at += size
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}

/** As with chunks, a body that is not packed stays as it is. */
function unpack(bytes: Buffer, coding: string, maxBytes: number, where: Where): Buffer {
  const unpacker = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined
  if (unpacker === undefined || looksLikeHtml(bytes)) return bytes
  try {
    return unpacker(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'ERR_BUFFER_TOO_LARGE' ? `longer than ${maxBytes} bytes` : `broken ${coding}: ${message}`
    throw new NewsgraphError('input', reason, where, error)
  }
}

function looksLikeHtml(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 64))
}
