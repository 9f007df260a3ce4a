import { dirname } from 'node:path'
import { type FactsDocument, factKinds } from '../facts/model.ts'
import { count } from './report.ts'

const counted = ['actors', 'places', ...factKinds] as const
type Counted = (typeof counted)[number]

/** What an export has written so far. */
export interface Tally {
  readonly counts: Readonly<Record<'articles' | Counted | 'triples' | 'files', number>>
  /** All files, or none but the first ones. */
  readonly files: readonly string[]
  addArticle(document: FactsDocument, triples: number): void
  addFiles(files: readonly string[]): void
}

/** How many files are named one by one. */
const named = 6

/** Returns an empty tally; it remembers the names of all files only if told to. */
export function createTally({ allFiles }: { readonly allFiles: boolean }): Tally {
  const counts = {
    articles: 0,
    actors: 0,
    places: 0,
    meetings: 0,
    stances: 0,
    casualties: 0,
    statements: 0,
    triples: 0,
    files: 0,
  }
  const kept: string[] = []
  return {
    counts,
    files: kept,
    addArticle(document, triples) {
      counts.articles++
      counts.triples += triples
      for (const list of counted) counts[list] += document[list].length
    },
    addFiles(files) {
      counts.files += files.length
      kept.push(...(allFiles ? files : files.slice(0, Math.max(0, named - kept.length))))
    },
  }
}

/** Returns the tally in a few lines for people. */
export function describeTally({ counts, files }: Tally): string {
  const facts = [
    count(counts.actors, 'actor'),
    count(counts.places, 'place'),
    count(counts.meetings, 'meeting'),
    count(counts.stances, 'stance'),
    count(counts.casualties, 'casualty figure'),
    count(counts.statements, 'statement'),
  ]
  const lines = [`${count(counts.articles, 'article')}: ${facts.join(', ')}; ${count(counts.triples, 'triple')}`]
  if (counts.files > files.length)
    lines.push(`${counts.files} files in ${[...new Set(files.map((file) => dirname(file)))].join(', ')}`)
  else lines.push(...files)
  return lines.join('\n')
}
