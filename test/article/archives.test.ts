import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readArticles } from '../../src/article/read.ts'
import { useFolder } from '../cli/spawn.ts'
import { buildZip, type Member } from './build-zip.ts'
import { articlesOf, readBytes, sample } from './reading.ts'

const folder = useFolder()

async function read(name: string, content: Uint8Array, options: ReadOptions = {}): Promise<readonly string[]> {
  const found: string[] = []
  for await (const input of readArticles([folder.put(name, content)], options)) {
    if (input.kind === 'article') found.push(`${input.stem ?? '-'} ${input.where.file} ${input.article.text}`)
    else found.push(input.kind === 'fault' ? String(input.error) : 'facts')
  }
  return found.map((line) => line.replaceAll(folder.path, '.'))
}

describe('gzip', () => {
  it('of any kind is read like what it holds', async () => {
    expect(await read('talks.txt.gz', gzipSync('They met.'))).toEqual(['talks ./talks.txt.gz They met.'])
    const members = Buffer.concat([gzipSync('{"text":"One."}\n{"text":'), gzipSync('"Two."}\n')])
    expect(await read('news.jsonl.gz', members)).toEqual(['- ./news.jsonl.gz One.', '- ./news.jsonl.gz Two.'])
    expect(await readBytes(gzipSync(readFileSync(sample('world.rss'))))).toHaveLength(2)
    expect(await readBytes(gzipSync('They met.'), { from: 'text' })).toEqual(['They met.'])
    expect(await articlesOf(sample('hangzhou.html.gz'))).toEqual(await articlesOf(sample('hangzhou.html')))
  })

  it('that breaks off gives what stands before', async () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `{"text":"Article ${at * 7919}."}\n`).join('')
    const packed = gzipSync(lines)
    const found = await read('news.jsonl.gz', packed.subarray(0, packed.length / 2))
    expect(found.length).toBeGreaterThan(1000)
    expect(found.slice(0, 1)).toEqual(['- ./news.jsonl.gz Article 0.'])
    expect(found.at(-1)).toBe('./news.jsonl.gz: gzip breaks off before its end')
    expect(found.filter((line) => !line.includes('Article'))).toHaveLength(1)
  })

  it('that is broken is told', async () => {
    const packed = gzipSync('They met in Hangzhou.')
    packed[packed.length - 6]! ^= 0xff
    expect(await read('a.txt.gz', packed)).toEqual(['./a.txt.gz: broken gzip: incorrect data check'])
    expect(await read('b.txt.gz', Buffer.from('1f8b0000', 'hex'))).toEqual([
      expect.stringMatching(/^\.\/b\.txt\.gz: broken gzip: /),
    ])
  })

  it('that is a bomb is stopped early', async () => {
    const line = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => line))
    const start = performance.now()
    expect(await read('bomb.txt.gz', bomb)).toEqual(['./bomb.txt.gz: unpacks to more than 100 times its size'])
    expect(await read('bomb.jsonl.gz', bomb)).toEqual(['./bomb.jsonl.gz: unpacks to more than 100 times its size'])
    expect(performance.now() - start).toBeLessThan(5000)
    const text = gzipSync('They met. '.repeat(100))
    expect(await read('long.txt.gz', text, { maxUnpacked: 900 })).toEqual(['./long.txt.gz: unpacks to more than 900 bytes'])
    expect(await read('long.txt.gz', text, { maxBytes: 900 })).toEqual(['./long.txt.gz: longer than 900 bytes'])
  })

  it('in gzip or around zip is refused', async () => {
    const nested = ['./a.gz: an archive in an archive']
    expect(await read('a.gz', gzipSync(gzipSync('They met.')))).toEqual(nested)
    expect(await read('a.gz', gzipSync(buildZip([{ name: 'a.txt', content: 'They met.' }])))).toEqual(nested)
  })
})

describe('zip', () => {
  const zip = (members: readonly Member[], options: ReadOptions = {}) => read('news.zip', buildZip(members), options)

  it('is read like a folder, and deeper', async () => {
    const members = [
      { name: 'b.txt', content: 'B.' },
      { name: 'deep/', content: '' },
      { name: 'deep/a.html', content: '<p>A, at last.</p>' },
      { name: 'deep/c.jsonl', content: '{"text":"C."}\n{"text":3}\n' },
      { name: '.hidden.txt', content: 'No.' },
      { name: '__MACOSX/b.txt', content: 'No.' },
      { name: 'package.json', content: '{}' },
      { name: 'photo.jpg', content: 'No.' },
    ]
    expect(await zip(members)).toEqual([
      '- ./news.zip/b.txt B.',
      '- ./news.zip/deep/a.html A, at last.',
      '- ./news.zip/deep/c.jsonl C.',
      './news.zip/deep/c.jsonl:2 /text: not a string: 3',
    ])
    expect(await zip(members, { from: 'html' })).toEqual(['- ./news.zip/deep/a.html A, at last.'])
  })

  it('gives the other members than those that cannot be read', async () => {
    const members = [
      { name: 'locked.txt', content: 'No.', flags: 0x801 },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'inner.zip', content: buildZip([{ name: 'a.txt', content: 'No.' }]) },
      { name: 'inner.txt', content: gzipSync('No.') },
      { name: 'a.jsonl.gz', content: gzipSync('{"text":"No."}') },
      { name: 'wrong.txt', content: 'No.', crc: 1 },
      { name: 'latin.txt', content: Buffer.from('Zürich', 'latin1') },
      { name: 'evil\x1b[2J\u202e.txt', content: '' },
      { name: 'good.txt', content: 'They met.' },
    ]
    expect(await zip(members)).toEqual([
      './news.zip/locked.txt: encrypted',
      './news.zip/link.txt: a symbolic link',
      './news.zip/inner.zip: an archive in an archive',
      './news.zip/inner.txt: an archive in an archive',
      './news.zip/a.jsonl.gz: an archive in an archive',
      './news.zip/wrong.txt: broken in the zip: wrong checksum',
      './news.zip/latin.txt: not UTF-8: byte 0xFC at offset 1',
      './news.zip/evil\ufffd[2J\ufffd.txt: empty file',
      '- ./news.zip/good.txt They met.',
    ])
  })

  it('that is a bomb is stopped', async () => {
    const big = Buffer.alloc(15 * 1024 * 1024, 0x20)
    const bomb = buildZip(Array.from({ length: 8 }, (_, at) => ({ name: `${at}.txt`, content: big })))
    const start = performance.now()
    const found = await read('news.zip', bomb)
    expect(found.at(-1)).toBe('./news.zip: unpacks to more than 100 times its size')
    expect(found.length).toBeLessThan(5)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(await zip([{ name: 'a.txt', content: 'They met.' }], { maxUnpacked: 8 })).toEqual([
      './news.zip: unpacks to more than 8 bytes',
    ])
  })

  it('that is broken, empty or leads out of itself is refused', async () => {
    const whole = buildZip([{ name: 'a.txt', content: 'They met.' }])
    expect(await read('cut.zip', whole.subarray(0, -30))).toEqual([expect.stringMatching(/^\.\/cut\.zip: broken zip: /)])
    expect(await zip([])).toEqual(['./news.zip: no file of a known kind in it'])
    expect(await zip([{ name: 'a.jpg', content: '' }])).toEqual(['./news.zip: no file of a known kind in it'])
    expect(await zip([{ name: '../a.txt', content: 'No.' }])).toEqual(['./news.zip: broken zip: invalid relative path: ../a.txt'])
    expect(await readBytes(whole)).toEqual(['-: zip cannot be read from stdin: name the file'])
  })
})
