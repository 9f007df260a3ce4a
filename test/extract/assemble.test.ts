import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/extract/assemble.ts'
import type { Drafts } from '../../src/extract/drafts.ts'
import type { ActorEntry, CasualtyDraft, PlaceEntry, Reading, StatementDraft, TextSpan } from '../../src/extract/reading.ts'

// a pictograph of two code units stands before everything, so that code units and code points differ
const text = '🕊 Kabul: Karzai met Kayani. Karzai said 5 guards were killed. Five guards were killed, 2 of them women.'
const span = (quote: string, from = 0): TextSpan => {
  const start = text.indexOf(quote, from)
  return { start, end: start + quote.length }
}
const actor = (name: string, named = true): ActorEntry => ({
  kind: 'person',
  name,
  named,
  aliases: new Set([name]),
  roles: [],
  sameAs: [],
  mentions: named ? [span(name)] : [],
})
const karzai = actor('Karzai')
const kayani = actor('Kayani')
const unused = actor('officials', false)
const kabul: PlaceEntry = { name: 'Kabul', sameAs: [], mentions: [span('Kabul')] }
const sentence = (start: string) => ({ ...span(start), end: text.indexOf('.', text.indexOf(start)) + 1 })

const said: StatementDraft = {
  speaker: karzai,
  mode: 'indirect',
  text: '5 guards were killed',
  words: [span('5 guards were killed')],
  evidence: [sentence('Karzai said')],
  rule: 'statement/indirect',
}
const reported: CasualtyDraft = {
  harm: 'killed',
  value: 5,
  bound: 'exact',
  unit: 'people',
  attributedTo: karzai,
  evidence: [{ ...sentence('Karzai said'), anchor: span('killed', text.indexOf('said')) }],
  rule: 'casualty/passive',
}
const asserted: CasualtyDraft = {
  harm: 'killed',
  value: 5,
  bound: 'exact',
  unit: 'people',
  evidence: [sentence('Five guards')],
  rule: 'casualty/passive',
}
const part: CasualtyDraft = { ...asserted, value: 2, victims: 'women', partOf: asserted, rule: 'casualty/part' }

const segment = { index: 0, kind: 'body' as const, start: 0, end: text.length }
const reading: Reading = {
  document: { article: { id: 'kabul', text }, segments: [segment], sentences: [] },
  actors: { all: [karzai, kayani, unused], at: () => undefined, of: () => [], stateNamed: () => undefined },
  places: { all: [kabul], at: () => undefined, of: () => undefined },
  dates: { in: () => [], of: () => undefined },
  statements: {
    all: [said],
    around: (at) => (said.words.some((words) => words.start <= at.start && at.end <= words.end) ? said : undefined),
    attributionOf: () => undefined,
  },
}
const none: Drafts = { meetings: [], stances: [], casualties: [], statements: [] }
const meeting = { participants: [karzai, kayani], place: kabul, status: 'held' as const, rule: 'meeting/met-with' }

describe('assemble', () => {
  test('counts code points and quotes the text', () => {
    const { meetings, actors } = assemble(
      reading,
      { ...none, meetings: [{ ...meeting, evidence: [span('Karzai met Kayani')] }] },
      0,
    )
    expect(meetings[0]?.evidence).toEqual([{ start: 9, end: 26, quote: 'Karzai met Kayani' }])
    expect(meetings[0]?.participants).toEqual(['a1', 'a2'])
    expect(actors.map(({ name }) => name)).toEqual(['Karzai', 'Kayani'])
  })

  test('makes a fact told twice one fact with two evidences', () => {
    const tellings = [
      { ...meeting, evidence: [span('Kabul')] },
      { ...meeting, evidence: [span('Karzai met Kayani')] },
    ]
    const { meetings } = assemble(reading, { ...none, meetings: tellings }, 0)
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.evidence.map(({ quote }) => quote)).toEqual(['Kabul', 'Karzai met Kayani'])
  })

  test('reports what stands in a statement, with its words as evidence, and asserts the rest', () => {
    const { casualties } = assemble(reading, { ...none, casualties: [reported, asserted], statements: [said] }, 0)
    expect(casualties.map(({ reportedBy, evidence }) => ({ reportedBy, quote: evidence[0]?.quote }))).toEqual([
      { reportedBy: 'q1', quote: '5 guards were killed' },
      { reportedBy: undefined, quote: 'Five guards were killed, 2 of them women.' },
    ])
  })

  test('leaves out what only a statement that was left out reports', () => {
    const { casualties } = assemble(reading, { ...none, casualties: [reported, asserted] }, 0)
    expect(casualties.map(({ evidence }) => evidence[0]?.quote)).toEqual(['Five guards were killed, 2 of them women.'])
  })

  test('points at the figure that a part belongs to', () => {
    const { casualties } = assemble(reading, { ...none, casualties: [asserted, part] }, 0)
    expect(casualties.map(({ value, partOf }) => [value, partOf])).toEqual([
      [5, undefined],
      [2, 'c1'],
    ])
  })

  test('leaves out facts below the confidence', () => {
    expect(assemble(reading, { ...none, casualties: [asserted] }, 1.01).casualties).toEqual([])
  })
})
