import { describe, expect, it } from 'vitest'
import { NewsgraphError } from '../../src/errors.ts'
import { articleGraph, mapFacts } from '../../src/mapping/map.ts'
import { writeNQuads } from '../../src/rdf/nquads.ts'
import { actor, casualty, meeting, place, readCase, stance, statement, story, triplesOf } from './story.ts'

/** The triples between actors. */
function relations(...parameters: Parameters<typeof triplesOf>): string[] {
  return triplesOf(...parameters)
    .filter((triple) => /^\S*actor\/\S+ ng:(?!country|Actor)/.test(triple))
    .map((triple) => triple.replaceAll(/\S*actor\/jane-(\w)son/g, '$1'))
}

describe('plain triples', () => {
  it('say who met whom, both ways, for held meetings only', () => {
    expect(relations(story({ meetings: [meeting('m')] }))).toEqual(['a ng:met b', 'b ng:met a'])
    expect(relations(story({ meetings: [meeting('m', { outcome: 'no-agreement' })] }))).toEqual(['a ng:met b', 'b ng:met a'])
    for (const status of ['planned', 'cancelled'] as const)
      expect(relations(story({ meetings: [meeting('m', { status })] }))).toEqual([])
  })

  it('do not say that anybody met alone', () => {
    expect(relations(story({ meetings: [meeting('m', { participants: ['a'] })] }))).toEqual([])
    expect(relations(story({ meetings: [meeting('m', { participants: ['a', 'a'] })] }))).toEqual([])
  })

  it.each([
    [{ polarity: 'supports', mode: 'political' }, ['a ng:supports b']],
    [{ polarity: 'supports', mode: 'political', symmetric: true }, ['a ng:supports b', 'b ng:supports a']],
    [{ polarity: 'supports', mode: 'alliance' }, ['a ng:supports b', 'a ng:alliedWith b', 'b ng:alliedWith a']],
    [{ polarity: 'opposes', mode: 'verbal' }, ['a ng:opposes b']],
    [{ polarity: 'opposes', mode: 'hostilities' }, ['a ng:opposes b', 'a ng:fights b']],
    [
      { polarity: 'opposes', mode: 'hostilities', symmetric: true },
      ['a ng:opposes b', 'a ng:fights b', 'b ng:opposes a', 'b ng:fights a'],
    ],
    [{ polarity: 'opposes', mode: 'alliance' }, ['a ng:opposes b']],
    [{ polarity: 'supports', mode: 'political', target: 'a' }, []],
  ] as const)('say what the stance %j amounts to', (fields, expected) => {
    expect(relations(story({ stances: [stance('s', fields)] }))).toEqual(expected)
  })

  it('are left out for what somebody said and for what is not sure', () => {
    const statements = [statement('t')]
    expect(
      relations(
        story({ statements, stances: [stance('s', { reportedBy: 't' })], meetings: [meeting('m', { reportedBy: 't' })] }),
      ),
    ).toEqual([])
    expect(relations(story({ stances: [stance('s', { confidence: 0.79 })] }))).toEqual([])
    expect(relations(story({ stances: [stance('s', { confidence: 0.8, attributedTo: 'b' })] }))).toEqual(['a ng:supports b'])
  })
})

describe('facts', () => {
  const facts = (document: Parameters<typeof triplesOf>[0], minConfidence = 0) =>
    triplesOf(document, { minConfidence }).flatMap(
      (triple) => /^story\/?|^article\/story\/(meeting|stance|casualty|statement)\/\w+ rdf:type/.exec(triple)?.[1] ?? [],
    )

  it('stand in the order of the story', () => {
    const at = (start: number) => ({ evidence: [{ start, end: start + 1, quote: 'x' }] })
    const document = story({
      meetings: [meeting('m', at(20))],
      statements: [statement('t', at(3))],
      casualties: [casualty('c', at(10))],
    })
    expect(facts(document)).toEqual(['statement', 'casualty', 'meeting'])
  })

  it('below the threshold are left out, unless one that stays needs them', () => {
    const low = { confidence: 0.3 }
    const document = story({
      meetings: [meeting('m', low)],
      stances: [stance('s', { reportedBy: 't' })],
      statements: [statement('t', low), statement('u', { ...low, text: 'Two' })],
      casualties: [casualty('c', low), casualty('d', { partOf: 'c', value: 1 })],
    })
    expect(facts(document).sort()).toEqual(['casualty', 'casualty', 'meeting', 'stance', 'statement', 'statement'])
    expect(facts(document, 0.5).sort()).toEqual(['casualty', 'casualty', 'stance', 'statement'])
    expect(facts(document, 0.95)).toEqual([])
  })

  it('that say the same are one, with all evidence', () => {
    const evidence = [{ start: 14, end: 28, quote: 'Two sentences.' }]
    const triples = triplesOf(story({ stances: [stance('s', { confidence: 0.5 }), stance('r', { evidence, rule: 'c/d' })] }))
    const [node] = triples.find((triple) => triple.endsWith('ng:Support'))!.split(' ')
    expect(triples.filter((triple) => triple.startsWith(`${node} `))).toEqual([
      `${node} rdf:type ng:Support`,
      `${node} ng:holder actor/jane-ason`,
      `${node} ng:target actor/jane-bson`,
      `${node} ng:mode "political"`,
      `${node} ng:rule "a/b"`,
      `${node} ng:confidence "0.9"`,
      `${node} ng:article article/story`,
      `${node} ng:evidence article/story/evidence/0-13`,
      `${node} ng:evidence article/story/evidence/14-28`,
    ])
  })

  it('keep their IRI when text around them changes, and change it with their fields', () => {
    const iriOf = (fields: Partial<Parameters<typeof casualty>[1]>, article = {}) =>
      triplesOf(story({ casualties: [casualty('c', fields)] }, article)).find((triple) => triple.endsWith('ng:CasualtyFigure'))
    const moved = { evidence: [{ start: 14, end: 28, quote: 'Two sentences.' }], rule: 'c/d', confidence: 0.1, id: 'x' }
    expect(iriOf(moved)).toBe(iriOf({}))
    expect(iriOf({}, { text: 'Other text.', title: 'Other' })).toBe(iriOf({}))
    const others = [
      { value: 3 },
      { bound: 'about' },
      { harm: 'injured' },
      { perpetrator: 'a' },
      { attributedTo: 'a' },
      { victims: 'two' },
    ] as const
    expect(new Set([iriOf({}), ...others.map((fields) => iriOf(fields))]).size).toBe(others.length + 1)
    expect(iriOf({}, { id: 'other' })).not.toBe(iriOf({}))
  })

  it('do not take their IRI from the numbering of the actors', () => {
    const one = story({ stances: [stance('s')] })
    const other = story({
      actors: [actor('n'), actor('x', { name: 'Jane Bson' }), actor('y', { name: 'Jane Ason' })],
      stances: [stance('q', { holder: 'y', target: 'x' })],
    })
    const iri = (document: typeof one) => triplesOf(document).find((triple) => triple.endsWith('ng:Support'))
    expect(iri(other)).toBe(iri(one))
  })

  it('may not be part of themselves or point at nothing', () => {
    const errorOf = (run: () => unknown) => {
      try {
        return run()
      } catch (error) {
        return error instanceof NewsgraphError ? `${error.code}: ${error.message}` : error
      }
    }
    expect(
      errorOf(() => mapFacts(story({ casualties: [casualty('c', { partOf: 'd' }), casualty('d', { partOf: 'c', value: 3 })] }))),
    ).toBe('invalid: a fact is part of itself: "c"')
    expect(errorOf(() => mapFacts(story({ stances: [stance('s', { target: 'z' })] })))).toBe('invalid: no actor has the id "z"')
    expect(errorOf(() => mapFacts(story({ meetings: [meeting('m', { place: 'z' })] })))).toBe('invalid: no place has the id "z"')
    expect(errorOf(() => mapFacts(story({ meetings: [meeting('m', { reportedBy: 'z' })] })))).toBe(
      'invalid: no fact has the id "z"',
    )
    expect(errorOf(() => mapFacts(story({ casualties: [casualty('c', { value: 1.5 })] })))).toBe('term: not an integer: 1.5')
  })
})

describe('the article', () => {
  const about = (article: Parameters<typeof story>[1]) =>
    triplesOf(story({ actors: [] }, article)).filter((triple) => !triple.includes('Digest'))

  it('is described with its source and copies', () => {
    expect(
      about({
        url: 'https://example.org/a b',
        publisher: 'The Times',
        title: 'T',
        published: '2016-09-05',
        copies: [{ id: 'c', publisher: 'X' }, { publisher: 'Y' }, { id: 'story' }],
      }),
    ).toEqual([
      'article/story rdf:type schema:NewsArticle',
      'article/story schema:identifier "story"',
      'article/story schema:headline "T"',
      'article/story schema:datePublished "2016-09-05"',
      'article/story schema:url https://example.org/a%20b',
      'article/story schema:publisher publisher/the-times',
      'publisher/the-times rdf:type schema:Organization',
      'publisher/the-times schema:name "The Times"',
      'article/story prov:alternateOf article/c',
      'article/c rdf:type schema:NewsArticle',
      'article/c schema:identifier "c"',
      'article/c schema:publisher publisher/x',
      'publisher/x rdf:type schema:Organization',
      'publisher/x schema:name "X"',
    ])
  })

  it('does not hold its text', () => {
    expect(writeNQuads(mapFacts(story({ meetings: [meeting('m')] })))).not.toContain('Two sentences')
  })

  it.each(['not a url', 'http://exa mple.org/', '/relative'])('refuses the URL %j', (url) => {
    expect(() => about({ url })).toThrow(`not an absolute IRI: ${JSON.stringify(url)}`)
  })

  it('has the segments that hold evidence or a date or place of their own', () => {
    const segments = [
      { kind: 'furniture', start: 0, end: 10 },
      { kind: 'caption', start: 10, end: 14, place: 'p', date: { start: '2016-08', precision: 'month' } },
      { kind: 'body', start: 14, end: 35 },
    ] as const
    const evidence = [{ start: 14, end: 28, quote: 'Two sentences.' }]
    const triples = triplesOf(story({ places: [place('p')], statements: [statement('t', { evidence })] }, { segments }))
    expect(triples.filter((triple) => triple.includes('segment'))).toEqual([
      'article/story schema:hasPart article/story/segment/1',
      'article/story schema:hasPart article/story/segment/2',
      'article/story/segment/1 rdf:type ng:Segment',
      'article/story/segment/1 ng:kind "caption"',
      'article/story/segment/1 ng:place place/geneva-che',
      'article/story/segment/1 ng:date "2016-08"',
      'article/story/segment/1 oa:start "10"',
      'article/story/segment/1 oa:end "14"',
      'article/story/segment/2 rdf:type ng:Segment',
      'article/story/segment/2 ng:kind "body"',
      'article/story/segment/2 oa:start "14"',
      'article/story/segment/2 oa:end "35"',
      'article/story/evidence/14-28 ng:segment article/story/segment/2',
    ])
  })
})

describe('offices', () => {
  const roles = (...given: { title: string; organization?: string; country?: string }[]) =>
    triplesOf(
      story(
        {
          actors: [
            actor('a', { roles: given }),
            actor('b', { kind: 'organization', name: 'North Atlantic Treaty Organization', aliases: ['NATO'] }),
          ],
        },
        { published: '2016-09-05T23:00:00Z' },
      ),
    )
      .filter((triple) => /^article\/story\/role/.test(triple))
      .map((triple) => triple.split(' ').slice(1).join(' '))

  it('are held at an actor of the article, at a named body, or at none that is known', () => {
    expect(roles({ title: 'Secretary General', organization: 'NATO' })).toEqual([
      'rdf:type org:Membership',
      'org:member actor/jane-ason',
      'schema:roleName "Secretary General"',
      'org:organization actor/north-atlantic-treaty-organization',
      'ng:asOf "2016-09-05"',
      'ng:article article/story',
    ])
    expect(roles({ title: 'head', organization: 'World Bank' })).toContain('org:organization actor/world-bank')
    expect(roles({ title: 'minister', organization: 'Foreign Ministry', country: 'RUS' })).toContain(
      'org:organization actor/foreign-ministry-rus',
    )
    expect(roles({ title: 'minister', organization: 'Foreign Ministry' }).join()).not.toContain('org:organization')
  })
})

describe('merging', () => {
  it('is set union: shared actors meet, the rest stays apart', () => {
    const one = readCase('minsk-truce')
    const other = { ...one, article: { ...one.article, id: 'other' } }
    const merged = [...mapFacts(one), ...mapFacts(other)]
    expect(writeNQuads(merged)).toBe(writeNQuads([...merged].reverse()))
    expect(new Set(merged.map(({ graph }) => graph.value))).toEqual(new Set([articleGraph(one).value, articleGraph(other).value]))
  })

  it.each(['https://example.org/kg', 'https://example.org/kg?'])('refuses the base %s, to which nothing can be added', (base) => {
    expect(() => mapFacts(story(), { base })).toThrow(`a base ends in "/" or "#": "${base}"`)
  })

  it('refuses a base that is no IRI', () => {
    expect(() => mapFacts(story(), { base: 'kg/' })).toThrow('not an absolute IRI: "kg/graph/story"')
  })

  it('uses another base for all that is its own', () => {
    const quads = mapFacts(readCase('minsk-truce'), { base: 'https://example.org/kg/' })
    expect(writeNQuads(quads)).not.toContain('https://w3id.org/newsgraph/id/')
    expect(articleGraph(story(), { base: 'https://example.org/kg/' }).value).toBe('https://example.org/kg/graph/story')
  })
})
