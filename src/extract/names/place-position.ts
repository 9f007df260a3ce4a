import type { Sentence } from '../../language/document.ts'

const locative = new Set(
  'in at near outside inside around across throughout within into toward towards through via onto off beyond above over along'.split(
    ' ',
  ),
)
const direction = new Set('from to'.split(' '))
/** "according to X", "loyal to X", "spoke to X": no way leads there. */
const directed = new Set(
  'according due thanks linked loyal related similar compared belonging belongs belong addressed said says say spoke speak speaks speaking talk talked talking listen listened wrote write gave give given giving opposed allied sympathetic close listening owed owned testified vowed pledged appealed lost attributed referring refer referred known presidency support help'.split(
    ' ',
  ),
)
const sides = new Set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west downtown central upper lower inner outer greater mainland nearby neighboring neighbouring war-torn rural'.split(
    ' ',
  ),
)
/** Common nouns for places. */
export const placeNouns: ReadonlySet<string> = new Set(
  'city town village district province region neighborhood neighbourhood suburb suburbs area capital port state island county municipality governorate valley border outskirts airport airbase camp resort stronghold enclave prefecture department hamlet territory settlement streets street prison base vicinity'.split(
    ' ',
  ),
)

/** Tells whether the name stands where places stand: "in X", "near northern X", "the town of X", "X province", "X, Syria". */
export function isPlacePosition({ tokens }: Sentence, first: number, last: number): boolean {
  if (isDateline(tokens, first, last)) return true
  let before = first - 1
  while (
    before >= 0 &&
    (sides.has(tokens[before]!.lower) ||
      tokens[before]!.lower === 'the' ||
      (tokens[before]!.lower === 'of' && sides.has(tokens[before - 1]?.lower ?? '')))
  )
    before--
  const word = tokens[before]?.lower ?? ''
  if (locative.has(word)) return true
  if (sides.has(tokens[first - 1]?.lower ?? '')) return true
  if (direction.has(word) && !directed.has(tokens[before - 1]?.lower ?? '')) return true
  if (word === 'of' && placeNouns.has(tokens[before - 1]?.lemma ?? '')) return true
  if (placeNouns.has(tokens[last + 1]?.lower ?? '')) return true
  if (tokens[before]?.upos === 'NOUN' && placeNouns.has(tokens[before]!.lemma)) return true
  return false
}

/** "GENEVA, 8 September": capitals at the head of a line, and a mark after them. */
function isDateline(tokens: Sentence['tokens'], first: number, last: number): boolean {
  return (
    first === 0 &&
    /^(?:[,(:/|]|[-–—]+)$/.test(tokens[last + 1]?.text ?? '') &&
    tokens.slice(first, last + 1).every(({ text }) => /^[\p{Lu}.'’-]+$/u.test(text)) &&
    tokens.slice(first, last + 1).some(({ text }) => text.length > 3)
  )
}
