import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { NewsgraphError, type Where } from '../errors.ts'
import type { Chunks } from './bytes.ts'
import { type Budget, createBudget } from './unpacking.ts'

/** Tells gzip by its first bytes (RFC 1952). */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Yields what gzip (one member or many) holds, as it is unpacked. Throws an `input` error where it is broken or cut off, and
 * as soon as it grows past `maxUnpacked` bytes or a hundredfold.
 */
export async function* gunzip(chunks: Chunks, maxUnpacked: number, where: Where): AsyncGenerator<Buffer> {
  const budget = createBudget(maxUnpacked, where)
  const source = Readable.from(count(chunks, budget), { objectMode: true, highWaterMark: 1 })
  const unzip = createGunzip()
  source.on('error', (error) => unzip.destroy(error))
  try {
    for await (const chunk of source.pipe(unzip)) {
      budget.give((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    throw toGzipFault(error, where)
  } finally {
    source.destroy()
    unzip.destroy()
  }
}

async function* count(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    budget.take(bytes.length)
    yield bytes
  }
}

function toGzipFault(error: unknown, where: Where): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || !code.startsWith('Z_')) return error
  const reason = code === 'Z_BUF_ERROR' ? 'gzip breaks off before its end' : `broken gzip: ${message}`
  return new NewsgraphError('input', reason, where, error)
}
