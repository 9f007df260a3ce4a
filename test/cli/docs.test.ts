import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/commands/program.ts'
import { exitStatus, type Terminal } from '../../src/commands/terminal.ts'
import { newsgraph, root, shell, useFolder } from './spawn.ts'

const folder = useFolder()
const silent: Terminal = {
  stdin: { async *[Symbol.asyncIterator]() {} },
  stdinIsTerminal: false,
  write: async () => {},
  note: () => {},
  colours: false,
  live: false,
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

describe('docs/cli.md', () => {
  const page = read('docs/cli.md')
  const program = createProgram(silent, () => {})

  it.each(program.commands.map((command) => [command.name(), command] as const))('tells every option of %s', (name, command) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`newsgraph ${name}\n`)) ?? ''
    expect(section).not.toBe('')
    expect(command.options.length).toBeGreaterThan(2)
    for (const { long } of command.options) expect(section).toContain(`\`${long}`.trimEnd())
  })

  it('tells of no option that does not exist', () => {
    const known = new Set(['--help', '--version', ...program.commands.flatMap(({ options }) => options.map(({ long }) => long!))])
    const told = page.match(/--[a-z][a-z-]+/g) ?? []
    expect(told.filter((option) => !known.has(option))).toEqual([])
  })

  it('tells every exit status', () => {
    for (const status of Object.values(exitStatus)) expect(page).toMatch(new RegExp(`^\\| ${status} +\\| \\w`, 'm'))
  })
})

describe('README.md', () => {
  it('holds commands that work', () => {
    symlinkSync(join(root, 'examples'), join(folder.path, 'examples'))
    const blocks = Array.from(read('README.md').matchAll(/^```sh\n(.*?)^```$/gms), ([, lines]) =>
      lines!.trim().split('\n'),
    ).flat()
    const commands = blocks.map((line) => line.replace(/^npm install && /, '')).filter((line) => line.startsWith('npx newsgraph'))
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) expect(shell(command, folder.path), command).toMatchObject({ status: 0 })
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['ceasefire-talks.jsonld', 'ceasefire-talks.ttl'])
    expect(readdirSync(folder.path)).toContain('all.nq')
  })

  it('quotes what really comes out', () => {
    const excerpt = /^```turtle\n(.*?)^```$/ms.exec(read('README.md'))![1]!
    const { stdout } = newsgraph(['export', 'examples/ceasefire-talks.txt', '-o', '-'])
    const lines = new Set(stdout.split('\n'))
    expect(excerpt.split('\n').filter((line) => line.trim() !== '…' && !lines.has(line))).toEqual([])
  })

  it('links to files that are there', () => {
    const links = Array.from(read('README.md').matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link]) => link!)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(() => read(link)).not.toThrow()
  })
})

describe('docs/library.md', () => {
  it('shows examples/library.mjs, which runs', () => {
    expect(read('docs/library.md')).toContain(`\`\`\`js\n${read('examples/library.mjs')}\`\`\`\n`)
    const { status, stdout, stderr } = shell('node examples/library.mjs', root)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('ng:met <actor/emmanuel-macron>')
  })

  it('names only what the library exports', async () => {
    const library = await import('../../src/index.ts')
    const named = new Set(
      read('docs/library.md').match(/\b(?:read|create|extract|check|parse|map|write|validate)[A-Z]\w+|\barticleGraph\b/g),
    )
    expect([...named].filter((name) => !(name in library))).toEqual([])
    const functions = Object.entries(library).filter(([, value]) => typeof value === 'function' && !/^class /.test(String(value)))
    expect(functions.map(([name]) => name).filter((name) => !named.has(name))).toEqual([])
  })
})

describe('examples', () => {
  it('come out as examples/expected has them', () => {
    expect(newsgraph(['export', 'examples', '-o', folder.path])).toMatchObject({ status: 0 })
    const names = readdirSync(folder.path)
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) expect(readFileSync(join(folder.path, name), 'utf8'), name).toBe(read(`examples/expected/${name}`))
    expect(readdirSync(join(root, 'examples/expected')).sort()).toEqual(names.sort())
  })
})
