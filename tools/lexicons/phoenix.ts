import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A group of names in an actor dictionary and the codes it has, dated ones included. */
export interface ActorGroup {
  readonly names: readonly string[]
  readonly codes: readonly string[]
}

/** Returns the groups of a dictionary in the TABARI format: a head, `+` lines with other names, codes in brackets. */
export function readActorFile(folder: string, file: string): ActorGroup[] {
  const groups: { names: string[]; codes: string[] }[] = []
  for (const line of readFileSync(join(folder, file), 'latin1').split(/\r?\n/)) {
    const text = line.replace(/#.*$/, '')
    if (text.trim() === '') continue
    const codes = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, code = '']) => code.trim())
    const name = text
      .replace(/\[.*$/, '')
      .replace(/^\s*\+/, '')
      .replaceAll('_', ' ')
      .trim()
    const last = groups.at(-1)
    if (/^\s*\[/.test(text) || name === '') last?.codes.push(...codes)
    else if (/^\s*\+/.test(text) && last) {
      last.names.push(name)
      last.codes.push(...codes)
    } else groups.push({ names: [name], codes: [...codes] })
  }
  return groups
}

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'de',
  'la',
  'y',
  'e',
  'al',
  'el',
  'ul',
  'i',
  'to',
  'on',
  'du',
  'des',
  'le',
  'les',
])

/** Returns a name in capitals as English texts write it. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
    .map((word, i) =>
      i > 0 && small.has(word) ? word : word.replace(/(^|[-'.])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()),
    )
    .join(' ')
    .replace(/'S(?= |$)/g, "'s")
}
