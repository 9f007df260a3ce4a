/** A token's place in the text in UTF-16 code units, `end` exclusive. */
export interface RawToken {
  readonly start: number
  readonly end: number
}

/** Prefixes that stay joined to their word across a hyphen, as in the English treebanks of Universal Dependencies. */
const joiningPrefixes =
  'anti|co|counter|cross|cyber|ex|extra|inter|mega|micro|mid|mini|multi|non|over|pan|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|trans|ultra|un|under|neo|e'

const token = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]+[\p{L}\p{N}/]`,
    String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+`,
    // initialisms, and words cut by a full stop that never ends a sentence
    String.raw`(?:\p{L}\.){2,}|Ph\.D\.|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])`,
    String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Jr|Sr|Inc|Corp|Co|Ltd|vs|etc)\.(?=\s|$|,)|Nos?\.(?=\s?\p{N})`,
    String.raw`\p{Lu}\.(?=\s+\p{Lu})`,
    // numbers: 250,000  3.5  10:30
    String.raw`\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    String.raw`(?:${joiningPrefixes})-\p{L}+(?:['’]\p{L}{3,})*`,
    // words with inner apostrophes that are not clitics (Shi'ite, O'Neill, Da'esh)
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]+)*(?:['’](?:s|d|m|t)(?![\p{L}\p{N}]))?`,
    String.raw`\.{2,}|-{2,}|…|[!?]{2,}|[A-Z]{2}\$(?=\p{N})`,
    "['’]{2}|``",
    String.raw`\S`,
  ].join('|'),
  'giuy',
)

const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

/**
 * Returns the tokens between two offsets of a text, as the English Universal Dependencies treebanks cut them: clitics apart
 * ("do n't", "Lavrov 's"), hyphenated compounds in parts ("U.S. - backed"), prefixes joined ("pro-government"). Every
 * character but white space belongs to exactly one token.
 */
export function splitTokens(text: string, from: number, to: number): RawToken[] {
  const tokens: RawToken[] = []
  const stretch = text.slice(from, to)
  let at = 0
  while (at < stretch.length) {
    token.lastIndex = at
    const found = token.exec(stretch)
    if (!found) {
      at++
      continue
    }
    pushWord(tokens, found[0], from + at)
    at += found[0].length
  }
  return tokens
}

/** No word is longer; what is (an encoded picture, a line without spaces) is cut, or patterns would run out of stack on it. */
const longestToken = 1000

function pushWord(tokens: RawToken[], word: string, start: number): void {
  const end = start + word.length
  if (word.length > longestToken) {
    for (let from = start; from < end; ) {
      const low = (word.charCodeAt(from - start + longestToken) & 0xfc00) === 0xdc00
      const to = Math.min(end, from + longestToken + Number(low))
      tokens.push({ start: from, end: to })
      from = to
    }
    return
  }
  if (/^cannot$/i.test(word)) {
    tokens.push({ start, end: start + 3 }, { start: start + 3, end })
    return
  }
  const cut = /^\p{L}/u.test(word) ? clitic.exec(word) : null
  if (cut && cut.index > 0) tokens.push({ start, end: start + cut.index }, { start: start + cut.index, end })
  else tokens.push({ start, end })
}
