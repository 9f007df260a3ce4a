import { nameKey } from '../../src/lexicon/key.ts'
import { readActorFile, titleCase } from './phoenix.ts'

const header = `# source: compiled for this project from public facts; after the first part, names from the armed-group dictionary of Phoenix
#   (Open Event Data Alliance). licence: MIT
# name	alpha-3 (where it fights or is from; none for those of many states)	other names	Wikidata item where sure
`

/** Returns `armed-groups.tsv`: the hand-written list, then groups of several words that it does not have. */
export function buildArmedGroups(phoenix: string, list: string, countries: ReadonlySet<string>): string {
  const own = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const known = new Set(
    own.flatMap((line) => [line.split('|')[0] as string, ...(line.split('|')[2]?.split(';') ?? [])].map(nameKey)),
  )
  const rows: string[] = []
  for (const { names, codes } of readActorFile(phoenix, 'armed-groups.actors.txt')) {
    const clean = names.flatMap(cleanNames)
    const [name, ...others] = clean.filter((one) => !known.has(nameKey(one)) && one.includes(' '))
    if (name === undefined || clean.some((one) => known.has(nameKey(one)) && one.includes(' '))) continue
    for (const one of [name, ...others]) known.add(nameKey(one))
    const country = /^([A-Z]{3})REB/.exec(codes[0] ?? '')?.[1] ?? ''
    rows.push([name, countries.has(country) ? country : '', others.join(';'), ''].join('\t'))
  }
  return header + [...own.map((line) => line.split('|').join('\t')), ...rows.sort()].join('\n')
}

/** "ARMY OF GOD (AOG)" is a name; a name that is one common word, or holds no capital worth the name, is none. */
function cleanNames(raw: string): string[] {
  const [name = '', acronym] = raw.split(/[()]/).map((part) => part.trim())
  if (acronym !== undefined && !/^[A-Z-]{2,6}$/.test(acronym)) return []
  return [titleCase(name)].filter((one) => one.length > 3 && !/[+\d]/.test(one) && groupWords.test(one))
}

/** A name without one of these words may be a person's or a place's. */
const groupWords =
  /\b(?:army|front|brigades?|group|movement|party|organi[sz]ation|liberation|forces?|cells?|jihad|muja?hid\w*|mujahed\w*|resistance|revolution\w*|militia|command|council|guerrillas?|fighters|union|league|tigers|commandos?|faction|battalion|legion|guards?|squad|self-defen[cs]e|separatists|autonomous|anarchist\w*|jaish|jaysh|lashkar|ansar|hizb\w*|harkat\w*|tehri?k|frente|ejercito|volunteers|partisans|warriors|avengers|martyrs|soldiers)\b/i
