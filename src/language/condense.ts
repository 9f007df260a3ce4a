import type { Token } from './document.ts'

/** Where a token that the parser does not see hangs in the tree. */
export interface Fold {
  readonly head: number
  readonly relation: string
}

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

const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec'
const weekday = new RegExp(`^(?:${weekdays})$`)
const month = new RegExp(`^(?:${months})\\.?$`)
const day = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const year = /^(?:1[5-9]|20)\d\d$/
const periods = new Set(['week', 'month', 'year', 'night', 'weekend', 'spring', 'summer', 'autumn', 'fall', 'winter'])
const dayTimes = new Set(['morning', 'afternoon', 'evening', 'night'])
const nearDays = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

function foldDates(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let from = 0; from < tokens.length; from++) {
    const to = dateEnd(tokens, from)
    if (to === from) continue
    const next = tokens[to]
    const before = tokens[from - 1]
    const modifies =
      next !== undefined &&
      (/^['’]s$/.test(next.text) ||
        ((next.upos === 'NOUN' || next.upos === 'PROPN') && tokens[from]!.upos !== 'ADP' && !nearDays.has(tokens[to - 1]!.lower)))
    const governed = before?.upos === 'ADP' || before?.upos === 'DET' || before?.upos === 'SCONJ' || before?.text === '-'
    const verb = nearestVerb(tokens, folds, from, to)
    if (!modifies && !governed && verb !== undefined) {
      const core = to - 1
      const marked = tokens[from]!.upos === 'ADP'
      folds[core] = { head: verb, relation: marked ? 'obl' : 'obl:tmod' }
      for (let at = from; at < core; at++) folds[at] = { head: core, relation: at === from && marked ? 'case' : 'nmod' }
    }
    from = to - 1
  }
}

/** Returns the end of the date that starts at the token ("on", "late", "last" included), or the start where there is none. */
function dateEnd(tokens: readonly Token[], from: number): number {
  const word = (at: number): string => tokens[at]?.lower ?? ''
  let at = from
  const marked = word(at) === 'on' || word(at) === 'in'
  if (marked) at++
  if (word(at) === 'late' || word(at) === 'early' || word(at) === 'earlier' || word(at) === 'later') at++
  const relative = word(at) === 'last' || word(at) === 'next' || word(at) === 'this'
  if (relative && periods.has(word(at + 1)) && !marked) return at + 2
  if (relative && (weekday.test(word(at + 1)) || month.test(word(at + 1)))) at++
  if (nearDays.has(word(at)) && !marked) return at + 1
  if (weekday.test(word(at))) {
    at++
    if (dayTimes.has(word(at))) at++
    if (word(at) === ',' && month.test(word(at + 1)) && day.test(word(at + 2))) return afterYear(tokens, at + 3)
    return at
  }
  if (month.test(word(at)) && /^\p{Lu}/u.test(tokens[at]!.text)) {
    if (day.test(word(at + 1))) return afterYear(tokens, at + 2)
    if (year.test(word(at + 1))) return at + 2
    return marked || relative ? at + 1 : from
  }
  if (day.test(word(at)) && month.test(word(at + 1))) return year.test(word(at + 2)) ? at + 3 : at + 2
  return word(from) === 'in' && at === from + 1 && year.test(word(at)) ? at + 1 : from
}

function afterYear(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' && year.test(tokens[at + 1]?.text ?? '') ? at + 2 : at
}

/** The verb before the date, or else the one after it. */
function nearestVerb(
  tokens: readonly Token[],
  folds: readonly (Fold | undefined)[],
  from: number,
  to: number,
): number | undefined {
  for (let at = from - 1; at >= 0; at--) if (isVerb(tokens[at]!) && folds[at] === undefined) return at
  for (let at = to; at < tokens.length; at++) if (isVerb(tokens[at]!) && folds[at] === undefined) return at
  return undefined
}

function isVerb({ upos, xpos }: Token): boolean {
  return upos === 'VERB' && xpos.startsWith('VB')
}

const offices = new Set(['secretary', 'minister', 'chief', 'director', 'speaker'])
const roles = new Set(
  (
    'president minister secretary leader chief spokesman spokeswoman spokesperson envoy ambassador chancellor premier commander general ' +
    'king queen prince princess emperor director chairman chairwoman coordinator negotiator lawmaker senator dictator ruler head ' +
    'representative mediator strongman warlord mayor governor counterpart guerrilla candidate'
  ).split(' '),
)

/** Words inside names that the tagger may not know for names. */
const particles = new Set('bin ibn al el abu abd bint de del della der den da di du la van von ter ten ben'.split(' '))

function foldNames(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let from = 0; from < tokens.length; from++) {
    const to = nameEnd(tokens, folds, from)
    if (to - from < 2) continue
    const last = to - 1
    for (let at = from; at < last; at++) {
      if (folds[at] !== undefined) continue
      const { upos } = tokens[at]!
      folds[at] = {
        head: last,
        relation: upos === 'PUNCT' ? 'punct' : upos === 'ADP' ? 'case' : upos === 'ADJ' ? 'amod' : 'compound',
      }
    }
    from = last
  }
}

/** Returns the end of the name that starts at the token with its titles, the start where there is none. */
function nameEnd(tokens: readonly Token[], folds: readonly (Fold | undefined)[], from: number): number {
  let end = from
  for (let at = from; at < tokens.length && folds[at] === undefined; at++) {
    const token = tokens[at]!
    // "Defense Secretary Ash Carter": the first word of a sentence is capital anyway
    if (at === 0 && token.upos === 'NOUN' && /^\p{Lu}/u.test(token.text) && isNameWord(tokens[1])) continue
    if (isNameWord(token)) {
      end = at + 1
      continue
    }
    if (token.upos === 'ADJ' && /^\p{Lu}/u.test(token.text)) continue
    if (token.upos === 'NOUN' && roles.has(token.lower)) continue
    if (at > from && leadsToRole(tokens, at)) continue
    if (at > from && token.upos === 'NOUN' && /^\p{Lu}/u.test(token.text) && isNameWord(tokens[at + 1])) continue
    // marks of direction and the like inside a name
    if (at > from && /^\p{Cf}+$/u.test(token.text)) continue
    if (at > from && particles.has(token.lower) && isNameWord(tokens[at - 1]) && isNameWord(tokens[at + 1])) continue
    if (at > from && (token.text === '-' || token.text === '/') && isJoined(tokens, at) && isNameWord(tokens[at + 1])) continue
    if (
      at > from &&
      token.lower === 'of' &&
      offices.has(tokens[at - 1]!.lower) &&
      isNameWord(tokens[at - 1]) &&
      isNameWord(tokens[at + 1])
    ) {
      const rest = tokens.findIndex(({ index }) => index > at && !isNameWord(tokens[index]))
      // "Secretary of State Kerry", but "the Minister of Foreign Affairs" is no name before a name
      const least = tokens[at - 1]!.lower === 'secretary' ? 2 : 3
      if ((rest < 0 ? tokens.length : rest) - at > least) continue
    }
    break
  }
  return end
}

/** "Nigerian junior foreign minister Dubem Oniya": small words between the demonym and the office before a name. */
function leadsToRole(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at]
    if (token === undefined || (token.upos !== 'ADJ' && token.upos !== 'NOUN')) return false
    if (roles.has(token.lower)) return isNameWord(tokens[at + 1])
  }
  return false
}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || weekday.test(token.lower)) return false
  return (token.upos === 'PROPN' || token.xpos === 'NNP' || token.xpos === 'NNPS') && /^[\p{L}\p{N}]/u.test(token.text)
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

function isJoined(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]?.start
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
