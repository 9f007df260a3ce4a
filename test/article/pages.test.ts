import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/language/segments.ts'
import { articlesOf, readBytes, sample } from './reading.ts'

const met =
  'On Monday Barack Obama met Vladimir Putin in Hangzhou, on the margins of a summit, and spoke with him for ninety minutes about Syria.'

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>Talks in Hangzhou</title>${head}</head><body><article><p>${body}</p></article></body></html>`
}

async function read(html: string) {
  const { Readable } = await import('node:stream')
  return (await articlesOf('-', { stdin: Readable.from([Buffer.from(html)]) }))[0]!
}

describe('a web page', () => {
  it('is its readable text and what it says about itself', async () => {
    const [article] = await articlesOf(sample('hangzhou.html'))
    expect(article).toMatchObject({
      id: 'https://gazette.example/world/hangzhou-talks',
      url: 'https://gazette.example/world/hangzhou-talks',
      title: 'Obama and Putin talk in Hangzhou, part without a deal',
      publisher: 'The Harbour Gazette',
      published: '2016-09-05T16:20:00+08:00',
    })
    const { text } = article!
    expect(text).toContain('the Group of 20 summit')
    expect(text).toContain('no ceasefire was announced')
    expect(text).toContain('before he left China.\nHe said')
    expect(text).toContain('\n\nTalks\tLength\n\nHangzhou\t90 minutes\n\n')
    expect(text).not.toMatch(/Typhoon|Home|never read|rights reserved|color|<|&/)
  })

  it('has its captions told apart by the segmenter', async () => {
    const [article] = await articlesOf(sample('hangzhou.html'))
    const kinds = segmentText(article!).map(({ kind, start, end }) => [kind, article!.text.slice(start, end).trim()])
    expect(kinds).toContainEqual([
      'caption',
      '| U.S. President Barack Obama and Russian President Vladimir Putin in Hangzhou on Monday |',
    ])
  })

  it('is known by its content, on stdin too', async () => {
    expect(await readBytes(`\ufeff<?xml version="1.0"?>\n<!-- saved -->\n${page(met)}`)).toEqual([met])
    expect(await readBytes(`<p>${met}</p>`)).toEqual([met])
  })

  it.each([
    ['meta', '<meta property="article:published_time" content="2016-09-05T10:00:00Z">', { published: '2016-09-05T10:00:00Z' }],
    ['meta by name', '<meta name="DC.date.issued" content="2016-09-05">', { published: '2016-09-05' }],
    ['mail dates', '<meta name="pubdate" content="Mon, 05 Sep 2016 08:00:00 EST">', { published: '2016-09-05T08:00:00-05:00' }],
    [
      'og:url',
      '<meta property="og:url" content="https://a.example/1">',
      { url: 'https://a.example/1', id: 'https://a.example/1' },
    ],
    [
      'a list of JSON-LD with character references',
      '<script type="application/ld+json">[{"@type":"ReportageNewsArticle","headline":"Obama &amp; Putin","publisher":[{"name":"N"}],"mainEntityOfPage":{"@id":"https://a.example/2"}}]</script>',
      { title: 'Obama & Putin', publisher: 'N', url: 'https://a.example/2' },
    ],
  ])('tells about itself by %s', async (_, head, expected) => {
    expect(await read(page(met, head))).toMatchObject({ title: 'Talks in Hangzhou', ...expected })
  })

  it.each([
    [
      'dates that are none',
      '<meta name="date" content="yesterday"><meta property="article:published_time" content="05/09/2016">',
    ],
    ['relative and other URLs', '<link rel="canonical" href="/talks"><meta property="og:url" content="javascript:void 0">'],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-09-05",</script>'],
    ['JSON-LD of the site', '<script type="application/ld+json">{"@type":"WebSite","url":"https://a.example"}</script>'],
  ])('leaves out %s', async (_, head) => {
    expect(Object.keys(await read(page(met, head))).sort()).toEqual(['id', 'text', 'title'])
  })

  it('reads the time of the article, not of what stands beside it', async () => {
    const html = page(`<time datetime="2016-09-05T12:00Z">noon</time> ${met}`).replace(
      '<article>',
      '<aside><time datetime="2011-01-01">old</time></aside><article>',
    )
    expect((await read(html)).published).toBe('2016-09-05T12:00Z')
  })
})

describe('the charset of a page', () => {
  const text = `${met} “Žižek’s café costs €5,” he said.`

  it('is the declared one', async () => {
    const bytes = Buffer.from(page('#', '<meta charset="iso-8859-1">'), 'latin1')
    const cut = bytes.indexOf('#')
    const body = Buffer.concat([Buffer.from(met), Buffer.from([0x20, 0x93, 0x8e, 0xe9, 0x92, 0x94, 0x80])])
    expect(await readBytes(Buffer.concat([bytes.subarray(0, cut), body, bytes.subarray(cut + 1)]))).toEqual([`${met} “Žé’”€`])
    const wide = Buffer.from(`\ufeff${page(text, '<meta charset="utf-8">')}`, 'utf16le')
    expect(await readBytes(wide)).toEqual([text])
    expect(await readBytes(page(text, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'))).toEqual([
      text,
    ])
  })

  it('is told where it is wrong or unknown', async () => {
    const latin = (head: string) => Buffer.from(page(`Zürich. ${met}`, head), 'latin1')
    expect(await readBytes(latin('<meta charset="utf-8">'))).toEqual([
      expect.stringMatching(/^-: not UTF-8: byte 0xFC at offset \d+$/),
    ])
    expect(await readBytes(latin(''))).toEqual([
      expect.stringMatching(/not UTF-8: byte 0xFC .*, and no other charset is declared$/),
    ])
    expect(await readBytes(latin('<meta charset="x-klingon">'))).toEqual(['-: unknown charset: "x-klingon"'])
    expect(await readBytes(latin('<meta charset="shift_jis">'))).toEqual(['-: not shift_jis, which it declares'])
  })
})

describe('a page that is none or a bomb', () => {
  it.each([
    ['', 'empty file'],
    ['<html><body></body></html>', 'no article in the page'],
    ['<html><script>var a = 1</script></html>', 'no article in the page'],
    [`<html>${'<div>'.repeat(300_000)}`, 'elements nested more than 150 deep'],
    [`<html>${'<p>a</p>'.repeat(300_000)}`, 'more than 30000 elements'],
    [`<html><p ${Array.from({ length: 151_000 }, (_, at) => `a${at}`).join(' ')}>a`, 'more than 150000 attributes'],
    [`<html>${'They met. '.repeat(500_000)}`, 'more than 5000000 characters of HTML'],
    [`<html>${' '.repeat(17 * 1024 * 1024)}`, 'longer than 16777216 bytes'],
  ])('is refused in little time: %.40s', async (html, reason) => {
    const start = performance.now()
    expect(await readBytes(html, { from: 'html' })).toEqual([`-: ${reason}`])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
