import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articlesOf, readBytes, sample } from './reading.ts'

const geneva = {
  id: 'urn:newsml:gazette.example:20160910:geneva',
  title: 'Kerry and Lavrov announce a truce for Syria',
  publisher: 'The Harbour Gazette',
  published: '2016-09-10T01:30:00+02:00',
  text: 'GENEVA – John Kerry met Sergei Lavrov in Geneva on Friday.\n\nThey announced a truce for Syria.',
}

describe('ninjs', () => {
  const item = JSON.parse(readFileSync(sample('geneva.ninjs.json'), 'utf8'))
  const read = (value: unknown) => readBytes(JSON.stringify(value), { from: 'ninjs' })

  it('is an article an item, known by its content', async () => {
    expect(await articlesOf(sample('geneva.ninjs.json'))).toEqual([geneva])
  })

  it('of later versions has lists of bodies and headlines', async () => {
    const { headline, body_xhtml, copyrightholder, ...rest } = item
    const bodies = [
      { contenttype: 'text/plain', value: 'Plain.' },
      { contenttype: 'text/html', value: body_xhtml },
    ]
    const late = { ...rest, headlines: [{ value: headline }], bodies, infosources: [{ name: copyrightholder }] }
    const { Readable } = await import('node:stream')
    expect(await articlesOf('-', { stdin: Readable.from([JSON.stringify(late)]) })).toEqual([geneva])
  })

  it('gives the other items than those that are no text for use', async () => {
    const items = [
      { ...item, type: 'picture' },
      { ...item, pubstatus: 'canceled' },
      { ...item, body_xhtml: '' },
      { body_text: 'No.' },
      { ...item, body_xhtml: '<p>'.repeat(1000) },
      { ...item, body_xhtml: undefined, body_text: 'They met.' },
    ]
    expect(await read(items)).toEqual([
      '- /0: type is "picture"',
      '- /1: pubstatus is "canceled"',
      '- /2: no text',
      '- /3: not a ninjs item: no uri',
      expect.stringMatching(/^- \/4: /),
      'They met.',
    ])
    expect(await read([])).toEqual(['-: no item in it'])
    expect(await readBytes('{"uri": "a",', { from: 'ninjs' })).toEqual([expect.stringMatching(/^-: not JSON: /)])
  })
})

describe('NewsML-G2', () => {
  const xml = readFileSync(sample('geneva.newsml.xml'), 'utf8')

  it('is an article an item, captions apart', async () => {
    expect(await articlesOf(sample('geneva.newsml.xml'))).toEqual([
      { ...geneva, text: `| John Kerry and Sergei Lavrov in Geneva |\n\n${geneva.text}` },
      {
        id: 'urn:newsml:gazette.example:20160904:may',
        published: '2016-09-04T12:00:00Z',
        text: 'Theresa May met Vladimir Putin in Hangzhou on Sunday.',
      },
    ])
  })

  it('may be a single item with XHTML or escaped HTML', async () => {
    const item = (content: string) => `<newsItem guid="urn:a"><contentSet>${content}</contentSet></newsItem>`
    const html =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body><p>One.</p><p>Two<br/>lines.</p></body></html>'
    expect(await readBytes(item(`<inlineXML>${html}</inlineXML>`))).toEqual(['One.\n\nTwo\nlines.'])
    const escaped = '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'
    expect(await readBytes(item(`<inlineData contenttype="text/html">${escaped}</inlineData>`))).toEqual(['One.\n\nTwo.'])
  })

  it('gives the other items than those that are no text for use or broken off', async () => {
    expect(await readBytes(xml.replace('ninat:text', 'ninat:picture'))).toEqual([
      '-:5: itemClass is "ninat:picture"',
      expect.stringMatching(/^Theresa/),
    ])
    expect(await readBytes(xml.replace('stat:usable', 'stat:canceled'))).toEqual([
      '-:5: pubStatus is "stat:canceled"',
      expect.stringMatching(/^Theresa/),
    ])
    const cut = xml.slice(0, xml.indexOf('</newsItem>\n  </itemSet>'))
    expect(await readBytes(cut)).toEqual([expect.stringMatching(/GENEVA/), '-:34: breaks off inside <newsMessage>'])
    expect(await readBytes(xml.replace('<p>GENEVA', '<p>Z\xfcrich'), {})).toHaveLength(2)
    expect(await readBytes(Buffer.from(xml.replace('GENEVA –', 'Z\xfcrich'), 'latin1'))).toEqual([
      expect.stringMatching(/^-: not UTF-8: byte 0xFC at offset \d+$/),
    ])
    expect(await readBytes('<newsMessage></newsMessage>')).toEqual(['-: no item in the message'])
    expect(await readBytes('<rss></rss>', { from: 'newsml' })).toEqual(['-: not NewsML-G2: <rss>'])
  })
})
