import type { TextSpan } from '../reading.ts'
import { type Collected, cover, type Item, span } from './collected.ts'
import type { Name } from './name.ts'
import { placeNouns } from './place-position.ts'
import { isPossessive } from './shapes.ts'

/** Notes a place, alone and with what is around it. */
export function notePlace(collected: Collected, item: Item, text: string): void {
  const { name } = item
  const place = collected.places.of(name, spelled(name, text), stateAround(item))
  place.mentions.push(span(item, name.first, name.last))
  const whole = wholePlace(item)
  if (whole) place.mentions.push(whole)
  cover(collected.placeAt, item, name.first, name.last, place)
}

/** Returns a name written in capitals as it is spelled elsewhere, if the gazetteer knows it: "GENEVA" is "Geneva". */
function spelled({ known, cities }: Name, text: string): string {
  if (text.length < 4 || !/^[\p{Lu}\s'’-]+$/u.test(text) || (known === undefined && !cities?.length)) return text
  return text.replace(/\p{Lu}+/gu, (word, at: number) =>
    at > 0 && /^(?:OF|THE|DE|DEL|LA)$/.test(word) ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase(),
  )
}

/** Returns "Denver, Colorado" for Denver. */
function wholePlace(item: Item): TextSpan | undefined {
  const { name, names, context } = item
  if (context.sentence.tokens[name.last + 1]?.text !== ',') return undefined
  const around = names.find(({ first }) => first === name.last + 2)
  if (around === undefined || !(around.known?.kind === 'region' || (around.known?.kind === 'country' && around.use === 'name')))
    return undefined
  return span(item, name.first, around.last)
}

/** Returns the state that the text tells with the place: "Tripoli, Lebanon", "Lebanon's Tripoli", "the Lebanese city of Tripoli". */
export function stateAround({ name, names, context }: Item): string | undefined {
  const { tokens } = context.sentence
  const next = tokens[name.last + 1]?.lower
  if (next === ',' || next === 'in') {
    const skip = next === 'in' ? 3 : 0
    const after = names.find(({ first }) => first >= name.last + 2 && first <= name.last + 2 + skip)
    const between = after === undefined ? [] : tokens.slice(name.last + 2, after.first)
    if (after && between.every(({ upos }) => upos === 'ADJ' || upos === 'DET')) return stateOf(after)
  }
  let at = name.first - 1
  if (tokens[at]?.lower === 'of' && placeNouns.has(tokens[at - 1]?.lower ?? '')) at -= 2
  else if (isPossessive(tokens[at])) at--
  else return undefined
  while (at >= 0 && (tokens[at]!.upos === 'ADJ' || tokens[at]!.upos === 'NOUN') && !names.some(({ last }) => last === at)) at--
  const owner = names.find(({ last }) => last === at)
  return owner?.kind === 'state' ? owner.country : undefined
}

function stateOf({ kind, use, country, known }: Name): string | undefined {
  if (kind === 'state') return use === 'name' || use === 'demonym' ? country : undefined
  return known?.kind === 'region' ? known.country : undefined
}
