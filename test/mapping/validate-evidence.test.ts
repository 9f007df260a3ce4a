import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { validateEvidence } from '../../src/mapping/validate-evidence.ts'
import { oa } from '../../src/rdf/vocabulary.ts'
import { readCase } from './story.ts'

const document = readCase('minsk-truce')
const quads = mapFacts(document)
const article = 'https://w3id.org/newsgraph/id/article/minsk-truce'

/** The offsets of the first evidence that begins so, as its IRI has them. */
function offsetsOf(start: string): string {
  const { meetings, statements } = document
  const { start: from, end } = [...meetings, ...statements]
    .flatMap(({ evidence }) => evidence)
    .find(({ quote }) => quote.startsWith(start))!
  return `${from}-${end}`
}
const denial = offsetsOf('Russian troops')
const caption = offsetsOf('Angela Merkel, right')

/** The export with one quote replaced. */
function withQuote(offsets: string, change: (quote: string) => string): Quad[] {
  return quads.map((quad) =>
    quad.subject.value === `${article}/evidence/${offsets}` && quad.predicate.value === oa.exact
      ? (DataFactory.quad(
          quad.subject as never,
          quad.predicate as never,
          DataFactory.literal(change(quad.object.value)),
          quad.graph as never,
        ) as Quad)
      : quad,
  )
}

it('finds no fault in an export, with or without its text', () => {
  expect(validateEvidence(quads)).toEqual([])
  expect(validateEvidence(quads, () => document.article.text)).toEqual([])
})

it('asks for a text by id and digest', () => {
  const asked: unknown[] = []
  validateEvidence(quads, (...given) => {
    asked.push(given)
    return undefined
  })
  expect(asked[0]).toEqual(['minsk-truce', expect.stringMatching(/^sha256:[0-9a-f]{64}$/)])
  expect(asked[1]).toEqual(['https://copy.example/4711', undefined])
})

it('finds a quote that is longer than its offsets, in code points', () => {
  expect(validateEvidence(withQuote('235-298', (quote) => `${quote}📰`))).toEqual([
    {
      node: `${article}/evidence/235-298`,
      message: expect.stringContaining('the quote has 64 code points, its offsets 235 to 298 span 63'),
    },
  ])
  expect(validateEvidence(withQuote('235-298', (quote) => `📰${quote.slice(1)}`))).toEqual([])
})

it('finds quotes of the same stretch that differ', () => {
  expect(validateEvidence(withQuote(denial, (quote) => quote.replace('Russian', 'Belgian')))).toEqual([
    { node: `${article}/evidence/${denial}`, message: expect.stringContaining('another quote has "R"') },
  ])
})

it('finds a quote that is not in the text', () => {
  const changed = withQuote('235-298', (quote) => quote.replace('four', 'five'))
  expect(validateEvidence(changed)).toEqual([])
  expect(validateEvidence(changed, () => document.article.text)).toEqual([
    {
      node: `${article}/evidence/235-298`,
      message: expect.stringMatching(/^at 235 to 298 the article says "The four .*, not "The five /),
    },
  ])
})

it('finds a text that is not the one of the export', () => {
  expect(validateEvidence(quads, (id) => (id === 'minsk-truce' ? `${document.article.text} ` : undefined))).toEqual([
    { node: article, message: 'the text given is not the text the export was made from' },
  ])
})

it('finds an evidence outside the segment it names, or without offsets', () => {
  const moved = quads.map((quad) =>
    quad.subject.value === `${article}/segment/4` && quad.predicate.value === oa.start
      ? (DataFactory.quad(
          quad.subject as never,
          quad.predicate as never,
          DataFactory.literal(String(Number(caption.split('-')[0]) + 1)),
          quad.graph as never,
        ) as Quad)
      : quad,
  )
  expect(validateEvidence(moved)).toEqual([
    { node: `${article}/evidence/${caption}`, message: expect.stringMatching(/^offset \d+ is outside the segment/) },
  ])
  const bare = quads.filter(
    ({ subject, predicate }) => !(subject.value === `${article}/evidence/${caption}` && predicate.value === oa.end),
  )
  expect(validateEvidence(bare)).toHaveLength(1)
})
