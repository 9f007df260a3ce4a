import { describe, expect, it } from 'vitest'
import { checkFacts } from '../../src/facts/check.ts'
import type { FactsDocument } from '../../src/facts/model.ts'
import { type Mutable, sampleFacts, spanOf } from './sample.ts'

function issuesAfter(change: (document: Mutable<FactsDocument>) => void): readonly string[] {
  const document = sampleFacts()
  change(document)
  return checkFacts(document).map(({ path, reason }) => `${path} ${reason}`)
}

describe('checkFacts', () => {
  it('finds nothing wrong with a sound document', () => {
    expect(checkFacts(sampleFacts())).toEqual([])
  })

  const faults: readonly (readonly [string, (document: Mutable<FactsDocument>) => void, string])[] = [
    ['an id used twice', (d) => (d.places[0]!.id = 'a1'), '/places/0/id id used twice'],
    ['an unknown participant', (d) => d.meetings[0]!.participants.push('a9'), '/meetings/0/participants/2 no actor has this id'],
    ['a participant twice', (d) => d.meetings[0]!.participants.push('a1'), '/meetings/0/participants/2 participant named twice'],
    ['a place that is an actor', (d) => (d.meetings[0]!.place = 'a1'), '/meetings/0/place no place has this id'],
    ['an unknown target', (d) => (d.stances[0]!.target = 'x'), '/stances/0/target no actor has this id'],
    ['an unknown perpetrator', (d) => (d.casualties[0]!.perpetrator = 'x'), '/casualties/0/perpetrator no actor has this id'],
    ['a part of a statement', (d) => (d.casualties[0]!.partOf = 'q1'), '/casualties/0/partOf no casualty figure has this id'],
    ['a part of itself', (d) => (d.casualties[0]!.partOf = 'c1'), '/casualties/0/partOf leads back to itself'],
    ['an unknown speaker', (d) => (d.statements[0]!.speaker = 'x'), '/statements/0/speaker no actor has this id'],
    ['a report by a meeting', (d) => (d.stances[0]!.reportedBy = 'm1'), '/stances/0/reportedBy no statement has this id'],
    ['a segment that is not there', (d) => (d.stances[0]!.segment = 1), '/stances/0/segment no such segment'],
    [
      'a quote that is not there',
      (d) => (d.places[0]!.mentions[0]!.quote = 'Pariz'),
      '/places/0/mentions/0/quote the text has "Paris" there',
    ],
    [
      'offsets in UTF-16 code units',
      (d) => {
        d.statements[0]!.evidence[0]!.start++
        d.statements[0]!.evidence[0]!.end++
      },
      '/statements/0/evidence/0/quote the text has "We agree,” Merkel said. " there',
    ],
    ['a span past the end', (d) => (d.actors[0]!.mentions[0]!.end = 9999), '/actors/0/mentions/0 not a stretch of the text'],
    ['an alias of another text', (d) => d.actors[0]!.aliases.push('Angie'), '/actors/0/aliases/1 not in the text'],
    ['text outside of the segments', (d) => (d.article.segments[0]!.end -= 5), '/article/segments leave out the end of the text'],
    ['a gap before a segment', (d) => (d.article.segments[0]!.start = 7), '/article/segments/0 leaves out text before it'],
    [
      'segments one over the other',
      (d) => d.article.segments.push({ kind: 'body', start: 3, end: 9 }),
      '/article/segments/1 overlaps the segment before it',
    ],
    [
      'a date that ends first',
      (d) => (d.meetings[0]!.date!.end = '2018-07-11'),
      '/meetings/0/date/end before the start 2018-07-12',
    ],
    ['a max below the min', (d) => (d.casualties[0]!.max = 30), '/casualties/0/max less than the min 40'],
    ['a range without max', (d) => delete d.casualties[0]!.max, '/casualties/0 a range without min and max'],
    ['a range with a value', (d) => (d.casualties[0]!.value = 45), '/casualties/0/value a range has no single value'],
    [
      'an exact figure without value',
      (d) => (d.casualties[0]!.bound = 'exact'),
      '/casualties/0 a figure of bound exact without value',
    ],
  ]
  it.each(faults)('refuses %s', (_, change, issue) => {
    expect(issuesAfter(change)).toContain(issue)
  })

  it('refuses evidence of more than 1,000 code points', () => {
    const document = sampleFacts()
    document.article.text = '😀'.repeat(1001)
    document.article.segments[0]!.end = 1001
    document.meetings[0]!.evidence[0] = { start: 0, end: 1001, quote: document.article.text }
    const issues = checkFacts(document).filter(({ path }) => path.startsWith('/meetings'))
    expect(issues).toEqual([{ path: '/meetings/0/evidence/0', reason: 'longer than 1000 code points' }])
  })

  it('allows white space between segments', () => {
    const end = spanOf('😀').start - 1
    expect(
      issuesAfter((d) => {
        d.article.segments = [
          { kind: 'body', start: 0, end: end },
          { kind: 'body', start: end + 1, end: d.article.segments[0]!.end },
        ]
      }),
    ).toEqual([])
  })
})
