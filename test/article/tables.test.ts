import { describe, expect, it } from 'vitest'
import { parseColumns } from '../../src/article/columns.ts'
import { readArticles } from '../../src/article/read.ts'
import { articlesOf, readBytes, sample } from './reading.ts'

const columns = { text: 'body', id: 'guid', title: 'headline', published: 'date' }

describe('a table', () => {
  it('is an article a row, by the columns named', async () => {
    expect(await articlesOf(sample('archive.csv'), { columns, given: { publisher: 'The Harbour Gazette' } })).toEqual([
      {
        id: 'gazette-1',
        title: 'Kerry, Lavrov announce a truce',
        published: '2016-09-10T01:30:00',
        publisher: 'The Harbour Gazette',
        text: 'GENEVA — John Kerry met Sergei Lavrov in Geneva on Friday.\n\nThey announced a "cessation of hostilities" for Syria.',
      },
      {
        id: 'gazette-2',
        title: 'A first meeting',
        published: '2016-09-04',
        publisher: 'The Harbour Gazette',
        text: 'Theresa May met Vladimir Putin in Hangzhou on Sunday.',
      },
    ])
  })

  it('has columns of the names of the fields unless told otherwise; tabs, no quotes', async () => {
    expect(await articlesOf(sample('archive.tsv'))).toMatchObject([
      { id: 'gazette-2', published: '2016-09-04', text: expect.stringMatching(/^"Theresa May met Vladimir Putin" was/) },
    ])
  })

  it('is read from chunks that cut cells and characters, with a byte order mark and CRLF', async () => {
    const bytes = Buffer.from('\ufefftext,id\r\n"Zürich ""1""",a\r\nTwo,b')
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(await readBytes(chunks, { from: 'csv' })).toEqual(['Zürich "1"', 'Two'])
  })

  it('is read a chunk at a time', async () => {
    let taken = 0
    async function* rows() {
      yield Buffer.from('text\n')
      for (; taken < 1000; taken++) yield Buffer.from(`Article ${taken}.\n`)
    }
    for await (const input of readArticles(['-'], { from: 'csv', stdin: rows() })) if (input.kind === 'article') break
    expect(taken).toBeLessThan(5)
  })
})

describe('a broken table', () => {
  const read = (csv: string | Uint8Array, maxBytes = 1000) => readBytes(csv, { from: 'csv', maxBytes })

  it('goes on after a faulty row, named by the line on which it starts', async () => {
    const rows = ['id,text,published', 'a,"One', 'and a half",', 'b,,', '', 'c', 'd,Three,5th Sept', 'e,Zürich,', 'f,Five,2016']
    const bytes = Buffer.concat(rows.map((row) => Buffer.from(`${row}\n`, row.startsWith('e') ? 'latin1' : 'utf8')))
    expect(await read(bytes)).toEqual([
      'One\nand a half',
      '-:4 /text: no text',
      '-:6 /text: no text',
      '-:7 /published: not an ISO 8601 date: "5th Sept"',
      '-:8: not UTF-8: byte 0xFC at offset 1',
      '-:9 /published: not an ISO 8601 date: "2016"',
    ])
  })

  it('ends where it cannot be read on', async () => {
    expect(await read(`text\nOne.\n"Two`)).toEqual(['One.', '-:3: a quote that is not closed before the end'])
    expect(await read(`text\nOne.\n${'x'.repeat(1100)}\nThree.`)).toEqual(['One.', '-:3: row longer than 1000 bytes'])
    const chunks = ['text\nOne.\n', 'x'.repeat(800), 'x'.repeat(800), 'x\nThree.\n'].map((part) => Buffer.from(part))
    expect(await readBytes(chunks, { from: 'csv', maxBytes: 1000 })).toEqual(['One.', '-:3: row longer than 1000 bytes'])
    expect(await read(`text\nOne.\n"Two\n${'x'.repeat(1100)}`)).toEqual(['One.', '-:3: row longer than 1000 bytes'])
    expect(await read(`text\nOne.\n"${'x\n'.repeat(600)}`)).toEqual(['One.', '-:3: row longer than 1000 bytes'])
    expect(await read(`text\nOne.\n${'x,'.repeat(600)}`)).toEqual(['One.', '-:3: row longer than 1000 bytes'])
  })

  it.each([
    ['', '-: empty file'],
    ['id;text\n1;One', '-:1: no column "text" among "id;text"; name it with --columns text=…'],
    ['__proto__,constructor\na,b', '-:1: no column "text" among "__proto__", "constructor"; name it with --columns text=…'],
  ])('is refused: %j', async (csv, fault) => {
    expect(await read(csv)).toEqual([fault])
  })

  it('is refused without a column that was named', async () => {
    expect(await readBytes('text,a\nOne.,b', { from: 'csv', columns: { id: 'guid' } })).toEqual([
      '-:1: no column "guid" among "text", "a"',
    ])
  })
})

describe('columns', () => {
  it('name fields of JSON Lines too', async () => {
    const lines = '{"body":"They met.","constructor":1}\n{"text":"Two."}\n{"body":1}'
    expect(await readBytes(lines, { from: 'jsonl', columns: { text: 'body', id: 'toString' } })).toEqual([
      'They met.',
      '-:2 /body: no text',
      '-:3 /body: not a string: 1',
    ])
  })

  it('are named by fields of an article', () => {
    expect(parseColumns('text=body, id = g=1')).toEqual({ text: 'body', id: 'g=1' })
    for (const wrong of ['body', 'body=text', 'text=', '__proto__=a'])
      expect(() => parseColumns(wrong)).toThrow(JSON.stringify(wrong))
  })
})
