import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputKinds } from '../../src/article/sources.ts'
import { root, shell } from '../cli/spawn.ts'

describe('docs/inputs.md', () => {
  const page = readFileSync(join(root, 'docs/inputs.md'), 'utf8')
  const commands = Array.from(page.matchAll(/^```sh\n(.*?)^```$/gms), ([, lines]) => lines!.trim().split('\n')).flat()

  it('has every kind with a section, and each section a command', () => {
    for (const kind of inputKinds) expect(page).toMatch(new RegExp(`^\\| \`${kind}\` +\\|`, 'm'))
    const links = Array.from(page.matchAll(/\]\(#([a-z0-9-]+)\)/g), ([, anchor]) => anchor)
    const sections = Array.from(page.matchAll(/^## (.*)$/gm), ([, title]) => title!.toLowerCase().replaceAll(' ', '-'))
    expect(links.filter((anchor) => !sections.includes(anchor!))).toEqual([])
    for (const section of page.split(/^## /m).slice(1)) expect(section).toContain('```sh\nnpx newsgraph ')
  })

  it.each(commands)('holds a command that works: %s', (command) => {
    const { status, stdout, stderr } = shell(command, root)
    expect({ status, stderr: stderr.match(/error.*/g) }).toEqual({ status: 0, stderr: null })
    expect(stdout).toMatch(/"meetings": ?\[\{|ng:met/)
  })
})
