import type { Actor, Place } from '../facts/model.ts'

const titles = /^(?:(?:the|mr|mrs|ms|dr|president|prime|minister|general|secretary|sir)\s+)+/u

/** Returns a name as it is compared: no case, accents, dots, hyphens, leading article or title, final possessive. */
export function comparableName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/[.'’]/gu, '')
    .replace(/[-\s]+/gu, ' ')
    .trim()
  return plain.replace(titles, '') || plain
}

/** Returns the names that an actor or place goes by: its name, aliases and the quotes of its mentions, comparable. */
export function namesOf(entry: Actor | Place): ReadonlySet<string> {
  const aliases = 'aliases' in entry ? entry.aliases : []
  return new Set([entry.name, ...aliases, ...entry.mentions.map((span) => span.quote)].map(comparableName))
}

/** Returns whether two entries share a name. */
export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return true
  return false
}
