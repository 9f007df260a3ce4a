import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKey } from '../../src/lexicon/key.ts'
import { buildArmedGroups } from './armed-groups.ts'
import { buildCities } from './cities.ts'
import { buildCountries } from './countries.ts'
import { buildGivenNames, readGivenNames } from './given-names.ts'
import { buildLeaders, readLeaders } from './leaders.ts'
import { buildProvinces, buildRegions } from './regions.ts'

// node build/tools/lexicons/build.js SOURCES PHOENIX OUT: SOURCES is a folder where the packages named in lexicons/README.md are
// installed, PHOENIX the folder of the actor dictionaries, OUT the folder to write to (lexicons).
const [sources = '.', phoenix = '.', out = 'lexicons', tools = 'tools/lexicons'] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
const write = (name: string, text: string) => writeFileSync(join(out, name), text.endsWith('\n') ? text : `${text}\n`)

const countries = await buildCountries(sources, join(tools, 'countries.txt'))
write('countries.tsv', countries)
const alpha3 = new Map(
  countries
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([three = '', two = '']) => [two, three]),
)
const leaders = readLeaders(phoenix)
const given = readGivenNames(sources, leaders)
write('given-names.tsv', buildGivenNames(given))
write('leaders.tsv', buildLeaders(leaders, given, new Set(alpha3.values()), readFileSync(join(tools, 'leaders.txt'), 'utf8')))
const personal = new Set([
  ...given,
  ...leaders.filter(({ name }) => name.length > 1).map(({ name }) => nameKey(name.at(-1) as string)),
])
write('cities.tsv', buildCities(sources, personal))
const regions = readFileSync(join(tools, 'regions.txt'), 'utf8')
write('regions.tsv', buildRegions(regions))
write('provinces.tsv', buildProvinces(sources, regions, alpha3))
write(
  'armed-groups.tsv',
  buildArmedGroups(phoenix, readFileSync(join(tools, 'armed-groups.txt'), 'utf8'), new Set(alpha3.values())),
)
