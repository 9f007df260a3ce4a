import fc from 'fast-check'
import * as oxigraph from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { NewsgraphError } from '../../src/errors.ts'
import { escapeUrl, formatDecimal, formatInteger, iri, languageLiteral, literal } from '../../src/rdf/terms.ts'
import { type DatatypeIri, xsd } from '../../src/rdf/vocabulary.ts'

function errorOf(run: () => unknown): NewsgraphError {
  try {
    run()
  } catch (error) {
    if (error instanceof NewsgraphError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('iri', () => {
  it.each([
    'http://example.org/a',
    'https://example.org/caf%C3%A9?q=1#f',
    'https://example.org/café',
    'urn:isbn:0451450523',
    'http://[2001:db8::1]:80/x',
    'http://example.org/𝄞',
    'mailto:a@b.org',
  ])('takes %s', (value) => {
    expect(iri(value).value).toBe(value)
  })

  it.each([
    ['nothing', ''],
    ['a relative reference', 'actor/x'],
    ['a scheme that starts with a digit', '1http://example.org/'],
    ['a space', 'http://example.org/a b'],
    ['an angle bracket', 'http://example.org/a>'],
    ['quotes', 'http://example.org/"a"'],
    ['braces', 'http://example.org/{a}'],
    ['a backslash', 'http://example.org/a\\u0020'],
    ['a caret', 'http://example.org/^'],
    ['a backquote', 'http://example.org/`'],
    ['a bar', 'http://example.org/|'],
    ['a line feed', 'http://example.org/\n'],
    ['a NUL', 'http://example.org/\u0000'],
    ['DEL', 'http://example.org/\u007f'],
    ['a C1 control', 'http://example.org/\u0085'],
    ['a lone high surrogate', 'http://example.org/\ud834'],
    ['a lone low surrogate', 'http://example.org/\udd1e'],
    ['a noncharacter', 'http://example.org/\ufdd0'],
    ['a private-use character', 'http://example.org/\ue000'],
    ['a percent sign without digits', 'http://example.org/100%'],
    ['a broken percent escape', 'http://example.org/%zz'],
    ['two fragments', 'http://example.org/#a#b'],
    ['square brackets in a path', 'http://example.org/a[1]'],
    ['a host that is no IPv6 address', 'http://[::zz]/'],
    ['a port that is no number', 'http://example.org:port/'],
    ['an injected triple', 'http://x/a> . <http://evil/s> <http://evil/p> <http://evil/o'],
  ])('refuses %s', (_, value) => {
    const error = errorOf(() => iri(value))
    expect(error.code).toBe('term')
    expect(error.message).toBe(`not an absolute IRI: ${JSON.stringify(value)}`)
  })

  it('takes nothing that oxigraph refuses', () => {
    const characters = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...'ab09:/?#[]@%!$&\'()*+,;=.-_~^<>"{}|\\`') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    )
    const candidates = fc
      .tuple(fc.constantFrom('', 'http://', 'http:', 'urn:', 'a+b:'), fc.array(characters, { maxLength: 10 }))
      .map(([start, rest]) => start + rest.join(''))
    fc.assert(
      fc.property(candidates, (candidate) => {
        let taken: string
        try {
          taken = iri(candidate).value
        } catch {
          return
        }
        const [quad] = oxigraph.parse(`<${taken}> <http://p> <http://o> .`, { format: 'application/n-triples' })
        expect(quad?.subject.value).toBe(candidate)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('escapeUrl', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a[1]|2^"3"', 'https://example.org/a%5B1%5D%7C2%5E%223%22'],
    ['https://example.org/?q={x}#a#b', 'https://example.org/?q=%7Bx%7D#a%23b'],
    ['https://example.org/é/漢/𝄞', 'https://example.org/é/漢/𝄞'],
    ['https://example.org/a\nb', 'https://example.org/a%0Ab'],
    ['https://example.org/\ue000', 'https://example.org/%EE%80%80'],
  ])('turns %j into %j', (value, escaped) => {
    expect(escapeUrl(value)).toBe(escaped)
    expect(escapeUrl(escaped)).toBe(escaped)
  })

  it.each(['example.org/a', '//example.org/', 'http://exa mple.org/', 'http://example.org/\ud800', '', 'not a url'])(
    'refuses %j',
    (value) => {
      expect(errorOf(() => escapeUrl(value)).code).toBe('term')
    },
  )
})

describe('literal', () => {
  it('keeps text as it is', () => {
    expect(literal('a "b"\n\\')).toMatchObject({ value: 'a "b"\n\\', language: '', datatype: { value: xsd.string } })
  })

  it.each(['\ud800', 'a\udc00b'])('refuses the lone surrogate in %j', (value) => {
    expect(errorOf(() => literal(value)).message).toBe(`lone surrogate in a literal: ${JSON.stringify(value)}`)
    expect(errorOf(() => languageLiteral(value, 'en')).code).toBe('term')
  })

  it.each<[string, DatatypeIri, string]>([
    ['01', xsd.integer, 'xsd:integer'],
    ['1.0', xsd.integer, 'xsd:integer'],
    ['1', xsd.boolean, 'xsd:boolean'],
    ['1', xsd.decimal, 'xsd:decimal'],
    ['1e3', xsd.decimal, 'xsd:decimal'],
    ['2016-9-5', xsd.date, 'xsd:date'],
    ['2016-02-30', xsd.date, 'xsd:date'],
    ['2015-02-29', xsd.date, 'xsd:date'],
    ['1900-02-29', xsd.date, 'xsd:date'],
    ['2016-04-31', xsd.date, 'xsd:date'],
    ['2016-09-05T25:00:00', xsd.dateTime, 'xsd:dateTime'],
    ['2016-09-05T10:00', xsd.dateTime, 'xsd:dateTime'],
    ['2016-02-30T10:00:00', xsd.dateTime, 'xsd:dateTime'],
    ['2016-13', xsd.gYearMonth, 'xsd:gYearMonth'],
    ['16', xsd.gYear, 'xsd:gYear'],
    ['5th Sept', xsd.date, 'xsd:date'],
  ])('refuses %j as %s', (value, datatype, name) => {
    expect(errorOf(() => literal(value, datatype)).message).toBe(`not an ${name}: ${JSON.stringify(value)}`)
  })

  it.each(['2016-02-29', '2000-02-29', '2016-09-30'])('takes the day %s', (value) => {
    expect(literal(value, xsd.date).value).toBe(value)
  })

  it('refuses datatypes it cannot check', () => {
    expect(errorOf(() => literal('1', 'http://example.org/type' as DatatypeIri)).message).toContain('unknown datatype')
  })
})

describe('languageLiteral', () => {
  it('lowers the tag', () => {
    expect(languageLiteral('Genf', 'de-CH').language).toBe('de-ch')
  })

  it.each(['', 'e n', 'en-', 'en_GB', 'toolongtag', 'en> <x', '1a'])('refuses the tag %j', (tag) => {
    expect(errorOf(() => languageLiteral('x', tag)).code).toBe('term')
  })
})

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [11_000_000, '11000000'],
  ])('writes the integer %d', (value, text) => {
    expect(formatInteger(value)).toBe(text)
  })

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('refuses %d as an integer', (value) => {
    expect(errorOf(() => formatInteger(value)).code).toBe('term')
  })

  it.each([
    [1, '1.0'],
    [0, '0.0'],
    [-0, '0.0'],
    [0.87, '0.87'],
    [1e-7, '0.0000001'],
    [-33.92584, '-33.92584'],
    [100, '100.0'],
    [-1e-12, '0.0'],
  ])('writes the decimal %d', (value, text) => {
    expect(formatDecimal(value)).toBe(text)
    expect(literal(formatDecimal(value), xsd.decimal).value).toBe(text)
  })

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e21])('refuses %d as a decimal', (value) => {
    expect(errorOf(() => formatDecimal(value)).code).toBe('term')
  })
})
