import { nameKey } from '../../lexicon/key.ts'
import { countryOfLeader } from '../../lexicon/people.ts'
import { titles } from '../../lexicon/titles.ts'
import type { Collected } from './collected.ts'

/** Tells whether the title is an office of a state, as those of the people in the list of leaders are. */
const isOffice = (title: string): boolean => {
  const words = title.toLowerCase().split(' ')
  return words.some((_, i) => titles().get(words.slice(i).join(' '))?.kind === 'office')
}

/** Gives what only the whole article tells: states that never act are places, countries of persons, order of mentions. */
export function settle(collected: Collected): void {
  for (const { country, entry, open } of collected.states.list()) {
    if (!entry.named && open.length > 0) collected.places.ofCountry(country).mentions.push(...open)
  }
  const told = new Set(collected.states.list().map(({ country }) => country.code))
  for (const { kind, country } of collected.places.all) if (kind === 'country' && country !== undefined) told.add(country)
  collected.places.settle(told)
  for (const person of collected.persons.all) {
    for (const { organization } of person.roles) {
      const body = collected.actors.find(
        (one) =>
          organization !== undefined &&
          (one.kind === 'organization' || one.kind === 'armed-group') &&
          (one.name === organization || one.aliases.has(organization)),
      )
      if (body?.country && person.country === undefined) person.country = body.country
    }
    if (person.country === undefined) {
      const surname = person.roles.some(({ title }) => isOffice(title)) ? nameKey(person.name.split(' ').at(-1) ?? '') : ''
      const code = countryOfLeader(person.name) ?? countryOfLeader(surname)
      if (code !== undefined) person.country = code
    }
  }
  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start
  for (const { mentions } of [...collected.actors, ...collected.places.all]) mentions.sort(byStart)
  collected.actors.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  collected.places.all.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
}
