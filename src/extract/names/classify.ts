import { countryOfLeader, isGivenName } from '../../lexicon/people.ts'
import { nameOfKnown } from './known-names.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition } from './place-position.ts'
import type { Atom } from './runs.ts'
import { isAcronym, isInitial } from './shapes.ts'

const speaking = new Set(
  'say tell add announce warn insist argue claim explain note urge deny confirm believe ask reply write acknowledge reiterate stress recall describe declare condemn accuse'.split(
    ' ',
  ),
)

/** Returns the names among words that no gazetteer, title or head noun explains. */
export function classifyWords(context: RunContext, atoms: readonly Atom[]): Name[] {
  const { sentence, casing } = context
  const { tokens } = sentence
  const [first, last] = [atoms[0]!.first, atoms.at(-1)!.last]
  const only = atoms.length === 1 ? atoms[0] : undefined
  if (only?.known) return [nameOfKnown(context, only.known)]
  const span = { first, last, from: first }
  const opening = tokens[first]!
  const place = isPlacePosition(sentence, first, last)
  const before = tokens[first - 1]?.lower
  const after = tokens[last + 1]
  const words = atoms.map((atom) => tokens[atom.first]!)
  const text = context.text.slice(opening.start, tokens[last]!.end)
  if (first === last && isAcronym(opening)) {
    if (casing !== 'plain' || opening.text.replace(/\./g, '').length < 3) return []
    return [{ ...span, kind: 'organization', sure: before === 'the' || tokens[first - 1]?.text === '(' ? 0.7 : 0.5 }]
  }
  if (words.some(isAcronym) && !words.some(isInitial)) return [{ ...span, kind: 'organization', sure: 0.4 }]
  // the month, unless it speaks
  if (first === last && opening.lower === 'may' && after?.upos !== 'VERB') return []
  const given = isGivenName(opening.text)
  const leader = countryOfLeader(text) !== undefined
  const closing = after?.text === ',' ? tokens[last + 2] : after
  const speaks = closing !== undefined && speaking.has(closing.lemma) && closing.upos === 'VERB'
  const spoken = speaking.has(tokens[first - 1]?.lemma ?? '') && tokens[first - 1]!.upos === 'VERB'
  let person = 0
  if (atoms.length >= 2) person += given ? 0.5 : 0.25
  else person += given ? 0.15 : 0.1
  if (leader) person += 0.4
  if (words.slice(1).some(isInitial)) person += 0.4
  if (atoms.length >= 2) {
    // "Abu Haidar", "Mohan al-Freiji", "Ziad Khalaf"
    if (/^(?:abu|umm|ibn|bin|mullah|sheikh)$/.test(opening.lower)) person += 0.5
    else if (words.slice(1).some(({ lower }) => /^(?:al|el|ul|bin|ibn|von|van|de|da|di|der)$/.test(lower))) person += 0.25
    else if (!given && words.slice(1).some((word) => isGivenName(word.text))) person += 0.15
  }
  if (speaks || spoken) person += 0.35
  if (before === 'the' || before === 'a' || before === 'an') person -= 0.4
  if (place) person -= 0.25
  if (casing !== 'plain') person -= 0.2
  if (words.some(({ upos }) => upos !== 'PROPN' && upos !== 'ADP' && upos !== 'DET')) person -= 0.15
  if (atoms.length > 4) person -= 0.3
  const way = before === 'to' || before === 'from'
  if (place && person < (way && given && atoms.length > 1 ? 0.2 : 0.5))
    return [{ ...span, kind: 'place', sure: casing === 'plain' ? 0.6 : 0.4 }]
  if (person >= 0.3) return [{ ...span, kind: 'person', sure: Math.min(0.9, 0.4 + person) }]
  return [{ ...span, kind: 'other', sure: 0.3 }]
}
