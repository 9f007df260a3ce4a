import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listQuestions } from '../../src/query/questions.ts'
import { root, shell } from '../cli/spawn.ts'

const file = join(root, 'docs/query.md')

describe('docs/query.md', () => {
  const page = readFileSync(file, 'utf8')

  it('shows answers that are current (`npx vitest run test/query/docs.test.ts -u` writes them anew)', async () => {
    const current = page.replaceAll(/^```\n\$ (newsgraph .*)\n[^`]*^```$/gm, (_, command: string) => {
      const { status, stdout } = shell(`npx ${command}`, root)
      expect(status, command).toBe(0)
      expect(stdout.split('\n').length, command).toBeGreaterThan(3)
      return `\`\`\`\n$ ${command}\n${stdout}\`\`\``
    })
    await expect(current).toMatchFileSnapshot(file)
  })

  it('tells every question, with each parameter and a sample', () => {
    const questions = listQuestions()
    expect(questions.map(({ name }) => `${name}.rq`)).toEqual(readdirSync(join(root, 'queries')).sort())
    for (const { name, title, description, parameters } of questions) {
      const section = page.split(/^### /m).find((part) => part.startsWith(`${name}\n`)) ?? ''
      expect(section).toContain(`${title}. ${description}`)
      expect(section).toContain(`$ newsgraph query ${name} `)
      for (const parameter of parameters)
        expect(section).toContain(`| \`${parameter.name}\` | ${parameter.type} | ${parameter.description} |`)
    }
  })
})
