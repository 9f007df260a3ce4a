import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFacts } from '../facts/sample.ts'
import { newsgraph, useFolder } from './spawn.ts'

const folder = useFolder()
const all = 'turtle,jsonld,ntriples,nquads,trig'

beforeEach(() => {
  folder.put('a.facts.json', JSON.stringify(sampleFacts()))
  folder.put('a.txt', sampleFacts().article.text)
  newsgraph(['export', 'a.facts.json', '--to', all], { cwd: folder.path })
})

function validate(...args: string[]) {
  return newsgraph(['validate', ...args], { cwd: folder.path })
}

function change(name: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder.path, name), 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  folder.put(name, after)
}

describe('newsgraph validate', () => {
  it('accepts all formats of an export with its facts document', () => {
    const { status, stdout, stderr } = validate('out', 'a.facts.json')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^6 files read: \d+ triples, 1 facts document, 4 quotes \(4 looked up in the text\); valid\n$/)
  })

  it('looks quotes up in the articles given', () => {
    expect(validate('out/a.ttl').stderr).toContain('4 quotes (0 looked up in the text); valid')
    expect(validate('out/a.ttl', '--articles', 'a.txt').stderr).toContain('4 quotes (4 looked up in the text); valid')
  })

  it('refuses what does not parse, with its line', () => {
    change('out/a.ttl', ' a schema:NewsArticle', ' a schema:NewsArticle .')
    const { status, stderr } = validate('out/a.ttl')
    expect(status).toBe(5)
    expect(stderr).toMatch(/^error: out\/a\.ttl:\d+: .*\n/)
    folder.put('out/b.jsonld', '{')
    expect(validate('out/b.jsonld')).toMatchObject({ status: 5, stderr: expect.stringMatching(/^error: out\/b\.jsonld: /) })
  })

  it('refuses formats that differ', () => {
    change('out/a.nt', '"held"', '"planned"')
    const { status, stderr } = validate('out/a.nt', 'out/a.nq')
    expect(status).toBe(5)
    expect(stderr).toContain('error: out/a.nq: not the same triples as out/a.nt (1 more, 1 missing): ')
  })

  it('refuses breaches of the shapes', () => {
    change('out/a.ttl', '"held"', '"hold"')
    const { status, stderr } = validate('out/a.ttl')
    expect(status).toBe(5)
    expect(stderr).toMatch(
      /error: out\/a\.ttl <[^>]+\/meeting\/[0-9a-f]+> <https:\/\/w3id\.org\/newsgraph\/ontology#status>: .*"hold"/,
    )
  })

  it('refuses quotes that do not stand in the text or are not as long as they say', () => {
    change('out/a.ttl', 'oa:exact "Police counted', 'oa:exact "Police numbers')
    expect(validate('out/a.ttl', '--articles', 'a.txt')).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('the text has "Police counted'),
    })
    change('out/a.ttl', 'oa:exact "Police numbers', 'oa:exact "Police count')
    expect(validate('out/a.ttl')).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('not 32 code points: "Police count'),
    })
  })

  it('speaks JSON when told to', () => {
    expect(JSON.parse(validate('out', '--json').stdout)).toMatchObject({ valid: true, files: 5, problems: 0 })
    change('out/a.nt', '"held"', '"planned"')
    const { status, stdout, stderr } = validate('out', '--json')
    expect(status).toBe(5)
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, files: 5, problems: 1 })
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'invalid', file: 'out/a.nt' } })
  })
})
