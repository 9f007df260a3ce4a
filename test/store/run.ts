import { once } from 'node:events'
import { type Run, startNewsgraph } from '../cli/spawn.ts'

/** Runs the built program while this process goes on. */
export async function run(args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>): Promise<Run> {
  const child = startNewsgraph(args, cwd, env)
  const outputs = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      outputs[name] += text
    })
  child.stdin.end()
  const [status] = await once(child, 'close')
  return { status, ...outputs }
}

/** Returns articles as JSON Lines. */
export function articles(...lines: readonly Readonly<Record<string, string>>[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Returns an article of one meeting. */
export function talks(id: string, leader = 'Vladimir Putin'): Readonly<Record<string, string>> {
  return { id, text: `PARIS, March 3 — French President Emmanuel Macron met Russian President ${leader} in Paris on Monday.` }
}
