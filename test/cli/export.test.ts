import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalHash } from '../../src/rdf/canonical.ts'
import { readQuads } from '../../src/rdf/read.ts'
import { sampleFacts } from '../facts/sample.ts'
import { newsgraph, useFolder } from './spawn.ts'

const folder = useFolder()
const talks = 'Angela Merkel met Emmanuel Macron in Paris on 12 July 2018.'
const strike = 'PARIS, 13 July 2018 — At least 12 people were killed in a strike on Aleppo, police said.'

function line(id: string, text: string): string {
  return `${JSON.stringify({ id, text })}\n`
}

function read(...path: string[]): string {
  return readFileSync(join(folder.path, ...path), 'utf8')
}

describe('newsgraph export', () => {
  it('writes Turtle and JSON-LD of the file to out and a summary to stderr', async () => {
    folder.put('talks.txt', talks)
    const { status, stdout, stderr } = newsgraph(['export', 'talks.txt'], { cwd: folder.path })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^1 article: \d+ actors?, .* triples\nout\/talks\.ttl\nout\/talks\.jsonld\n$/)
    expect(readdirSync(join(folder.path, 'out')).sort()).toEqual(['talks.jsonld', 'talks.ttl'])
    const turtle = await readQuads(read('out/talks.ttl'), 'turtle')
    expect(turtle.length).toBeGreaterThan(5)
    expect(await canonicalHash(turtle)).toBe(await canonicalHash(await readQuads(read('out/talks.jsonld'), 'jsonld')))
  })

  it('names the files of a collection by slug and hash of the id', () => {
    folder.put('news.jsonl', line('Żółć / 1', talks) + line('https://news.example/a?b=c', strike))
    const { status } = newsgraph(['export', 'news.jsonl', '--to', 'nquads', '-o', 'rdf'], { cwd: folder.path })
    expect(status).toBe(0)
    expect(readdirSync(join(folder.path, 'rdf')).sort()).toEqual([
      expect.stringMatching(/^https-news-example-a-b-c-[0-9a-f]{8}\.nq$/),
      expect.stringMatching(/^zolc-1-[0-9a-f]{8}\.nq$/),
    ])
  })

  it('exports a facts document as it was corrected by hand', () => {
    folder.put('a.facts.json', JSON.stringify(sampleFacts()))
    expect(newsgraph(['export', 'a.facts.json', '--base', 'https://kg.example/'], { cwd: folder.path }).status).toBe(0)
    expect(read('out/a.ttl')).toContain('@base <https://kg.example/>')
  })

  it('writes one format to stdout, several articles too', async () => {
    folder.put('news.jsonl', line('a', talks) + line('b', strike) + line('c', 'Nothing happened.'))
    for (const format of ['turtle', 'jsonld', 'ntriples', 'nquads', 'trig'] as const) {
      const { status, stdout } = newsgraph(['export', 'news.jsonl', '-o', '-', '--to', format, '--quiet'], { cwd: folder.path })
      expect(status).toBe(0)
      const articles = (await readQuads(stdout, format)).filter(({ object }) => object.value === 'https://schema.org/NewsArticle')
      expect(articles.length, format).toBe(3)
    }
    expect(newsgraph(['export', 'news.jsonl', '-o', '-'], { cwd: folder.path }).stdout).toContain('@prefix ng:')
    expect(readdirSync(folder.path)).toEqual(['news.jsonl'])
  })

  it('merges articles into one file that does not depend on their order', () => {
    folder.put('a.jsonl', line('a', talks) + line('b', strike))
    folder.put('b.jsonl', line('b', strike) + line('a', talks))
    for (const extension of ['nq', 'nt', 'trig', 'ttl', 'jsonld']) {
      const one = newsgraph(['export', 'a.jsonl', '--merge', `one/all.${extension}`], { cwd: folder.path })
      const two = newsgraph(['export', 'b.jsonl', '--merge', `two/all.${extension}`], { cwd: folder.path })
      expect([one.status, two.status]).toEqual([0, 0])
      expect(read('one', `all.${extension}`)).toBe(read('two', `all.${extension}`))
    }
    const lines = read('one/all.nq').trimEnd().split('\n')
    expect(new Set(lines).size).toBe(lines.length)
    expect(newsgraph(['validate', 'one'], { cwd: folder.path })).toMatchObject({ status: 0 })
    expect(readdirSync(folder.path).sort()).toEqual(['a.jsonl', 'b.jsonl', 'one', 'two'])
  })

  it('writes the same bytes in another folder, locale and time zone', () => {
    folder.put('talks.txt', talks)
    folder.put('elsewhere/x', '')
    const args = (file: string) => ['export', file, '--published', '2018-07-13', '-o', '-', '--to', 'jsonld']
    const here = newsgraph(args('talks.txt'), { cwd: folder.path, env: { TZ: 'UTC', LANG: 'C' } })
    const there = newsgraph(args('../talks.txt'), {
      cwd: join(folder.path, 'elsewhere'),
      env: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' },
    })
    expect(here.status).toBe(0)
    expect(there.stdout).toBe(here.stdout)
  })

  it('takes what the user knows about a single text', () => {
    folder.put('talks.txt', talks)
    const given = [
      '--id',
      'kept',
      '--title',
      'Talks',
      '--url',
      'https://news.example/1',
      '--publisher',
      'Example',
      '--published',
      '2018-07-13',
    ]
    const { stdout } = newsgraph(['facts', 'talks.txt', ...given], { cwd: folder.path })
    expect(JSON.parse(stdout).article).toMatchObject({
      id: 'kept',
      title: 'Talks',
      url: 'https://news.example/1',
      publisher: 'Example',
      published: '2018-07-13',
    })
  })

  it('goes on after a faulty article, tells it, and ends with status 4', () => {
    folder.put('news.jsonl', `${line('a', talks)}{"id":"b"}\n${line('c', strike)}`)
    const { status, stderr } = newsgraph(['export', 'news.jsonl', 'none.txt'], { cwd: folder.path })
    expect(status).toBe(4)
    expect(stderr).toContain('error: news.jsonl:2 /text: no text\n')
    expect(stderr).toContain('error: none.txt: no such file\n')
    expect(stderr).toContain('2 inputs failed\n')
    expect(readdirSync(join(folder.path, 'out'))).toHaveLength(4)
  })

  it('does not let one article take the place of another', () => {
    folder.put('a/talks.txt', talks)
    folder.put('b/talks.txt', strike)
    folder.put('news.jsonl', line('same', talks) + line('same', talks) + line('same', strike))
    const files = newsgraph(['export', 'a/talks.txt', 'b/talks.txt'], { cwd: folder.path })
    expect(files).toMatchObject({ status: 4, stderr: expect.stringContaining('error: b/talks.txt: out/talks already holds') })
    const ids = newsgraph(['export', 'news.jsonl'], { cwd: folder.path })
    expect(ids).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('error: news.jsonl:3: another article of this run has this id: "same"'),
    })
  })

  it('ends with status 1 where a file cannot be written, and leaves no part of one', () => {
    folder.put('talks.txt', talks)
    mkdirSync(join(folder.path, 'out/talks.ttl'), { recursive: true })
    const { status, stderr } = newsgraph(['export', 'talks.txt'], { cwd: folder.path })
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'error: out/talks.ttl: a folder has this name\n' })
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['talks.jsonld', 'talks.ttl'])
    writeFileSync(join(folder.path, 'plain'), '')
    expect(newsgraph(['export', 'talks.txt', '-o', 'plain'], { cwd: folder.path }).stderr).toBe(
      'error: plain: a file stands where a folder should be\n',
    )
  })

  it('speaks JSON when told to', () => {
    folder.put('talks.txt', talks)
    const { status, stdout, stderr } = newsgraph(['export', 'talks.txt', 'none.txt', '--json'], { cwd: folder.path })
    expect(status).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, failed: 1, files: ['out/talks.ttl', 'out/talks.jsonld'] })
    expect(JSON.parse(stderr)).toEqual({ error: { code: 'input', message: 'no such file', file: 'none.txt' } })
  })

  it('says nothing but errors when told to', () => {
    folder.put('talks.txt', talks)
    expect(newsgraph(['export', 'talks.txt', '--quiet'], { cwd: folder.path })).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(newsgraph(['export', 'none.txt', '--quiet'], { cwd: folder.path }).stderr).toBe('error: none.txt: no such file\n')
  })
})
