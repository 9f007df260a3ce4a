import { createHash } from 'node:crypto'

const spelledOut: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Apostrophes, combining marks and the dots after single letters vanish: "O'Brien", "U.S.". */
const vanishing = /['’‘ʼʻ]|[\u0300-\u036f]|(?<=(?:^|[^a-z0-9])[a-z])\.|(?<=\.[a-z])\./g

/** ASCII and general punctuation, the Latin-1 signs and the ideographic ones part words. */
const parting = /[^a-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdcf\ufdf0-\ufeff]+/g

/**
 * Returns a name as a readable key: lower case, without accents, words joined by hyphens, at most 80 characters. Letters of
 * other scripts stay. May be empty.
 */
export function slugify(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(vanishing, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => spelledOut[letter] ?? '')
    .normalize('NFC')
    .replace(parting, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

/** Returns the first `digits` hexadecimal digits of the SHA-256 of the UTF-8 text. */
export function hashText(text: string, digits = 64): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digits)
}
