import { NewsgraphError, type Where } from '../errors.ts'

/** Bytes as they come from a file or from stdin. */
export type Chunks = AsyncIterable<Uint8Array | string>

/** The longest line of JSON Lines and the longest file of one article that is read, in bytes, unless told otherwise. */
export const defaultMaxBytes = 16 * 1024 * 1024

/** A line without its line feed, counted from 1; `bytes` is absent for one that is longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes?: Buffer
}

/** Yields lines one by one; of a line that is too long no more than `maxBytes` are ever held. */
export async function* splitLines(chunks: Chunks, maxBytes: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  const take = (part: Buffer) => {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }
  const close = (): Line => {
    const line = length <= maxBytes ? { number, bytes: Buffer.concat(parts) } : { number }
    number++
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    const bytes = toBuffer(chunk)
    let start = 0
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      take(bytes.subarray(start, end))
      yield close()
      start = end + 1
    }
    if (start < bytes.length) take(bytes.subarray(start))
  }
  if (length > 0) yield close()
}

/** Returns all bytes, or throws an `input` error as soon as they are more than `maxBytes`. */
export async function collectBytes(chunks: Chunks, maxBytes: number, where: Where): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    const bytes = toBuffer(chunk)
    length += bytes.length
    if (length > maxBytes) throw new NewsgraphError('input', `longer than ${maxBytes} bytes`, where)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** The first bytes of an input, and all of its chunks from the start. */
export interface Peeked {
  readonly head: Buffer
  readonly chunks: Chunks
  /** Lets go of an input of which no more is wanted. */
  readonly close: () => Promise<void>
}

/** Returns the first bytes, at least `size` of them unless there are fewer. An input that breaks off within them does so after them again. */
export async function peekBytes(chunks: Chunks, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let fault: { readonly error: unknown } | undefined
  while (length < size) {
    const { done, value } = await iterator.next().catch((error: unknown) => {
      if (length === 0) throw error
      fault = { error }
      return { done: true, value: '' } as const
    })
    if (done) break
    const bytes = toBuffer(value)
    parts.push(bytes)
    length += bytes.length
  }
  const close = async () => void (await iterator.return?.())
  async function* again(): AsyncGenerator<Uint8Array | string> {
    try {
      yield* parts
      if (fault !== undefined) throw fault.error
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await close()
    }
  }
  return { head: Buffer.concat(parts), chunks: again(), close }
}

function toBuffer(chunk: Uint8Array | string): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
