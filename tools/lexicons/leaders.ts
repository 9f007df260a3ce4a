import { nameKey } from '../../src/lexicon/key.ts'
import { type ActorGroup, readActorFile, titleCase } from './phoenix.ts'

const header = `# source: offices of the Phoenix actor dictionaries (Open Event Data Alliance), derived: full name and surname to country;
#   later office holders compiled for this project. licence: MIT
# key of the name	alpha-3. Two words and more are full names; one word is a surname that only office holders of that country have
`

const titles =
  /^(?:president|prime|minister|premier|foreign|general|gen|col|colonel|king|queen|prince|princess|sheikh|shaykh|sultan|ambassador|mr|mrs|dr|senator|secretary|chancellor|russian|american|us|british|french|the|former|vice|deputy|chief|commander|spokesman|governor)\.?$/

/** People who held an office, by the names of the dictionary, with the country of the office. */
export function readLeaders(
  phoenix: string,
): { readonly name: readonly string[]; readonly country: string; readonly own: boolean }[] {
  const leaders = []
  for (const group of readActorFile(phoenix, 'countries.actors.txt')) {
    const country = countryOf(group)
    if (country === undefined) continue
    for (const [i, raw] of group.names.entries()) {
      const words = titleCase(raw)
        .split(' ')
        .filter((word) => word !== '')
      if (words.some((word) => titles.test(word.toLowerCase())) || words.length > 5) continue
      if (!words.every((word) => /^(?:\p{L}\.?|[\p{L}'’-]+\.?)$/u.test(word))) continue
      leaders.push({ name: words, country, own: i === 0 })
    }
  }
  return leaders
}

/** The group is a person when it has dated codes or an elite's code; the country is the same in all. */
function countryOf({ codes }: ActorGroup): string | undefined {
  if (!codes.some((code) => /[<>\d]/.test(code) || /^[A-Z]{3}ELI/.test(code))) return undefined
  const states = new Set(
    codes
      .map((code) => code.slice(0, 3))
      .filter((code) => /^[A-Z]{3}$/.test(code) && !/^(?:ELI|IGO|OPP|GOV|MIL|BUS|JUD|LEG|NGO|NGM|REB)$/.test(code)),
  )
  return states.size === 1 ? [...states][0] : undefined
}

/** Returns `leaders.tsv`. Surnames shared by two countries, or known as given names, are left out. */
export function buildLeaders(
  leaders: ReturnType<typeof readLeaders>,
  given: ReadonlySet<string>,
  countries: ReadonlySet<string>,
  later: string,
): string {
  const full = new Map<string, string | undefined>()
  const last = new Map<string, string | undefined>()
  const note = (map: Map<string, string | undefined>, key: string, country: string) =>
    map.set(key, map.has(key) && map.get(key) !== country ? undefined : country)
  for (const { name, country } of leaders) {
    if (!countries.has(country) || name.length < 2) continue
    note(full, nameKey(name.join('')), country)
    const surname = nameKey(name.at(-1) as string)
    if (surname.length > 3 && !given.has(surname)) note(last, surname, country)
  }
  for (const line of later.split('\n')) {
    const [name = '', country = '', surname] = line.split('|')
    if (name === '' || name.startsWith('#')) continue
    full.set(nameKey(name), country)
    const bare = nameKey(name.split(' ').at(-1) as string)
    for (const key of [bare, bare.replace(/^(?:al|el)/, '')]) if (surname === 's') last.set(key, country)
  }
  const rows = [...full, ...[...last].filter(([key]) => !full.has(key))].filter(
    ([key, country]) => country !== undefined && /^[a-z]+$/.test(key),
  )
  return (
    header +
    rows
      .map(([key, country]) => `${key}\t${country}`)
      .sort()
      .join('\n') +
    '\n'
  )
}
