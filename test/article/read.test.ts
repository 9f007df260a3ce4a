import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReadOptions, readArticles } from '../../src/article/read.ts'
import { sampleFacts } from '../facts/sample.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** Returns what was read, one line of text an input, the folder left out. */
async function readAll(inputs: readonly string[], options: ReadOptions = {}): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const input of readArticles(inputs, options)) {
    if (input.kind === 'article') lines.push(`${input.stem ?? '-'} ${input.article.id} ${JSON.stringify(input.article.text)}`)
    else if (input.kind === 'facts') lines.push(`${input.stem ?? '-'} facts of ${input.document.article.id}`)
    else lines.push(`${input.error.code} ${input.error}`)
  }
  return lines.map((line) => line.replaceAll(folder, '.'))
}

function stdin(...chunks: (string | Uint8Array)[]): Pick<ReadOptions, 'stdin'> {
  return { stdin: Readable.from(chunks) }
}

describe('plain text', () => {
  it('is an article by hash of its text, without byte order mark and carriage returns', async () => {
    const file = put('talks.txt', '\ufeffTalks\r\nThey met.\rThey left.\n')
    expect(await readAll([file])).toEqual(['talks sha256-e9f0fd9bde79a9e7 "Talks\\nThey met.\\rThey left.\\n"'])
  })

  it('takes what the caller knows', async () => {
    const given = { title: 'T', url: 'https://news.example/1', published: '2016-09-05', publisher: 'P' }
    const input = await readArticles([put('a.txt', 'They met.')], { given }).next()
    expect(input.value).toMatchObject({ kind: 'article', article: { id: 'https://news.example/1', text: 'They met.', ...given } })
  })

  it('is refused with the offset of a byte that is not UTF-8', async () => {
    const latin = put('latin.txt', Buffer.concat([Buffer.from('\ufffd Zürich, '), Buffer.from([0xfc]), Buffer.from('ber')]))
    const cut = put('cut.txt', Buffer.from('Zürich').subarray(0, 2))
    expect(await readAll([latin, cut])).toEqual([
      'input ./latin.txt: not UTF-8: byte 0xFC at offset 13',
      'input ./cut.txt: not UTF-8: byte 0xC3 at offset 1',
    ])
  })

  it('is refused where it is empty, blank, too long or not there', async () => {
    const inputs = [put('empty.txt', ''), put('blank.txt', ' \n\t'), put('long.txt', 'x'.repeat(11)), join(folder, 'none.txt')]
    expect(await readAll(inputs, { maxBytes: 10 })).toEqual([
      'input ./empty.txt: empty file',
      'input ./blank.txt: empty file',
      'input ./long.txt: longer than 10 bytes',
      'input ./none.txt: no such file',
    ])
  })

  it('comes from stdin', async () => {
    expect(await readAll(['-'], { from: 'text', ...stdin('They ', 'met.') })).toEqual([
      expect.stringMatching(/^- sha256-[0-9a-f]{16} "They met\."$/),
    ])
    expect(await readAll(['-'], stdin('They met.'))).toEqual(['usage -: say what stdin holds with --from'])
  })
})

describe('JSON Lines', () => {
  it('are articles one a line, verbatim, blank lines and unknown fields left out, null as absent', async () => {
    const file = put(
      'news.jsonl',
      '{"id":"a","text":"One.\\r\\n","author":"X","title":null}\r\n\n{"url":"https://news.example/2","text":"Two."}',
    )
    expect(await readAll([file])).toEqual(['- a "One.\\r\\n"', '- https://news.example/2 "Two."'])
  })

  it('go on after a faulty line, which is named with field and value', async () => {
    const lines = [
      '{"text":"One."',
      '{"id":"b"}',
      '{"id":3,"text":"Three."}',
      '{"text":"Four.","published":"5th Sept"}',
      '{"text":"Five.","url":"www.example.org"}',
      '{"text":"Six \\ud800."}',
      '{"text":" "}',
      '["text"]',
      '{"id":" ","text":"Nine."}',
      '{"id":"ten","text":"Ten."}',
    ]
    expect(await readAll([put('news.jsonl', lines.join('\n'))])).toEqual([
      expect.stringMatching(/^input \.\/news\.jsonl:1: not JSON: /),
      'input ./news.jsonl:2 /text: no text',
      'input ./news.jsonl:3 /id: not a string: 3',
      'input ./news.jsonl:4 /published: not an ISO 8601 date: "5th Sept"',
      'input ./news.jsonl:5 /url: not an absolute URL: "www.example.org"',
      'input ./news.jsonl:6 /text: lone surrogate U+D800 at code point 4',
      'input ./news.jsonl:7 /text: empty text',
      'input ./news.jsonl:8: not an object: ["text"]',
      'input ./news.jsonl:9 /id: empty id: " "',
      '- ten "Ten."',
    ])
  })

  it('go on after a line that is too long or not UTF-8', async () => {
    const parts = [
      '{"id":"a","text":"A."}\n',
      'x'.repeat(300),
      `${'x'.repeat(300)}\n`,
      Buffer.from([0x22, 0xff, 0x0a]),
      '{"id":"d","text":"D."}',
    ]
    expect(await readAll(['-'], { from: 'jsonl', maxBytes: 100, ...stdin(...parts) })).toEqual([
      '- a "A."',
      'input -:2: line longer than 100 bytes',
      'input -:3: not UTF-8: byte 0xFF at offset 1',
      '- d "D."',
    ])
  })

  it('are put together from chunks that cut lines and characters', async () => {
    const bytes = Buffer.from('{"id":"a","text":"Zürich 😀"}\n{"id":"b","text":"B"}\n')
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(await readAll(['-'], { from: 'jsonl', ...stdin(...chunks) })).toEqual(['- a "Zürich 😀"', '- b "B"'])
  })

  it('without any line are an empty file', async () => {
    expect(await readAll([put('none.jsonl', '\n \n')])).toEqual(['input ./none.jsonl: empty file'])
  })

  it('are read one at a time', async () => {
    let taken = 0
    async function* lines() {
      for (; taken < 1000; taken++) yield Buffer.from(`{"text":"Article ${taken}."}\n`)
    }
    for await (const input of readArticles(['-'], { from: 'jsonl', stdin: lines() })) if (input.kind === 'article') break
    expect(taken).toBeLessThan(5)
  })
})

describe('facts documents', () => {
  it('are one document a file on one line or on many, or many on lines of their own', async () => {
    const line = JSON.stringify(sampleFacts())
    const inputs = [
      put('one.facts.json', line),
      put('spread.facts.json', JSON.stringify(sampleFacts(), null, 2)),
      put('many.facts.json', `${line}\n${line}\n`),
      put('mixed.jsonl', `${line}\n{"id":"a","text":"A."}\n`),
    ]
    expect(await readAll(inputs)).toEqual([
      'one facts of sample',
      'spread facts of sample',
      '- facts of sample',
      '- facts of sample',
      '- facts of sample',
      '- a "A."',
    ])
  })

  it('are refused with path, reason and value', async () => {
    const wrong = sampleFacts()
    wrong.places[0]!.mentions[0]!.quote = 'Pariz'
    const inputs = [
      put('wrong.facts.json', JSON.stringify(wrong)),
      put('cut.facts.json', '{\n"article"'),
      put('list.facts.json', '[]'),
    ]
    expect(await readAll(inputs)).toEqual([
      'invalid ./wrong.facts.json:1 /places/0/mentions/0/quote: the text has "Paris" there: "Pariz"',
      expect.stringMatching(/^input \.\/cut\.facts\.json: not JSON: /),
      'invalid ./list.facts.json:1: not an object: []',
    ])
  })
})

describe('folders and globs', () => {
  it('yield what they hold by name, not deeper, nothing hidden, nothing of other kinds', async () => {
    put('news/b.txt', 'B.')
    put('news/a.txt', 'A.')
    put('news/c.jsonl', '{"id":"c","text":"C."}')
    put('news/d.facts.json', JSON.stringify(sampleFacts()))
    put('news/e.json', '{}')
    put('news/notes.md', 'x')
    put('news/.f.txt', 'F.')
    put('news/deeper/g.txt', 'G.')
    const stems = async (inputs: string[], options: ReadOptions = {}) =>
      (await readAll(inputs, options)).map((line) => line.split(' ')[0])
    expect(await stems([join(folder, 'news')])).toEqual(['a', 'b', '-', 'd'])
    expect(await stems([join(folder, 'news')], { from: 'text' })).toEqual(['a', 'b'])
    expect(await stems([join(folder, 'news/*.txt')])).toEqual(['a', 'b'])
    expect(await stems([join(folder, 'news/**/*.txt')])).toEqual(['a', 'b', 'g'])
  })

  it('are refused where they hold no article', async () => {
    put('other/notes.md', 'x')
    expect(await readAll([join(folder, 'other'), join(folder, '*.txt'), join(folder, 'other/*.md')])).toEqual([
      'input ./other: no file of a known kind in it',
      'input ./*.txt: no file matches',
      'usage ./other/notes.md: unknown kind of file, say what it holds with --from',
    ])
  })

  it('take a file whose name looks like a glob by its name', async () => {
    expect(await readAll([put('talks [2].txt', 'Talks.')])).toEqual([expect.stringContaining('talks [2] ')])
  })
})
