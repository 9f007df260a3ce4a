import { describe, expect, it } from 'vitest'
import { checkQuery, maxNesting, maxOperators } from '../../src/query/check.ts'
import { bindParameters, type Parameter } from '../../src/query/parameters.ts'
import { limitRows } from '../../src/query/row-limit.ts'
import { tokenize } from '../../src/query/tokens.ts'

describe('checkQuery', () => {
  it('tells the kinds of queries, behind any prologue', () => {
    expect(checkQuery('SELECT * {}')).toBe('rows')
    expect(checkQuery('# SELECT\nBASE <urn:x> prefix a: <urn:a> ask {}')).toBe('boolean')
    expect(checkQuery('PREFIX : <urn:a#> CONSTRUCT WHERE { ?a ?b ?c }')).toBe('graph')
    expect(checkQuery('DESCRIBE <urn:a>')).toBe('graph')
  })

  it.each([
    ['SERVICE', 'SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }'],
    ['SERVICE glued', 'SELECT * {?a ?b ?c.service<http://127.0.0.1/>{?a ?b ?c}}'],
    ['an update', 'INSERT DATA { <urn:a> <urn:b> 1 }'],
    ['an update behind a query', 'SELECT * {} ; DROP ALL'],
    ['LOAD', 'LOAD <file:///etc/passwd>'],
    ['nothing', ' # nothing'],
    ['an open string', 'SELECT * { ?a ?b "x }'],
    ['a lone surrogate', 'SELECT * { ?a ?b "\ud800" }'],
    ['deep groups', `ASK ${'{'.repeat(maxNesting + 1)}${'}'.repeat(maxNesting + 1)}`],
    ['brackets inside what looks like an IRI', `ASK { FILTER(?a<${'('.repeat(200)}?b${')'.repeat(200)}>?c) }`],
    ['many signs', `ASK { FILTER(${'!'.repeat(maxOperators + 1)}true) }`],
    ['a long chain', `ASK { ?a <urn:p>${'/<urn:p>'.repeat(maxOperators + 1)} ?b }`],
    ['many optional parts', `ASK { ${'OPTIONAL { ?a ?b ?c } '.repeat(maxOperators)} }`],
    ['64 KiB and more', `ASK { ?a ?b "${'x'.repeat(64 * 1024)}" }`],
    ['an escape that builds syntax', 'ASK \\u007B ?a ?b ?c }'],
  ])('refuses %s', (_, query) => {
    expect(() => checkQuery(query)).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  it.each([
    'ASK { ?a ?b "SERVICE { LOAD" }',
    'ASK { ?a <http://x.example/SERVICE> ?c # DROP ALL\n }',
    'PREFIX s: <urn:s#> ASK { ?service s:SERVICE s:load }',
    `ASK ${'{'.repeat(maxNesting)}${'}'.repeat(maxNesting)}`,
  ])('allows %s', (query) => {
    expect(checkQuery(query)).toBe('boolean')
  })
})

describe('limitRows', () => {
  it.each([
    ['SELECT * { ?a ?b ?c }', 'SELECT * { ?a ?b ?c }\nLIMIT 5\n'],
    ['SELECT * { ?a ?b ?c } LIMIT 3 OFFSET 2', 'SELECT * { ?a ?b ?c } LIMIT 3 OFFSET 2'],
    ['SELECT * { ?a ?b ?c } LIMIT 900', 'SELECT * { ?a ?b ?c } LIMIT 5'],
    ['SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 9 } }', 'SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 9 } }\nLIMIT 5\n'],
    ['SELECT * { ?a ?b ?c } VALUES ?a { 1 }', 'SELECT * { ?a ?b ?c } \nLIMIT 5\nVALUES ?a { 1 }'],
  ])('%s', (query, limited) => {
    expect(limitRows(query, 'rows', 5)).toBe(limited)
  })
})

describe('bindParameters', () => {
  const parameters: readonly Parameter[] = [
    { name: 'who', type: 'string', byDefault: '', description: '' },
    { name: 'fact', type: 'iri', byDefault: '', description: '' },
    { name: 'least', type: 'integer', byDefault: '0', description: '' },
    { name: 'from', type: 'date', byDefault: '', description: '' },
  ]
  const bind = (name: string, value: string) => bindParameters(`$${name}`, parameters, new Map([[name, value]]))

  it.each(['"', '\\', '") } DROP ALL #', "'''", '"""', 'a\nb', '\\u0022', '}{', '$from', '\u0000'])(
    'keeps %j one string',
    (value) => {
      const tokens = tokenize(bind('who', value))
      expect(tokens).toHaveLength(1)
      expect(tokens[0]!.kind).toBe('string')
      const read = tokens[0]!.text.slice(1, -1).replaceAll('\\u0000', '\u0000')
      expect(read.includes('\u0000') ? read : JSON.parse(`"${read}"`)).toBe(value)
    },
  )

  it.each([
    ['fact', 'urn:a> } DROP ALL #'],
    ['fact', 'a b'],
    ['least', '1 } #'],
    ['least', ''],
    ['from', '2016-13'],
    ['from', '2016"'],
    ['who', '\ud800'],
    ['nobody', 'x'],
  ])('refuses %s=%j', (name, value) => {
    expect(() => bind(name, value)).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  it('replaces variables with a dollar, not text in strings and comments', () => {
    expect(bindParameters('?who "$who" $who # $who\n', parameters, new Map([['who', 'x']]))).toBe('?who "$who" "x" # $who\n')
    expect(bind('fact', 'article/a')).toBe('<https://w3id.org/newsgraph/id/article/a>')
    expect(bind('fact', '')).toBe('UNDEF')
  })
})
