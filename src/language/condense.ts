import type { Token } from './document.ts'
import type { Fold } from './fold.ts'
import { foldDates } from './fold-dates.ts'
import { foldNames, isJoined, isNameWord, roles } from './fold-names.ts'

export type { Fold } from './fold.ts'

/**
 * Returns what the parser need not see of a sentence, by token: all but the last word of a name with its titles, dates,
 * brackets, and all but the last part of a hyphenated word. Greedy parsers go wrong on long names ("U.S. Secretary of State
 * John Kerry") and on bare dates ("met Friday with"), which simple rules read without fault.
 */
export function foldTokens(tokens: readonly Token[]): (Fold | undefined)[] {
  const folds: (Fold | undefined)[] = tokens.map(() => undefined)
  foldCaptionMarks(tokens, folds)
  foldBrackets(tokens, folds)
  foldDates(tokens, folds)
  foldNames(tokens, folds)
  foldSeats(tokens, folds)
  foldPosts(tokens, folds)
  foldQuantifiers(tokens, folds)
  foldHyphens(tokens, folds)
  return folds
}

const sides = new Set(['left', 'right', 'center', 'centre', 'middle', 'l', 'r', 'c'])

/** "FILE - John Kerry, left, and…": what captions say of the picture. */
function foldCaptionMarks(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  const [first, mark, start] = tokens
  if (first?.text === 'FILE' && start !== undefined && /^[-–—:]$/.test(mark?.text ?? '')) {
    folds[0] = { head: 2, relation: 'dep' }
    folds[1] = { head: 2, relation: 'punct' }
  }
  for (let comma = 1; comma < tokens.length - 2; comma++) {
    if (tokens[comma]!.text !== ',' || !sides.has(tokens[comma + 1]!.lower) || tokens[comma + 2]!.text !== ',') continue
    for (let at = comma; at <= comma + 2; at++) folds[at] = { head: comma - 1, relation: at === comma + 1 ? 'advmod' : 'punct' }
  }
}

const longestBracket = 8

function foldBrackets(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let open = 1; open < tokens.length; open++) {
    if (tokens[open]!.text !== '(') continue
    const close = tokens.findIndex(({ index, text }) => index > open && text === ')')
    if (close < 0 || close - open > longestBracket) continue
    for (let at = open; at <= close; at++) {
      const inner = at === close - 1 && at > open
      folds[at] = {
        head: inner || at === open || at === close ? open - 1 : close - 1,
        relation: inner ? 'appos' : at === open || at === close ? 'punct' : 'dep',
      }
    }
    open = close
  }
}

/** "in Hangzhou, China": the country or region after a town. */
function foldSeats(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let comma = 2; comma < tokens.length - 1; comma++) {
    if (tokens[comma]!.text !== ',' || folds[comma] !== undefined || !isNameWord(tokens[comma - 1])) continue
    let first = comma - 1
    while (first > 0 && folds[first - 1]?.head === comma - 1) first--
    let last = comma + 1
    while (folds[last] !== undefined && folds[last]!.head > last) last = folds[last]!.head
    if (tokens[first - 1]?.upos !== 'ADP' || !isNameWord(tokens[last]) || !isNameWord(tokens[comma + 1])) continue
    const next = tokens[last + 1]
    if (
      next !== undefined &&
      next.upos !== 'PUNCT' &&
      next.upos !== 'ADP' &&
      next.lower !== 'where' &&
      folds[last + 1] === undefined
    )
      continue
    folds[comma] = { head: comma - 1, relation: 'punct' }
    folds[last] = { head: comma - 1, relation: 'appos' }
  }
}

/** "Joseph Votel, commander, U.S. Central Command met": the post and its body between the name and the verb. */
function foldPosts(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let comma = 1; comma < tokens.length - 3; comma++) {
    if (tokens[comma]!.text !== ',' || folds[comma] !== undefined || !isNameWord(tokens[comma - 1])) continue
    const role = tokens[comma + 1]!
    if (!roles.has(role.lower) || tokens[comma + 2]!.text !== ',') continue
    let last = comma + 3
    while (folds[last] !== undefined && folds[last]!.head > last) last = folds[last]!.head
    const next = tokens[last + 1]
    if (!isNameWord(tokens[last]) || next === undefined || !['VERB', 'AUX', 'ADV', 'PUNCT'].includes(next.upos)) continue
    folds[comma] = { head: comma - 1, relation: 'punct' }
    folds[comma + 1] = { head: comma - 1, relation: 'appos' }
    folds[comma + 2] = { head: comma + 1, relation: 'punct' }
    folds[last] = { head: comma + 1, relation: 'nmod' }
  }
}

const quantifiers = [
  ['up', 'to'],
  ['at', 'least'],
  ['at', 'most'],
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['no', 'more', 'than'],
  ['not', 'less', 'than'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['over'],
  ['around'],
  ['about'],
  ['some'],
  ['nearly'],
  ['almost'],
  ['roughly'],
  ['approximately'],
]

/** "up to 16", "as many as 20": the words before the number. */
function foldQuantifiers(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (const { index, upos } of tokens) {
    if (upos !== 'NUM' || folds[index] !== undefined) continue
    const words = quantifiers.find((list) => list.every((word, i) => tokens[index - list.length + i]?.lower === word))
    if (words === undefined) continue
    for (let at = index - words.length; at < index; at++) folds[at] ??= { head: index, relation: 'advmod' }
  }
}

function foldHyphens(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let at = tokens.length - 2; at > 0; at--) {
    if (
      (tokens[at]!.text !== '-' && tokens[at]!.text !== '/') ||
      !isJoined(tokens, at) ||
      folds[at] !== undefined ||
      folds[at - 1] !== undefined
    )
      continue
    const head = folds[at + 1] === undefined ? at + 1 : folds[at + 1]!.head
    folds[at] = { head, relation: 'punct' }
    folds[at - 1] = { head, relation: 'compound' }
    const noun = tokens[at + 2]
    const premodifies = head === at + 1 && (noun?.upos === 'NOUN' || noun?.upos === 'PROPN') && tokens[head]!.upos !== 'NOUN'
    if (premodifies && tokens[at + 2]?.text !== '-') folds[head] = { head: folds[at + 2]?.head ?? at + 2, relation: 'amod' }
  }
}
