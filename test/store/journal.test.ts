import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openJournal } from '../../src/store/journal.ts'
import { useFolder } from '../cli/spawn.ts'

const folder = useFolder()

describe('a journal', () => {
  it('knows what was verified, the last word first, of its own store', () => {
    const file = join(folder.path, 'j.jsonl')
    const first = openJournal(file, 'http://a/')
    expect(existsSync(file)).toBe(false)
    first.add('urn:g', '1', 5)
    first.add('urn:h', '2', 5)
    first.add('urn:g', '3', 5)
    first.forget('urn:h')
    first.forget('urn:none')
    first.close()
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(5)
    const second = openJournal(file, 'http://a/')
    expect([second.find('urn:g'), second.find('urn:h')]).toEqual(['3', undefined])
    expect(openJournal(file, 'http://b/').find('urn:g')).toBeUndefined()
  })

  it('goes on behind a line that was cut off, wherever', () => {
    const line = '{"store":"s","graph":"urn:h","sha256":"1","triples":2}\n'
    for (const before of ['', line])
      for (let length = 1; length < line.length; length++) {
        const file = folder.put('j.jsonl', before + line.replace('urn:h', 'urn:é').slice(0, length))
        const second = openJournal(file, 's')
        expect([second.find('urn:h'), second.find('urn:é')]).toEqual([before === '' ? undefined : '1', undefined])
        second.add('urn:i', '2', 5)
        second.close()
        expect(openJournal(file, 's').find('urn:i')).toBe('2')
        expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(before === '' ? 2 : 3)
      }
  })

  it('is not any file', () => {
    expect(() => openJournal(folder.put('a.txt', 'a text\nof lines\n'), 's')).toThrow('no journal')
    expect(() => openJournal(folder.put('b.jsonl', '{"id":"a"}\n'), 's')).toThrow('no journal')
    expect(() => openJournal(folder.put('c.txt', 'a text'), 's')).toThrow('no journal')
    const lost = openJournal(join(folder.path, 'none/j.jsonl'), 's')
    expect(() => lost.add('urn:g', '1', 1)).toThrow('cannot keep the journal')
  })
})
