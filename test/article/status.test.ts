import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { newsgraph, useFolder } from '../cli/spawn.ts'
import { buildZip } from './build-zip.ts'
import { sample } from './reading.ts'

const folder = useFolder()

/** Broken twins of the samples, with what is told of them. */
const twins: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
  ['bomb.html', '<div>'.repeat(100_000), /bomb\.html: elements nested more than 150 deep/],
  [
    'cut.jsonl.gz',
    gzipSync(readFileSync(sample('world.rss'))).subarray(0, 100),
    /cut\.jsonl\.gz: gzip breaks off before its end/,
  ],
  [
    'latin.html',
    Buffer.from('<meta charset="utf-8"><p>Z\xfcrich</p>', 'latin1'),
    /latin\.html: not UTF-8: byte 0xFC at offset 26/,
  ],
  ['long.csv', `text\n${'x'.repeat(17 * 1024 * 1024)}\n`, /long\.csv:2: row longer than 16777216 bytes/],
  ['long.jsonl', `${'x'.repeat(17 * 1024 * 1024)}\n`, /long\.jsonl:1: line longer than 16777216 bytes/],
  ['nested.zip', buildZip([{ name: 'inner.zip', content: 'PK' }]), /nested\.zip\/inner\.zip: an archive in an archive/],
  ['none.warc', 'WARC/1.0\r\nContent-Length: 10\r\n\r\n', /none\.warc record 1: the record breaks off/],
]

describe('broken inputs', () => {
  it('end with 3 alone, with 4 beside others, which are read', () => {
    for (const [name, content] of twins) folder.put(name, content)
    const broken = newsgraph(['facts', folder.path])
    expect(broken).toMatchObject({ status: 3, stdout: '' })
    folder.put('whole.txt', 'Theresa May met Vladimir Putin in Hangzhou.')
    const partly = newsgraph(['facts', folder.path])
    expect(partly.status).toBe(4)
    expect(partly.stdout.trim().split('\n')).toHaveLength(1)
    for (const [, , reason] of twins) {
      expect(broken.stderr).toMatch(reason)
      expect(partly.stderr).toMatch(reason)
    }
  })
})
