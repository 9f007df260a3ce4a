import type { TextSpan } from '../reading.ts'
import { type Collected, cover, type Item, span } from './collected.ts'

/** Notes a place, alone and with what is around it. */
export function notePlace(collected: Collected, item: Item, text: string): void {
  const { name } = item
  const place = collected.places.of(name, text)
  place.mentions.push(span(item, name.first, name.last))
  const whole = wholePlace(item)
  if (whole) place.mentions.push(whole)
  cover(collected.placeAt, item, name.first, name.last, place)
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
