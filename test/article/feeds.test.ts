import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articlesOf, readBytes, sample } from './reading.ts'

describe('a feed', () => {
  it('in RSS is an article an item', async () => {
    expect(await articlesOf(sample('world.rss'))).toEqual([
      {
        id: 'https://gazette.example/world/geneva-truce',
        url: 'https://gazette.example/world/geneva-truce',
        title: 'Kerry and Lavrov announce a truce for Syria',
        publisher: 'The Harbour Gazette',
        published: '2016-09-10T01:30:00+0200',
        text: `| John Kerry and Sergei Lavrov in Geneva |

GENEVA – John Kerry met Sergei Lavrov in Geneva on Friday.

They announced a truce for Syria & a plan to bring aid to Aleppo.`,
      },
      {
        id: 'https://gazette.example/world/may-putin',
        url: 'https://gazette.example/world/may-putin',
        title: 'Markets & more',
        publisher: 'The Harbour Gazette',
        published: '2016-09-04T12:00:00Z',
        text: 'Theresa May met Vladimir Putin in Hangzhou on Sunday.',
      },
    ])
  })

  it('in Atom is an article an entry', async () => {
    expect(await articlesOf(sample('world.atom'))).toMatchObject([
      {
        id: 'https://gazette.example/world/geneva',
        title: 'Kerry & Lavrov meet',
        publisher: 'The Harbour Gazette',
        published: '2016-09-10T01:30:00+02:00',
        text: 'John Kerry met Sergei Lavrov in Geneva on Friday.\n\nA truce\nwas announced.',
      },
      {
        id: 'tag:gazette.example,2016:may',
        published: '2016-09-04T12:00:00Z',
        text: 'Theresa May met Vladimir Putin in Hangzhou on Sunday; 5 < 6.',
      },
    ])
  })

  it('in JSON is an article an item, known by its content', async () => {
    expect(await articlesOf(sample('world.json'))).toMatchObject([
      { id: 'https://gazette.example/world/geneva-truce', text: expect.stringMatching(/Friday\.\n\nThey/) },
      {
        id: '2016-0904',
        text: expect.stringMatching(/^Theresa/),
        publisher: 'The Harbour Gazette',
        published: '2016-09-04T12:00:00Z',
      },
    ])
  })

  it('in RSS 1.0 has its items beside the channel', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>G</title></channel><item><link>https://a.example/1</link><dc:date>2016-09-05</dc:date><description>They met.</description></item></rdf:RDF>`
    expect(await readBytes(rdf)).toEqual(['They met.'])
  })

  it('is known by its content, in its charset', async () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><!-- a --><rss><channel><item><description>Zürich</description></item></channel></rss>'
    expect(await readBytes(Buffer.from(xml, 'latin1'))).toEqual(['Zürich'])
    expect(await readBytes(Buffer.from(xml.replace('ISO-8859-1', 'utf-8'), 'latin1'))).toEqual([
      '-: not UTF-8: byte 0xFC at offset 82',
    ])
  })
})

describe('a broken feed', () => {
  const rss = readFileSync(sample('world.rss'), 'utf8')

  it('gives what stands before the break', async () => {
    const cut = rss.slice(0, rss.indexOf('</description>\n    </item>\n  </channel>'))
    expect(await readBytes(cut)).toEqual([expect.stringContaining('They announced a truce'), '-:22: breaks off inside <rss>'])
  })

  it('gives the other items than the one without text', async () => {
    const empty = rss.replace('Theresa May met Vladimir Putin in Hangzhou on Sunday.', '<![CDATA[<img src="a.jpg">]]>')
    expect(await readBytes(empty)).toEqual([expect.stringContaining('They announced a truce'), '-:18: no text'])
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      items: [{}, null, { content_text: 'They met.' }, { content_text: '\ud800' }],
    }
    expect(await readBytes(JSON.stringify(feed))).toEqual([
      '- /items/0: no text',
      '- /items/1: not an object',
      'They met.',
      '- /text: lone surrogate U+D800 at code point 0',
    ])
  })

  it.each([
    ['<rss><channel><title>Empty</title></channel></rss>', 'no item in the feed'],
    ['<opml><body></body></opml>', 'not a feed: <opml>'],
    ['They met.', 'not XML: no element'],
    ['{"version": "2"}', ' /version: not a JSON Feed: no version of it'],
    ['{"version": "https://jsonfeed.org/version/1"}', ' /items: not a JSON Feed: no list of items'],
    ['{"version"', expect.stringMatching(/^-: not JSON: /)],
    [`<rss>${'<a>'.repeat(1_000_000)}`, ':1: elements nested more than 128 deep'],
    [`<rss>\n${'<a/>'.repeat(1_000_000)}`, ':2: elements more than 500000'],
  ])('is refused: %.40s', async (feed, reason) => {
    const told = typeof reason === 'string' ? expect.stringMatching(new RegExp(`^-(?:: )?${reason}$`)) : reason
    expect(await readBytes(feed, { from: 'feed' })).toEqual([told])
  })

  it('expands no entity and loads nothing', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('\n')
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>They met. &l9; &x;</description></item></channel></rss>`
    expect(await readBytes(bomb, { from: 'feed' })).toEqual(['They met. &l9; &x;'])
  })
})
