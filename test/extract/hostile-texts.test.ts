import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../src/article/parse.ts'
import { extractFacts } from '../../src/extract/extract.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { mapFacts } from '../../src/mapping/map.ts'
import { formatNames, formats } from '../../src/rdf/formats.ts'
import { formatNTriple } from '../../src/rdf/nquads.ts'
import { readQuads } from '../../src/rdf/read.ts'

const news = [
  'Sergei Lavrov met John Kerry in Geneva on 26 August 2016.',
  'Moscow backs the Syrian government.',
  'The Syrian government opposes the rebels.',
  'At least 12 people were killed and 30 injured in Homs,',
  '“We back them,” said Lavrov.',
  'Kerry said that 5 soldiers were killed by rebels',
  'Some 999999999999999999999 people fled.',
  'Between 3 and 99999999999999999 civilians were killed.',
  "N'Djamena: Conan O'Brien met Jeanne d'Arc on 31 February 2016.",
  'MOSCOW BACKS ASSAD',
  'FILE - John Kerry, left, meets Sergei Lavrov in Geneva.',
  '51.2 people, 1e400 people, 00012 people and 1,00,000 people died.',
]
const odd = [
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u200f',
  '\u2028',
  '\0',
  '\u001b',
  '🕊',
  '“',
  '"',
  "'",
  '• ',
]
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...news) }, fc.constantFrom(...odd), fc.string({ unit: 'binary' })), {
    minLength: 1,
    maxLength: 10,
  })
  .chain((parts) => fc.constantFrom(' ', '\n', '\t', '\u00a0').map((space) => parts.join(' ').replaceAll(' ', space)))
  .filter((text) => text.trim() !== '')

describe('whatever the text', () => {
  it('the facts keep to their contract and every format holds the same triples', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const facts = extractFacts(createArticle(text, { id: 'a', published: '2016-09-06' }))
        parseFacts(JSON.parse(JSON.stringify(facts)))
        const quads = mapFacts(facts)
        const triples = new Set(quads.map(formatNTriple))
        for (const name of formatNames) {
          const read = await readQuads(formats[name].write(quads), name)
          expect(new Set(read.map(formatNTriple))).toEqual(triples)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each([
    ['short paragraphs', 'Hi.\n\n'],
    ['words without a full stop', 'the minister of defence and the president met rebels in Moscow while '],
    ['lines told twice', 'A line that is no sentence but is told here\n\n'],
    ['open brackets', '( and '],
    ['open quotes', '“he '],
    ['names', 'Putin and '],
    ['figures', 'killed 12 people '],
  ])(
    'the time grows with the text and not faster: %s',
    (_, part) => {
      const seconds = (size: number) => {
        const article = createArticle(part.repeat(size / part.length), { id: 'a' })
        const start = performance.now()
        extractFacts(article)
        return (performance.now() - start) / 1000
      }
      seconds(2_000)
      const [small, large] = [seconds(8_000), seconds(64_000)]
      expect(large).toBeLessThan(30 * Math.max(small, 0.05))
    },
    60_000,
  )
})
