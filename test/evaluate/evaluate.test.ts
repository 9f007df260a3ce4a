import { describe, expect, test } from 'vitest'
import { evaluate, scores } from '../../src/evaluate/evaluate.ts'
import { matchItems, wordOverlap } from '../../src/evaluate/match.ts'
import { comparableName } from '../../src/evaluate/names.ts'
import type { FactsDocument } from '../../src/facts/model.ts'

const text = 'Merkel met Macron in Meseberg. The rebels killed 12 soldiers. Merkel said talks would go on.'
const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote })
const actor = (id: string, name: string, kind: 'person' | 'armed-group') => ({
  id,
  kind,
  name,
  aliases: [],
  roles: [],
  sameAs: [],
  mentions: [span(name)],
})
const fact = (quote: string, rule: string) => ({ evidence: [span(quote)], segment: 0, rule, confidence: 0.8 })

const gold: FactsDocument = {
  article: { id: 'meseberg', text, segments: [{ kind: 'body', start: 0, end: text.length }] },
  actors: [actor('a1', 'Merkel', 'person'), actor('a2', 'Macron', 'person')],
  places: [{ id: 'p1', name: 'Meseberg', mentions: [span('Meseberg')] }],
  meetings: [{ id: 'm1', participants: ['a1', 'a2'], place: 'p1', status: 'held', ...fact('Merkel met Macron', 'by-hand') }],
  stances: [],
  casualties: [{ id: 'c1', harm: 'killed', value: 12, bound: 'exact', unit: 'people', ...fact('killed 12 soldiers', 'by-hand') }],
  statements: [{ id: 'q1', speaker: 'a1', mode: 'indirect', text: 'talks would go on', ...fact('Merkel said', 'by-hand') }],
}

describe('evaluate', () => {
  test('finds nothing to say about the same document', () => {
    const { counts, differences } = evaluate(gold, gold)
    expect(differences).toEqual([])
    expect(counts.meetings).toEqual({ matched: 1, gold: 1, found: 1 })
    expect(counts.stances).toEqual({ matched: 0, gold: 0, found: 0 })
  })

  test('names what is missed, extra and wrong, and counts by rule', () => {
    const { place: _, ...meeting } = gold.meetings[0]!
    const found: FactsDocument = {
      ...gold,
      meetings: [{ ...meeting, status: 'planned', rule: 'meeting/met' }],
      casualties: [{ ...gold.casualties[0]!, value: 21, rule: 'casualty/active' }],
    }
    const { differences, rules } = evaluate(gold, found)
    expect(differences.map(({ type, kind, what, rule }) => ({ type, kind, what, rule }))).toEqual([
      { type: 'wrong', kind: 'meetings', what: 'Merkel + Macron (planned): status planned for held', rule: 'meeting/met' },
      { type: 'wrong', kind: 'meetings', what: 'Merkel + Macron (planned): place none for Meseberg', rule: 'meeting/met' },
      { type: 'missed', kind: 'casualties', what: 'killed exact 12', rule: undefined },
      { type: 'extra', kind: 'casualties', what: 'killed exact 21', rule: 'casualty/active' },
    ])
    expect(rules.get('meeting/met')).toEqual({ matched: 1, gold: 0, found: 1 })
    expect(rules.get('casualty/active')).toEqual({ matched: 0, gold: 0, found: 1 })
  })
})

test('scores are undefined where there is nothing to divide by', () => {
  expect(scores({ matched: 0, gold: 0, found: 0 })).toEqual({ precision: undefined, recall: undefined, f1: undefined })
  expect(scores({ matched: 1, gold: 4, found: 2 })).toEqual({ precision: 0.5, recall: 0.25, f1: 2 / 6 })
})

test('the best pairs are matched first and each item once', () => {
  const { pairs, missed, extra } = matchItems([1, 5, 9], [5, 2, 30], (a, b) =>
    Math.abs(a - b) < 5 ? 1 - Math.abs(a - b) / 5 : 0,
  )
  expect(pairs).toEqual([
    [5, 5],
    [1, 2],
  ])
  expect(missed).toEqual([9])
  expect(extra).toEqual([30])
})

test('names compare without case, accents, titles and possessives', () => {
  expect(comparableName("President Erdoğan's")).toBe('erdogan')
  expect(comparableName('The U.S.')).toBe('us')
  expect(comparableName('al-Assad')).toBe('al assad')
  expect(comparableName('The President')).toBe('president')
})

test('word overlap counts repeated words once each', () => {
  expect(wordOverlap('the war, the war', 'The war')).toBe(0.5)
  expect(wordOverlap('', '')).toBe(0)
})
