import { readFileSync } from 'node:fs'
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlesOf, readBytes, sample } from './reading.ts'

const met = 'On Monday Barack Obama met Vladimir Putin in Hangzhou, on the margins of a summit, and spoke with him about Syria.'
const page = `<html><head><title>Talks</title></head><body><article><p>${met}</p></article></body></html>`

function record(type: string, block: string | Uint8Array, uri = 'https://gazette.example/a'): Buffer {
  const bytes = Buffer.from(block as Uint8Array)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2016-09-06T00:00:00Z\r\nContent-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

function response(
  body: string | Uint8Array = page,
  headers = 'Content-Type: text/html; charset=utf-8',
  status = '200 OK',
): Buffer {
  return record(
    'response',
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as Uint8Array)]),
  )
}

describe('a web archive', () => {
  it('is an article a page that a server sent', async () => {
    expect(await articlesOf(sample('crawl.warc.gz'))).toMatchObject([
      { id: 'https://gazette.example/world/hangzhou-talks', published: '2016-09-05T16:20:00+08:00' },
      {
        id: 'https://gazette.example/world/may-putin',
        url: 'https://gazette.example/world/may-putin',
        text: expect.stringMatching(/^Theresa May/),
      },
    ])
  })

  it('has its other records passed over', async () => {
    const records = [
      record('warcinfo', 'software: own\r\n'),
      record('request', 'GET / HTTP/1.1\r\n\r\n'),
      response('<p>Moved', 'Content-Type: text/html', '301 Moved Permanently'),
      response('a{}', 'Content-Type: text/css'),
      response(),
      record('metadata', 'a: b\r\n'),
    ]
    expect(await readBytes(Buffer.concat(records))).toEqual([met])
    expect(await readBytes(Array.from(Buffer.concat(records), (byte) => Uint8Array.of(byte)))).toEqual([met])
    expect(await readBytes(Buffer.concat(records.map((one) => gzipSync(one))))).toEqual([met])
  })

  it('is read as it went over the wire: in chunks, packed, in the charset of the server', async () => {
    const half = Math.floor(page.length / 2)
    const chunked = `${half.toString(16)};a=b\r\n${page.slice(0, half)}\r\n${(page.length - half).toString(16)}\r\n${page.slice(half)}\r\n0\r\n\r\n`
    const html = 'Content-Type: text/html'
    const latin = page.replace('Monday', 'Monday in Žilina’s café'.replace('Ž', 'Z'))
    const records = [
      response(chunked, `${html}\r\nTransfer-Encoding: chunked`),
      response(page, `${html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`),
      response(gzipSync(page), `${html}\r\nContent-Encoding: gzip`),
      response(deflateSync(page), `${html}\r\nContent-Encoding: deflate`),
      response(Buffer.from(latin.replace('’', '\x92'), 'latin1'), `${html}; charset=windows-1252`),
    ]
    expect(await readBytes(Buffer.concat(records))).toEqual([
      met,
      met,
      met,
      met,
      met.replace('Monday', 'Monday in Zilina’s café'),
    ])
  })
})

describe('a broken web archive', () => {
  it('gives the other pages than those that cannot be read, named by their record', async () => {
    const html = 'Content-Type: text/html'
    const records = [
      response(Buffer.from(page.replace('Monday', 'Zürich'), 'latin1')),
      response('<html></html>'),
      response('<div>'.repeat(1000)),
      response(gzipSync(page).subarray(0, 60), `${html}\r\nContent-Encoding: gzip`),
      response(gzipSync(' '.repeat(100_000)), `${html}\r\nContent-Encoding: gzip`),
      response(' '.repeat(60_000)),
      response(),
    ]
    expect(await readBytes(Buffer.concat(records), { maxBytes: 50_000 })).toEqual([
      expect.stringMatching(/^- record 1: not UTF-8: byte 0xFC at offset \d+$/),
      '- record 2: no article in the page',
      '- record 3: elements nested more than 150 deep',
      '- record 4: broken gzip: unexpected end of file',
      '- record 5: longer than 50000 bytes',
      '- record 6: longer than 50000 bytes',
      met,
    ])
  })

  it('ends where no record can be found', async () => {
    const two = Buffer.concat([response(), response()])
    expect(await readBytes(two.subarray(0, -100))).toEqual([met, '- record 2: the record breaks off'])
    expect(await readBytes(two.subarray(0, response().length + 40))).toEqual([met, '- record 2: the record breaks off'])
    expect(await readBytes(Buffer.concat([response(), Buffer.from('junk\n')]))).toEqual([
      met,
      '- record 2: not a WARC record: "junk"',
    ])
    const endless = response()
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: 1e9')
    expect(await readBytes(endless)).toEqual(['- record 1: no length of the record: "1e9"'])
    expect(await readBytes(record('request', 'GET /'))).toEqual(['-: no web page in it'])
    expect(await readBytes(`WARC/1.0\r\n${'a: b\r\n'.repeat(1_000_000)}`)).toEqual(['- record 1: the record breaks off'])
  })

  it('gives what stands before the place where gzip breaks off', async () => {
    const whole = readFileSync(sample('crawl.warc.gz'))
    const found = await readBytes(whole.subarray(0, -40))
    expect(found).toHaveLength(2)
    expect(found[1]).toBe('-: gzip breaks off before its end')
  })
})
