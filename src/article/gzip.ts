import { createGunzip, type Gunzip } from 'node:zlib'
import { NewsgraphError, type Where } from '../errors.ts'
import type { Chunks } from './bytes.ts'
import { createBudget } from './unpacking.ts'

/** Tells gzip by its first bytes (RFC 1952). */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Yields what gzip (one member or many) holds, as it is unpacked. Throws an `input` error where it is broken or cut off, and
 * as soon as it grows past `maxUnpacked` bytes or a hundredfold; what stands before has been given by then.
 */
export async function* gunzip(chunks: Chunks, maxUnpacked: number, where: Where): AsyncGenerator<Buffer> {
  const budget = createBudget(maxUnpacked, where)
  const unzip = createGunzip()
  const ready: Buffer[] = []
  let fault: unknown
  const stop = (error: unknown) => {
    fault ??= error
    unzip.destroy()
  }
  unzip.on('error', stop)
  // Chunks are taken as they come, for a stream that fails drops those that nobody has taken.
  unzip.on('data', (chunk: Buffer) => {
    ready.push(chunk)
    try {
      budget.give(chunk.length)
    } catch (error) {
      stop(error)
    }
  })
  try {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      budget.take(bytes.length)
      await settle(unzip, (done) => unzip.write(bytes, done))
      yield* ready.splice(0)
      if (fault !== undefined) throw fault
    }
    await settle(unzip, (done) => unzip.end().once('end', done))
    yield* ready.splice(0)
    if (fault !== undefined) throw fault
  } catch (error) {
    throw toGzipFault(error, where)
  } finally {
    unzip.destroy()
  }
}

/** Waits until a step is done or the stream is no more; why, its `error` event tells. */
function settle(unzip: Gunzip, start: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unzip.off('close', done)
      resolve()
    }
    if (unzip.destroyed) return resolve()
    unzip.once('close', done)
    start(done)
  })
}

function toGzipFault(error: unknown, where: Where): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || !code.startsWith('Z_')) return error
  const reason = code === 'Z_BUF_ERROR' ? 'gzip breaks off before its end' : `broken gzip: ${message}`
  return new NewsgraphError('input', reason, where, error)
}
