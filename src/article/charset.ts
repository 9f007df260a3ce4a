import { isUtf8 } from 'node:buffer'
import { NewsgraphError, type Where } from '../errors.ts'
import { decodeUtf8 } from './decode.ts'

/** What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG Encoding); Node's own decoder takes them for control characters. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** How much of a page is searched for the charset that it declares, in bytes. */
const searched = 4096

/**
 * Returns the text of an HTML or XML file by its byte order mark, else by the charset that the server told, else by the one it
 * declares (`<meta charset>`, `<?xml encoding?>`), else as UTF-8. Bytes that are well-formed UTF-8 beyond ASCII are taken for
 * it although another charset is declared. Throws an `input` error for an unknown charset and for bytes it does not have.
 */
export function decodeMarkup(bytes: Buffer, where: Where, told?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes, where)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes, where)
  if (isUtf8(bytes)) return decodeUtf8(bytes, where)
  const label = (told ?? findDeclared(bytes))?.trim().toLowerCase()
  if (label !== undefined && !/^(?:unicode-1-1-)?utf-?8$|^utf-?16/.test(label)) return decodeAs(label, bytes, where)
  try {
    return decodeUtf8(bytes, where)
  } catch (error) {
    if (label !== undefined || !(error instanceof NewsgraphError)) throw error
    throw new NewsgraphError('input', `${error.message}, and no other charset is declared`, where, error)
  }
}

function findDeclared(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, searched).toString('latin1')
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)/i.exec(head)
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)
  return (xml ?? meta)?.[1]
}

function decodeAs(label: string, bytes: Buffer, where: Where): string {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(label, { fatal: true })
  } catch (error) {
    throw new NewsgraphError('input', `unknown charset: ${JSON.stringify(label)}`, where, error)
  }
  if (decoder.encoding === 'windows-1252')
    return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80]!)
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new NewsgraphError('input', `not ${decoder.encoding}, which it declares`, where, error)
  }
}
