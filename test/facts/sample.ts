import type { FactsDocument, Span } from '../../src/facts/model.ts'

const text =
  'Angela Merkel met Emmanuel Macron in Paris on 12 July 2018. 😀 “We agree,” Merkel said. Police counted 40 to 50 injured.'

/** Returns the span of a quote that stands in the sample's text once. */
export function spanOf(quote: string): Span {
  const at = text.indexOf(quote)
  if (at === -1) throw new Error(`not in the sample: ${quote}`)
  const start = Array.from(text.slice(0, at)).length
  return { start, end: start + Array.from(quote).length, quote }
}

/** Returns a small facts document with every kind of fact; its text has a character beyond the basic plane. */
export function sampleFacts(): Mutable<FactsDocument> {
  return structuredClone({
    article: {
      id: 'sample',
      text,
      published: '2018-07-12',
      segments: [{ kind: 'body', start: 0, end: Array.from(text).length }],
    },
    actors: [
      actor('a1', 'Angela Merkel', ['Merkel']),
      actor('a2', 'Emmanuel Macron', []),
      { ...actor('a3', 'Police', []), kind: 'organization' as const },
    ],
    places: [{ id: 'p1', name: 'Paris', country: 'FRA', lat: 48.85, lon: 2.35, mentions: [spanOf('Paris')] }],
    meetings: [
      {
        ...fact('m1', 'Angela Merkel met Emmanuel Macron in Paris on 12 July 2018.'),
        participants: ['a1', 'a2'],
        place: 'p1',
        date: { start: '2018-07-12', precision: 'day' },
        status: 'held',
      },
    ],
    stances: [
      { ...fact('s1', '“We agree,”'), holder: 'a1', target: 'a2', polarity: 'supports', mode: 'verbal', reportedBy: 'q1' },
    ],
    casualties: [
      {
        ...fact('c1', 'Police counted 40 to 50 injured.'),
        harm: 'injured',
        min: 40,
        max: 50,
        bound: 'range',
        unit: 'people',
        attributedTo: 'a3',
      },
    ],
    statements: [{ ...fact('q1', '“We agree,” Merkel said.'), speaker: 'a1', mode: 'direct', text: 'We agree,' }],
  } satisfies FactsDocument) as unknown as Mutable<FactsDocument>
}

export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

function actor(id: string, name: string, aliases: readonly string[]) {
  return { id, kind: 'person' as const, name, aliases, roles: [], sameAs: [], mentions: [spanOf(name)] }
}

function fact(id: string, quote: string) {
  return { id, evidence: [spanOf(quote)], segment: 0, rule: 'test/by-hand', confidence: 1 }
}
