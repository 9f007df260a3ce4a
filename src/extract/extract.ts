import type { Article, FactsDocument } from '../facts/model.ts'
import { annotate } from '../language/annotate.ts'
import { readActors } from './actors.ts'
import { assemble } from './assemble.ts'
import { readCasualties } from './casualties.ts'
import { readDates } from './dates.ts'
import { readMeetings } from './meetings.ts'
import type { Reading } from './reading.ts'
import { readStances } from './stances.ts'
import { readStatements } from './statements.ts'

export interface ExtractOptions {
  /** Facts whose rule is right less often than this are left out; 0 to 1, 0.5 by default. */
  readonly minConfidence?: number
}

/**
 * Returns the facts of an article. The same article gives the same document on any machine; every span's quote is the
 * text at its offsets.
 */
export function extractFacts(article: Article, { minConfidence = 0.5 }: ExtractOptions = {}): FactsDocument {
  const document = annotate(article)
  const { actors, places } = readActors(document)
  const dates = readDates(document)
  const statements = readStatements(document, actors)
  const reading: Reading = { document, actors, places, dates, statements }
  return assemble(
    reading,
    {
      meetings: readMeetings(reading),
      stances: readStances(reading),
      casualties: readCasualties(reading),
      statements: statements.all,
    },
    minConfidence,
  )
}
