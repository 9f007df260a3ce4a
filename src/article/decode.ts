import { isUtf8 } from 'node:buffer'
import { NewsgraphError, type Where } from '../errors.ts'

/** Returns UTF-8 bytes as text without their byte order mark, or throws an `input` error that names the first wrong byte. */
export function decodeUtf8(bytes: Buffer, where: Where): string {
  if (!isUtf8(bytes)) {
    const offset = findInvalidByte(bytes)
    const value = bytes[offset]?.toString(16).toUpperCase().padStart(2, '0')
    throw new NewsgraphError('input', `not UTF-8: byte 0x${value} at offset ${offset}`, where)
  }
  const text = bytes.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Decoding puts U+FFFD for what is wrong; the first one that does not stand in the bytes themselves shows where. */
function findInvalidByte(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  const replacement = Buffer.from('\ufffd')
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at))
    if (!bytes.subarray(offset, offset + replacement.length).equals(replacement)) return offset
    offset += replacement.length
    from = at + 1
  }
  return offset
}
