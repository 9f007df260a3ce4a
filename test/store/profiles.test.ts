import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeProfiles, profileNames, profiles, recognizeProfile } from '../../src/store/profiles.ts'
import { root } from '../cli/spawn.ts'

describe('profiles', () => {
  it('have their endpoints below the address, with or without a slash', () => {
    for (const base of ['http://h:1/x', 'http://h:1/x/']) {
      const url = new URL(base)
      expect(profiles.oxigraph.endpoints(url)).toEqual({ query: 'http://h:1/x/query', update: 'http://h:1/x/update' })
      expect(profiles.fuseki.endpoints(url)).toEqual({
        query: 'http://h:1/x/query',
        update: 'http://h:1/x/update',
        graphs: 'http://h:1/x/data',
      })
      expect(profiles.virtuoso.endpoints(url).query).toBe('http://h:1/x/sparql')
      expect(profiles.sparql.endpoints(url)).toEqual({ query: base, update: base })
    }
  })

  it('are known by what stores answer', () => {
    expect(recognizeProfile(new Headers({ server: 'Oxigraph/0.5.13' }))).toBe('oxigraph')
    expect(recognizeProfile(new Headers({ server: 'Virtuoso/07.20.3240 (Linux) x86_64-pc-linux-gnu' }))).toBe('virtuoso')
    expect(recognizeProfile(new Headers({ 'fuseki-request-id': '7' }))).toBe('fuseki')
    expect(recognizeProfile(new Headers({ server: 'nginx' }))).toBe('sparql')
  })

  it('say in help and docs which of them are untested', () => {
    const page = readFileSync(join(root, 'docs/stores.md'), 'utf8')
    const told = profileNames.map((name) => [name, /^\| `\w+` +\|.*$/gm.exec(page) && lineOf(page, name)] as const)
    for (const [name, line] of told) {
      expect(line).toBeDefined()
      expect(/\*\*untested\*\*/.test(line!), name).toBe(profiles[name].tested === undefined)
      expect(describeProfiles().includes(`${name} (untested)`), name).toBe(profiles[name].tested === undefined)
      if (/^[0-9.]+$/.test(profiles[name].tested ?? '')) expect(line).toContain(profiles[name].tested)
    }
  })
})

function lineOf(page: string, name: string): string | undefined {
  return page.split('\n').find((line) => line.startsWith(`| \`${name}\``))
}
