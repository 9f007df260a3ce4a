import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './spawn.ts'

/** Returns what is loaded with a file: files of the source and names of packages. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(join(root, file), 'utf8')
  for (const [, name] of code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?'([^']+)'/gm)) {
    if (name!.startsWith('.')) loadedWith(join(dirname(file), name!), seen)
    else if (!name!.startsWith('node:')) seen.add(name!)
  }
  return seen
}

function packagesOf(file: string): readonly string[] {
  return [...loadedWith(file)].filter((name) => !name.startsWith('src/')).sort()
}

describe('what is loaded', () => {
  it('for help is commander and nothing that reads articles', () => {
    expect(packagesOf('src/cli.ts')).toEqual(['commander'])
    expect([...loadedWith('src/cli.ts')].filter((name) => /src\/(?:extract|language|lexicon|mapping)\//.test(name))).toEqual([])
  })

  it('for articles is n3 alone', () => {
    expect(packagesOf('src/commands/facts.ts')).toEqual([])
    expect(packagesOf('src/commands/export.ts')).toEqual(['n3'])
  })

  it('leaves process to the command line', () => {
    const library = [
      ...loadedWith('src/index.ts'),
      ...loadedWith('src/commands/export.ts'),
      ...loadedWith('src/commands/validate.ts'),
    ]
    const uses = library.filter((file) => file.startsWith('src/') && /\bprocess\./.test(readFileSync(join(root, file), 'utf8')))
    expect(uses).toEqual([])
  })
})
