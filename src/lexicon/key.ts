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

/** The first letters of a key, and the shorter starts after which a word of the name ends. */
export interface KeyStart {
  readonly head: string
  readonly ends: readonly string[]
}

const none: readonly string[] = []

/** Returns the first `length` characters of the key of a name without making the whole key. */
export function startOfKey(name: string, length: number): KeyStart {
  let head = ''
  let ends: string[] | undefined
  for (let i = 0; i < name.length && head.length < length; i++) {
    const code = name.charCodeAt(i)
    if (code > 127) return foldedStart(name, length)
    if (isPlain(code)) head += name[i]!
    else if (code >= 65 && code <= 90) head += String.fromCharCode(code + 32)
    else if (head !== '' && (code === 32 || code === 45 || code === 39)) {
      ends ??= []
      ends.push(head)
    }
  }
  return { head, ends: ends ?? none }
}

function foldedStart(name: string, length: number): KeyStart {
  const ends: string[] = []
  let key = ''
  for (const word of name.split(wordEnd)) {
    key += nameKey(word)
    if (key.length >= length) break
    ends.push(key)
  }
  return { head: key.slice(0, length), ends }
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
