import { resourceText } from '../resources.ts'

/** What a line that is no prose is: `section` heads a list of links, `credit` names who took a picture. */
export type LineKind = 'furniture' | 'section' | 'byline' | 'credit'

interface Pattern {
  readonly kind: LineKind
  readonly text: string
  /** What a line must have to be worth the regular expression: at its start, or anywhere where the pattern starts open. */
  readonly start: string
  readonly part: string
  whole?: RegExp
}

interface Phrases {
  readonly exact: ReadonlyMap<string, LineKind>
  /** By first letter; under `` those that may start with anything. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>
}

/** Longer lines than this are prose. */
const LONGEST = 600

let phrases: Phrases | undefined

/** Returns what a line is by the phrases of `lexicons/furniture.tsv`, if it is any of them. */
export function lineKind(line: string): LineKind | undefined {
  if (line.length > LONGEST) return undefined
  phrases ??= readPhrases(resourceText('lexicons/furniture.tsv'))
  const key = foldLine(line)
  const { exact, patterns } = phrases
  const find = (initial: string) => patterns.get(initial)?.find((pattern) => matches(pattern, key))?.kind
  return exact.get(key) ?? find(key.slice(0, 1)) ?? find('')
}

function foldLine(line: string): string {
  const folded = line.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  const bare = folded.replace(/^[-•·*▪►♦■●>|»\s]+(?=\S)/, '').replace(/[\s|»›→]+$/, '')
  return bare === '' ? folded : bare
}

function matches(pattern: Pattern, line: string): boolean {
  if (!line.startsWith(pattern.start) || !line.includes(pattern.part)) return false
  pattern.whole ??= compilePattern(pattern.text)
  return pattern.whole.test(line)
}

function readPhrases(tsv: string): Phrases {
  const exact = new Map<string, LineKind>()
  const patterns = new Map<string, Pattern[]>()
  for (const row of tsv.split('\n')) {
    const [kind, alternatives] = row.split('\t') as [LineKind, string | undefined]
    if (row.startsWith('#') || alternatives === undefined) continue
    for (const text of alternatives.split('|')) {
      const parts = text.split(/[*#]+/)
      const part = parts.reduce((longest, next) => (next.length > longest.length ? next : longest))
      if (parts.length === 1) exact.set(text, kind)
      else {
        const initial = parts[0]!.slice(0, 1)
        patterns.set(initial, [...(patterns.get(initial) ?? []), { kind, text, start: parts[0]!, part }])
      }
    }
  }
  return { exact, patterns }
}

function compilePattern(text: string): RegExp {
  const source = text
    .replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('#', '\\d[\\d,.]*')
  return new RegExp(`^${source}$`)
}
