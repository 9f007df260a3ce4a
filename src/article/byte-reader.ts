import type { Chunks } from './bytes.ts'

/** Takes bytes from the front of an input. */
export interface ByteReader {
  /** Returns the next line without its end (LF or CRLF), or undefined at the end of the input and for a line longer than `max`. */
  line(max: number): Promise<string | undefined>
  /** Returns the next `count` bytes, fewer only at the end of the input. */
  take(count: number): Promise<Buffer>
  /** Passes over `count` bytes and returns how many there were. */
  skip(count: number): Promise<number>
}

/** Returns a reader that holds one chunk and what was asked for. */
export function createByteReader(chunks: Chunks): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const { done, value } = await iterator.next()
    if (done) return false
    rest = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return true
  }
  const pass = async (count: number, keep: (part: Buffer) => void): Promise<number> => {
    let left = count
    while (left > 0 && (rest.length > 0 || (await more()))) {
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      keep(part)
    }
    return count - left
  }
  return {
    async line(max) {
      const parts: Buffer[] = []
      let length = 0
      while (length <= max && (rest.length > 0 || (await more()))) {
        const end = rest.indexOf(0x0a)
        const part = rest.subarray(0, end === -1 ? rest.length : end + 1)
        rest = rest.subarray(part.length)
        length += part.length
        parts.push(part)
        if (end !== -1) break
      }
      if (length === 0 || length > max) return undefined
      return Buffer.concat(parts)
        .toString('latin1')
        .replace(/\r?\n$/, '')
    },
    async take(count) {
      const parts: Buffer[] = []
      await pass(count, (part) => parts.push(part))
      return Buffer.concat(parts)
    },
    skip: (count) => pass(count, () => {}),
  }
}
