import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../src/rdf/nquads.ts'
import { discardUnfinished, writeFileWhole } from '../../src/sink/file.ts'
import { createLineSet } from '../../src/sink/line-set.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('writeFileWhole', () => {
  it('writes all parts and makes the folder', async () => {
    const file = join(folder, 'a/b/c.ttl')
    await writeFileWhole(file, ['one ', 'two'])
    expect(readFileSync(file, 'utf8')).toBe('one two')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.ttl'])
  })

  it('leaves what was there when it fails half way', async () => {
    const file = join(folder, 'a.ttl')
    writeFileSync(file, 'before')
    async function* parts() {
      yield 'half'
      throw new Error('no more')
    }
    await expect(writeFileWhole(file, parts())).rejects.toThrow('no more')
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['a.ttl'])
  })

  it('names what stands in the way', async () => {
    writeFileSync(join(folder, 'plain'), '')
    await expect(writeFileWhole(join(folder, 'plain/a.ttl'), ['x'])).rejects.toMatchObject({
      code: 'output',
      message: 'a file stands where a folder should be',
      where: { file: join(folder, 'plain') },
    })
    await writeFileWhole(join(folder, 'dir/a.ttl'), ['x'])
    await expect(writeFileWhole(join(folder, 'dir'), ['x'])).rejects.toMatchObject({
      code: 'output',
      message: 'a folder has this name',
    })
  })

  it('is cleaned up after when the program stops', async () => {
    let go: (() => void) | undefined
    async function* parts() {
      yield 'half'
      await new Promise<void>((resolve) => {
        go = resolve
      })
    }
    const writing = writeFileWhole(join(folder, 'a.ttl'), parts())
    await expect.poll(() => go).toBeDefined()
    expect(readdirSync(folder)).toHaveLength(1)
    discardUnfinished()
    expect(readdirSync(folder)).toEqual([])
    go?.()
    await expect(writing).rejects.toMatchObject({ code: 'output' })
  })
})

describe('createLineSet', () => {
  const words = Array.from({ length: 500 }, (_, i) => `${(i * 7919) % 613} \ue000\u{1f600}${i % 3}\n`)

  it.each([1_000_000, 500, 1])('writes each line once, sorted, with %i units held', async (held) => {
    const file = join(folder, 'new/all.nq')
    const lines = createLineSet(file, { compare: compareCodePoints, held })
    for (const word of [...words, ...words]) {
      lines.add(word)
      await lines.settle()
    }
    await lines.write()
    const expected = [...new Set(words)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(readFileSync(file, 'utf8')).toBe(expected.join(''))
    expect(readdirSync(join(folder, 'new'))).toEqual(['all.nq'])
  })

  it('writes an empty file for no lines', async () => {
    const file = join(folder, 'all.nq')
    await createLineSet(file, { compare: compareCodePoints }).write()
    expect(readFileSync(file, 'utf8')).toBe('')
  })
})
