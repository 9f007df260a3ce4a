import { nameKey } from '../../lexicon/key.ts'
import { countryOfLeader } from '../../lexicon/people.ts'
import { titles } from '../../lexicon/titles.ts'
import type { Item } from './collected.ts'
import { isPlacePosition } from './place-position.ts'
import { isPossessive } from './shapes.ts'

/** What only people do or are. */
const personal = new Set(
  (
    'say tell add announce warn insist argue claim explain note urge deny confirm believe ask reply write acknowledge reiterate stress recall describe declare condemn accuse ' +
    'mock admit joke tweet vow promise concede quip lament resign die marry retire smile laugh nod shrug speak talk think know feel want hope fear love hate remember forget ' +
    'graduate grow study campaign testify plead confess apologize apologise thank praise criticize criticise refuse meet visit travel fly walk arrive'
  ).split(' '),
)
const relatives = new Set(
  'wife husband father mother son daughter brother sister family widow lawyer attorney campaign office death career grandmother grandfather parents home life'.split(
    ' ',
  ),
)
const enough = 2

/** Returns the keys of the words that stand alone for a person in the article, by all that is said of each. */
export function findSurnames(items: readonly Item[]): ReadonlySet<string> {
  const weight = new Map<string, number>()
  for (const item of items) {
    if (!isCandidate(item)) continue
    const key = keyOf(item)
    // what is surely a town needs more
    const start = item.name.kind === 'place' && item.name.sure >= 0.85 ? -1 : 0
    weight.set(key, (weight.get(key) ?? start) + evidenceFor(item))
  }
  return new Set([...weight].flatMap(([key, sum]) => (sum >= enough ? [key] : [])))
}

/** Tells whether the name is of up to three words that no gazetteer is sure of. */
export function isCandidate({ name, context: { sentence, casing } }: Item): boolean {
  if (name.last - name.first > 2 || casing !== 'plain' || name.known !== undefined) return false
  for (let at = name.first; at <= name.last; at++) {
    const token = sentence.tokens[at]!
    const inside = /^(?:-|al|el|de|bin|van|von|der|di|da)$/i.test(token.text)
    if (!inside && (!/^\p{Lu}\p{Ll}+/u.test(token.text) || titles().has(token.lower) || token.upos === 'ADJ')) return false
  }
  return (
    name.kind === 'other' || (name.kind === 'person' && !name.title) || (name.kind === 'place' && name.placeKind !== 'facility')
  )
}

/** Returns the key of a name. */
export function keyOf({ name, context: { sentence } }: Item): string {
  return nameKey(
    sentence.tokens
      .slice(name.first, name.last + 1)
      .map(({ text }) => text)
      .join(''),
  )
}

function evidenceFor({ context: { sentence }, names, name }: Item): number {
  const { tokens } = sentence
  const [before, after] = [tokens[name.first - 1], tokens[name.last + 1]]
  if (before?.upos === 'DET' || before?.text === '-') return -2
  if (isPlacePosition(sentence, name.first, name.last) && before?.lower !== 'to') return -1.5
  let sum = countryOfLeader(tokens[name.first]!.text) === undefined ? 0 : 1
  let verb = name.last + 1
  while (/^(?:AUX|ADV|PART)$/.test(tokens[verb]?.upos ?? '') && verb < name.last + 4) verb++
  const does = tokens[verb]
  if (does?.upos === 'VERB' && personal.has(does.lemma) && !tokens.slice(name.last + 1, verb).some(({ lemma }) => lemma === 'be'))
    sum += 2
  if (
    before !== undefined &&
    personal.has(before.lemma) &&
    before.upos === 'VERB' &&
    /^["”,.]|^$/.test(tokens[name.first - 2]?.text ?? '')
  )
    sum += 1.5
  if (before?.lower === 'to' && tokens[name.first - 2]?.lower === 'according') sum += 1
  if (
    /^(?:who|whose|whom|himself|herself)$/.test(after?.lower ?? '') ||
    (after?.text === ',' && /^(?:who|whose|\d\d)$/.test(tokens[name.last + 2]?.lower ?? ''))
  )
    sum += 2
  if (isPossessive(after) && relatives.has(tokens[name.last + 2]?.lower ?? '')) sum += 1
  // "Seagal … when he": the only one named so far
  const first = !names.some((other) => other.kind === 'person' && other !== name && other.last < name.first)
  const pronoun = tokens
    .slice(name.last + 1, name.last + 12)
    .find(({ lower }) => /^(?:he|she|his|her|himself|herself)$/.test(lower))
  const another =
    pronoun && names.some((other) => other.first > name.last && other.last < pronoun.index && other.kind !== 'state')
  if (first && pronoun && !another) sum += 1.5
  return sum
}
