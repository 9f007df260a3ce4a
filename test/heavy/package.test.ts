import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-package-'))
const app = join(folder, 'app')

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
}

beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "type": "module", "private": true }')
  run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', join(folder, tarball)], app)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

it('gives a program that exports and validates', () => {
  writeFileSync(join(app, 'talks.txt'), 'Angela Merkel met Emmanuel Macron in Paris on 12 July 2018.')
  run('npx', ['--no', 'newsgraph', 'export', 'talks.txt', '--to', 'turtle,jsonld,nquads'], app)
  expect(readdirSync(join(app, 'out')).sort()).toEqual(['talks.jsonld', 'talks.nq', 'talks.ttl'])
  expect(JSON.parse(run('npx', ['--no', 'newsgraph', 'validate', 'out', '--json'], app))).toMatchObject({ valid: true, files: 3 })
})

it('gives a library with types and the files of the ontology', () => {
  const code = `
import { extractFacts, createArticle, mapFacts, writeTurtle, type FactsDocument, type Meeting } from 'newsgraph'
import type { Quad } from '@rdfjs/types'
const document: FactsDocument = extractFacts(createArticle('Angela Merkel met Emmanuel Macron in Paris.', { id: 'a' }))
const meetings: readonly Meeting[] = document.meetings
const quads: readonly Quad[] = mapFacts(document)
console.log(meetings.length, writeTurtle(quads).includes('ng:Meeting'))
// @ts-expect-error: an article has an id
extractFacts({ text: 'They met.' })
`
  writeFileSync(join(app, 'use.ts'), code)
  const strict = ['--strict', '--noEmit', '--target', 'es2022', '--types', '']
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    run(join(root, 'node_modules/.bin/tsc'), [...strict, '--module', module, '--moduleResolution', resolution, 'use.ts'], app)
  }
  const plain = code.replaceAll(
    /import type .*|, type \w+|: (?:readonly )?(?:FactsDocument|Meeting\[\]|Quad\[\])|^extractFacts.*/gm,
    '',
  )
  writeFileSync(join(app, 'use.mjs'), plain)
  expect(run('node', ['use.mjs'], app)).toBe('1 true\n')
  for (const name of ['ontology.ttl', 'shapes.ttl', 'context.jsonld', 'facts.schema.json']) {
    const file = run('node', ['-p', `require.resolve('newsgraph/${name}')`], app).trim()
    expect(readFileSync(file, 'utf8').length, name).toBeGreaterThan(100)
  }
})

it('holds no source, no test and nothing big', () => {
  const [{ files, size }] = JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], root))
  const folders = new Set(files.map(({ path }: { path: string }) => path.split('/')[0]))
  expect([...folders].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'lexicons',
    'models',
    'ontology',
    'package.json',
    'queries',
  ])
  expect(size).toBeLessThan(10_000_000)
})
