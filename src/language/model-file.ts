import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { PackedWeights } from './weights.ts'

/** A model on disk: a JSON head and its weights or words, compressed with Brotli. */
export interface ModelFile<Head> {
  readonly head: Head
  readonly weights: PackedWeights
}

/**
 * Returns the bytes of a model file: the length of the head (32 bits, little endian), the head as JSON, then the sections: keys as
 * sorted deltas in variable-length bytes, row lengths as bytes, classes, weight codes.
 */
export function encodeModel<Head>({ head, weights }: ModelFile<Head>): Buffer {
  const { keys, starts, classes, codes, scale } = weights
  const json = Buffer.from(JSON.stringify({ head, scale, rows: keys.length, entries: classes.length }))
  const lengths = Uint8Array.from(keys, (_, i) => starts[i + 1]! - starts[i]!)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(json.length)
  const parts = [size, json, encodeSorted(keys), lengths, classes, new Uint8Array(codes.buffer, codes.byteOffset, codes.length)]
  return compress(Buffer.concat(parts))
}

/** Returns the model of a file written by `encodeModel`. */
export function decodeModel<Head>(bytes: Buffer): ModelFile<Head> {
  const data = brotliDecompressSync(bytes)
  const start = 4 + data.readUInt32LE(0)
  const { head, scale, rows, entries } = JSON.parse(data.toString('utf8', 4, start))
  const { keys, end } = decodeSorted(data, start, rows)
  const starts = new Int32Array(rows + 1)
  for (let i = 0; i < rows; i++) starts[i + 1] = starts[i]! + data[end + i]!
  const classes = new Uint8Array(data.buffer, data.byteOffset + end + rows, entries)
  const codes = new Int8Array(data.buffer, data.byteOffset + end + rows + entries, entries)
  return { head, weights: { keys, starts, classes, codes, scale } }
}

/** Returns sorted 32-bit numbers (as unsigned) as the differences between neighbours, seven bits a byte. */
export function encodeSorted(keys: Int32Array): Buffer {
  const bytes: number[] = []
  let last = 0
  for (const key of keys) {
    let rest = (key >>> 0) - last
    last = key >>> 0
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

/** Returns the numbers that `encodeSorted` wrote from `start` on, and where they end. */
export function decodeSorted(data: Uint8Array, start: number, count: number): { keys: Int32Array; end: number } {
  const keys = new Int32Array(count)
  let at = start
  let last = 0
  for (let i = 0; i < count; i++) {
    let unit = 1
    let byte = data[at++]!
    let delta = byte & 0x7f
    while (byte >= 0x80) {
      unit *= 0x80
      byte = data[at++]!
      delta += (byte & 0x7f) * unit
    }
    last += delta
    keys[i] = last
  }
  return { keys, end: at }
}

/** Returns the bytes compressed as small as Brotli can. */
export function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}
