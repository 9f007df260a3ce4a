import { readActors } from '../../src/extract/actors.ts'
import { readDates } from '../../src/extract/dates.ts'
import type { Reading } from '../../src/extract/reading.ts'
import { readStatements } from '../../src/extract/statements.ts'
import { annotate } from '../../src/language/annotate.ts'

/** Reads a text as the program does, up to the fact rules. */
export function readingOf(text: string, published?: string): Reading {
  const document = annotate({ id: 'test', text, ...(published === undefined ? {} : { published }) })
  const { actors, places } = readActors(document)
  return { document, actors, places, dates: readDates(document), statements: readStatements(document, actors) }
}
