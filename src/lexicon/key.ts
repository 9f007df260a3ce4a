const plain = /^[a-z0-9]+$/
const folded: Readonly<Record<string, string>> = { ø: 'o', ð: 'd', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss' }

/** Returns the key under which a name is looked up: its letters and digits, without diacritics, in lower case. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase()
  if (plain.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/[øðłđıæœß]/g, (letter) => folded[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
}
