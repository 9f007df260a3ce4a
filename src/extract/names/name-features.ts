import type { Token } from '../../language/document.ts'
import { hashString, mix } from '../../language/hash.ts'
import { findCities } from '../../lexicon/cities.ts'
import { nameKey } from '../../lexicon/key.ts'
import { nameHeads } from '../../lexicon/nouns.ts'
import { countryOfLeader, isGivenName } from '../../lexicon/people.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition } from './place-position.ts'
import { opensSentence } from './shapes.ts'

/** No name has more features. */
export const nameFeatureCount = 80

/** Writes the features of a name and its surroundings, the reading by rule among them, into `out`; returns how many. */
export function nameFeatures({ sentence, casing }: RunContext, name: Name, out: Int32Array): number {
  const { tokens } = sentence
  const { first, last } = name
  let n = 0
  const add = (template: number, a: number, b = 0, c = 0): void => {
    if (n < nameFeatureCount) out[n++] = mix(template, a, b, c)
  }
  const words = tokens.slice(first, last + 1)
  const head = words.at(-1)!
  const opening = words[0]!
  const text = words.map(({ text: word }) => word).join(' ')
  const key = nameKey(text)
  const length = Math.min(words.length, 5)
  const shapes = hashString(words.map(shapeOf).join(' '))
  const heads = nameHeads()
  const headKind = hashString(heads.get(head.lower) ?? (words.length > 2 ? (heads.get(opening.lower) ?? '') : ''))
  const given = isGivenName(opening.text) ? 1 : 0
  const givenLast = isGivenName(head.text) ? 1 : 0
  const leader = countryOfLeader(text) === undefined ? 0 : 1
  const [city] = name.cities?.length ? name.cities : findCities(key)
  const size =
    city === undefined ? 0 : 1 + Math.floor(Math.log10(city.population + 1)) + (city.personal ? 10 : 0) + (city.word ? 20 : 0)
  const place = isPlacePosition(sentence, first, last) ? 1 : 0
  const rule = hashString(name.kind) ^ Math.round(name.sure * 5)
  const start = opensSentence(sentence, first) ? 1 : 0
  const style = casing === 'plain' ? 0 : casing === 'title' ? 1 : 2
  const [p1, p2, n1, n2] = [tokens[first - 1], tokens[first - 2], tokens[last + 1], tokens[last + 2]]
  const [lower1, lower2, after1, after2] = [lowerOf(p1), lowerOf(p2), lowerOf(n1), lowerOf(n2)]
  const tag1 = hashString(p1?.xpos ?? '')
  const tagAfter = hashString(n1?.xpos ?? '')
  add(1, 0)
  add(2, hashString(key))
  for (const { lower } of words.slice(0, 6)) add(3, hashString(lower))
  add(4, hashString(opening.lower))
  add(5, hashString(head.lower))
  for (const size of [2, 3, 4]) {
    add(6, size, hashString(head.lower.slice(-size)))
    add(7, size, hashString(opening.lower.slice(-size)))
    add(8, size, hashString(head.lower.slice(0, size)))
  }
  add(9, shapes)
  add(10, shapes, style)
  add(11, length)
  add(12, length, given, givenLast)
  add(13, given, leader, length)
  add(14, size)
  add(15, size, place)
  add(16, headKind, length)
  add(17, place, length)
  add(18, rule)
  add(19, rule, length)
  add(20, rule, style)
  add(21, rule, place)
  add(22, start, shapes)
  add(23, hashString(words.map(({ xpos }) => xpos).join(' ')))
  add(24, lower1)
  add(25, lower1, lower2)
  add(26, after1)
  add(27, after1, after2)
  add(28, lower1, after1)
  add(29, lower1, length)
  add(30, after1, length)
  add(31, tag1, tagAfter)
  add(32, lower2)
  add(33, after2)
  add(34, hashString(n1?.lemma ?? ''), length)
  add(35, hashString(p1?.lemma ?? ''), shapes)
  add(36, tagAfter, shapes)
  add(37, tag1, shapes)
  add(38, shapes, given)
  add(39, shapes, size)
  add(40, lower1, shapes)
  add(41, after1, shapes)
  add(42, place, shapes, given)
  add(43, lower1, given)
  add(44, hashString(n1?.lemma ?? ''), given)
  add(45, lower1, rule)
  add(46, tagAfter, rule)
  add(47, givenLast, shapes)
  add(48, leader, shapes)
  // who says, where, what of: the governing noun two words before
  add(49, hashString(p1?.lower === 'the' ? `${p2?.lower ?? ''} the` : ''), length)
  add(50, hashString(n1?.text === "'s" || n1?.text === '’s' ? (n2?.lemma ?? '') : ''))
  return n
}

const lowerOf = (token: Token | undefined): number =>
  hashString(token === undefined ? '' : /\p{N}/u.test(token.lower) ? '0' : token.lower)

/** "Xx", "X", "XX", "x", "X.": what the letters look like. */
function shapeOf({ text }: Token): string {
  if (/^\p{Lu}\.$/u.test(text)) return 'X.'
  if (/^\p{Lu}$/u.test(text)) return 'X'
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return 'Xx'
  if (/^\p{Lu}{2,}s?$/u.test(text)) return 'XX'
  if (/^\p{Lu}.*\p{Lu}/u.test(text)) return 'XxX'
  if (/^\p{Ll}+$/u.test(text)) return text.length < 4 ? text : 'x'
  return /\p{N}/u.test(text) ? '0' : text
}
