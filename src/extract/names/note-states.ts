import { countries } from '../../lexicon/countries.ts'
import { type Collected, cover, type Item, span, textOf } from './collected.ts'
import { notePlace, stateAround } from './note-places.ts'
import { stateRole } from './state-use.ts'

/** Notes a state by name, adjective or people: it acts, or is a place. */
export function noteState(collected: Collected, item: Item): void {
  const { name, names, context } = item
  const country = name.country === undefined ? undefined : countries().byCode.get(name.country)
  if (country === undefined) return
  // "ethnic Albanians" are not Albania
  if (name.use !== 'name' && context.sentence.tokens[name.first - 1]?.lower === 'ethnic') return
  const role = stateRole(context, names, name)
  const text = textOf(item, name.first, name.last)
  if (/^the (?:north|south|kingdom)$/i.test(text) && !collected.states.has(country.code)) return
  if (role === 'place') {
    const place = collected.places.ofCountry(country)
    place.mentions.push(span(item, name.first, name.last))
    cover(collected.placeAt, item, name.first, name.last, place)
    return
  }
  const state = collected.states.of(country)
  if (role === 'acts') state.named = true
  else if (name.use === 'name') collected.states.leaveOpen(country, span(item, name.first, name.last))
  if (text !== state.name) state.aliases.add(text)
  state.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, state)
}

/** Notes a capital: a place, or its state acting. */
export function noteCapital(collected: Collected, item: Item): void {
  const { name, names, context } = item
  const text = textOf(item, name.first, name.last)
  const country = name.country === undefined ? undefined : countries().byCode.get(name.country)
  const role = stateRole(context, names, name)
  // "Lebanon's Tripoli" is not Libya's
  if (country === undefined || role !== 'acts' || (stateAround(item) ?? country.code) !== country.code) {
    notePlace(collected, item, text)
    return
  }
  const state = collected.states.of(country)
  state.named = true
  state.aliases.add(text)
  state.mentions.push(span(item, name.first, name.last))
  cover(collected.actorAt, item, name.first, name.last, state)
}
