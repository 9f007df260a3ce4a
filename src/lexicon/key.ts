const folded: Readonly<Record<string, string>> = { ø: 'o', ð: 'd', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }
const plain = /^[a-z0-9]+$/

/** Returns the key under which a name is looked up: its letters and digits, without diacritics, in lower case. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase()
  if (plain.test(lower)) return lower
  let key = ''
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code > 127) return foldedKey(lower)
    if (isPlain(code)) key += lower[i]
  }
  return key
}

/** Where the words of a name end; tokens part there. */
export const wordEnd = /[\s-]+|(?=['’])/

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

function foldedKey(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/[øðłđıæœß]/g, (letter) => folded[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
}
