import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Place } from '../../src/facts/model.ts'
import { articleIri, articleKey, createLocalNames, sharedActorIri, sharedPlaceIri } from '../../src/mapping/iris.ts'
import { slugify } from '../../src/mapping/slug.ts'
import { relativize } from '../../src/rdf/compact.ts'
import { iri } from '../../src/rdf/terms.ts'
import { defaultBase } from '../../src/rdf/vocabulary.ts'
import { actor, place, story, triplesOf } from './story.ts'

const shared = (kind: Actor['kind'], name: string, country?: string) =>
  sharedActorIri('', actor('a', { kind, name, ...(country === undefined ? {} : { country }) }))

describe('actors that mean the same in every article', () => {
  it.each([
    ['person', 'Vladimir Putin', undefined, 'actor/vladimir-putin'],
    ['person', 'Bashar al-Assad', 'SYR', 'actor/bashar-al-assad'],
    ['person', 'Recep Tayyip Erdoğan', 'TUR', 'actor/recep-tayyip-erdogan'],
    ['person', 'Ursula von der Leyen', undefined, 'actor/ursula-von-der-leyen'],
    ['person', 'Hugo O’Brien', undefined, 'actor/hugo-obrien'],
    ['person', 'Łukasz Żółć', undefined, 'actor/lukasz-zolc'],
    ['state', 'Russia', 'RUS', 'state/RUS'],
    ['state', 'Somaliland', undefined, 'actor/somaliland'],
    ['state', 'Nowhere', '../../x', 'state/x'],
    ['organization', 'United Nations', undefined, 'actor/united-nations'],
    ['organization', 'The U.S. State Department', undefined, 'actor/the-us-state-department'],
    ['organization', 'Foreign Ministry', 'RUS', 'actor/foreign-ministry-rus'],
    ['organization', 'U.N.', undefined, 'actor/un'],
    ['armed-group', 'Islamic State', undefined, 'actor/islamic-state'],
    ['armed-group', 'al-Qaeda', undefined, 'actor/al-qaeda'],
    ['armed-group', 'Free Syrian Army', 'SYR', 'actor/free-syrian-army'],
  ] as const)('%s %s (%s) is %s', (kind, name, country, expected) => {
    expect(shared(kind, name, country)).toBe(expected)
  })
})

describe('actors that are known only inside their article', () => {
  it.each([
    ['person', 'Johnson', 'GBR'],
    ['person', 'Mr. Johnson', undefined],
    ['person', 'President Assad', 'SYR'],
    ['person', 'J. Smith', undefined],
    ['person', 'a senior official', undefined],
    ['person', 'Syrian official', undefined],
    ['organization', 'Foreign Ministry', undefined],
    ['organization', 'the Supreme Court', undefined],
    ['organization', 'police', 'FRA'],
    ['organization', 'Syrian army units', 'SYR'],
    ['armed-group', 'rebels', 'SYR'],
    ['armed-group', 'Rebels', undefined],
    ['armed-group', 'Syrian rebels', 'SYR'],
    ['armed-group', 'opposition forces in Aleppo', 'SYR'],
    ['armed-group', 'Armed Opposition', undefined],
    ['group', 'World Leaders', undefined],
    ['state', '???', undefined],
  ] as const)('%s %s (%s)', (kind, name, country) => {
    expect(shared(kind, name, country)).toBeUndefined()
  })

  it('are told apart within it', () => {
    const group = (id: string, country?: string) =>
      actor(id, { kind: 'group', name: 'officials', ...(country === undefined ? {} : { country }) })
    const triples = triplesOf(
      story({ actors: [group('a', 'RUS'), group('b', 'USA'), group('c'), group('d'), group('e', 'RUS'), group('f')] }),
    )
    expect(triples.filter((triple) => triple.endsWith('foaf:Group')).map((triple) => triple.split(' ')[0])).toEqual([
      'article/story/actor/officials-rus',
      'article/story/actor/officials-usa',
      'article/story/actor/officials',
      'article/story/actor/officials-2',
      'article/story/actor/officials-rus-2',
      'article/story/actor/officials-3',
    ])
  })

  it('never share a name', () => {
    const local = createLocalNames('x')
    expect([local('actor', 'a'), local('actor', 'a 2'), local('actor', 'A'), local('actor', 'a'), local('place', 'a')]).toEqual([
      'x/actor/a',
      'x/actor/a-2',
      'x/actor/a-3',
      'x/actor/a-4',
      'x/place/a',
    ])
  })
})

describe('places', () => {
  const at = (fields: Partial<Place>) => {
    const { country, ...rest } = place('p', fields)
    return sharedPlaceIri(
      '',
      'country' in fields ? { ...rest, ...(fields.country === undefined ? {} : { country: fields.country }) } : { ...rest },
    )
  }

  it('are shared by name and country, or where a gazetteer knows them', () => {
    expect(at({ name: 'Hangzhou', country: 'CHN' })).toBe('place/hangzhou-chn')
    expect(at({ name: 'Middle East', sameAs: ['http://www.wikidata.org/entity/Q7204'] })).toBe('place/middle-east')
    expect(at({ name: 'Null Island', lat: 0, lon: 0 })).toBe('place/null-island')
    expect(at({ name: 'Europe', kind: 'continent' })).toBe('place/europe')
    expect(at({ name: 'Middle East', kind: 'region' })).toBe('place/middle-east')
    expect(at({ name: 'Tripoli', kind: 'city' })).toBeUndefined()
    expect(at({ name: 'Tripoli' })).toBeUndefined()
    expect(at({ name: '…', country: 'CHN' })).toBeUndefined()
  })
})

describe('matches elsewhere', () => {
  it.each([
    'https://www.wikidata.org/wiki/Q159',
    'http://wikidata.org/entity/Q159',
    'https://m.wikidata.org/wiki/Q159',
    'http://www.wikidata.org/entity/Q159',
  ])('name the item of %s', (given) => {
    const state = actor('a', { kind: 'state', name: 'Russia', country: 'RUS', sameAs: [given] })
    expect(triplesOf(story({ actors: [state] }))).toContain('state/RUS owl:sameAs http://www.wikidata.org/entity/Q159')
    const geneva = place('p', { sameAs: [given, 'https://sws.geonames.org/1/', 'https://www.wikidata.org/wiki/Q1#x'] })
    expect(triplesOf(story({ actors: [], places: [geneva] })).filter((triple) => triple.includes('exactMatch'))).toEqual([
      'place/geneva-che skos:exactMatch http://www.wikidata.org/entity/Q159',
      'place/geneva-che skos:exactMatch https://sws.geonames.org/1/',
      'place/geneva-che skos:exactMatch https://www.wikidata.org/wiki/Q1#x',
    ])
  })

  it('are the same only for states', () => {
    const kinds = ['person', 'organization', 'armed-group', 'group'] as const
    for (const kind of kinds) {
      const triples = triplesOf(story({ actors: [actor('a', { kind, sameAs: ['http://www.wikidata.org/entity/Q1'] })] }))
      expect(triples.filter((triple) => triple.includes('wikidata'))).toEqual([expect.stringContaining('skos:exactMatch')])
    }
  })
})

describe('articles', () => {
  it.each([
    ['seed', 'seed'],
    ['2016-09-05.syria_1', '2016-09-05.syria_1'],
    ['https://example.org/news/1?a=b', /^https-example-org-news-1-a-b-[0-9a-f]{12}$/],
    ['..', /^[0-9a-f]{12}$/],
    ['a/b', /^a-b-[0-9a-f]{12}$/],
    ['x-0123456789ab', /^x-0123456789ab-[0-9a-f]{12}$/],
    ['漢字', /^漢字-[0-9a-f]{12}$/],
    ['é'.repeat(300), /^e{60}-[0-9a-f]{12}$/],
  ])('%j has the key %s', (id, expected) => {
    if (typeof expected === 'string') expect(articleKey(id)).toBe(expected)
    else expect(articleKey(id)).toMatch(expected)
  })

  it('have IRIs that differ when their ids do, and that every check takes', () => {
    const ids = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(iri(articleIri(defaultBase, one)).value).toBe(articleIri(defaultBase, one))
        expect(articleKey(one) === articleKey(other)).toBe(one === other)
        expect(relativize(articleIri(defaultBase, one), defaultBase) === undefined).toBe(/[^\u0020-\u007e]/.test(articleKey(one)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('slugify', () => {
  it.each([
    ["Lord's Resistance Army", 'lords-resistance-army'],
    ['  São Tomé & Príncipe ', 'sao-tome-principe'],
    ['Al-Shabaab', 'al-shabaab'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['“quoted” — dash', 'quoted-dash'],
    ['Москва', 'москва'],
    ['المؤتمر الوطني', 'المؤتمر-الوطني'],
    ['U.S. Army', 'us-army'],
    ['example.org', 'example-org'],
    ['𝄞', ''],
    ['///', ''],
  ])('makes %j %j', (name, slug) => {
    expect(slugify(name)).toBe(slug)
  })

  it('always gives what may stand in an IRI', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const slug = slugify(name)
        expect(iri(`http://example.org/${slug}`).value).toBe(`http://example.org/${slug}`)
        expect(slug).not.toMatch(/^-|-$|--|[/?#:.]/)
        expect(slug.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 2000 },
    )
  })
})
