import type { Token } from './document.ts'
import type { Fold } from './fold.ts'
import { weekday } from './fold-dates.ts'

const offices = new Set(['secretary', 'minister', 'chief', 'director', 'speaker'])
/** Offices that stand before or after a name. */
export const roles = new Set(
  (
    'president minister secretary leader chief spokesman spokeswoman spokesperson envoy ambassador chancellor premier commander general ' +
    'king queen prince princess emperor director chairman chairwoman coordinator negotiator lawmaker senator dictator ruler head ' +
    'representative mediator strongman warlord mayor governor counterpart guerrilla candidate'
  ).split(' '),
)

/** Words inside names that the tagger may not know for names. */
const particles = new Set('bin ibn al el abu abd bint de del della der den da di du la van von ter ten ben'.split(' '))

/** Folds a name with its titles under its last word. */
export function foldNames(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
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

/** Tells whether the token is a word of a name. */
export function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || weekday.test(token.lower)) return false
  return (token.upos === 'PROPN' || token.xpos === 'NNP' || token.xpos === 'NNPS') && /^[\p{L}\p{N}]/u.test(token.text)
}

/** Tells whether a hyphen or slash stands without spaces. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]?.start
}
