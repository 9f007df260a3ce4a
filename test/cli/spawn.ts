import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const cli = join(root, 'dist/cli.js')
if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run npm run build')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which the program is killed; none by default. */
  readonly timeout?: number
}

/** Runs the built program. */
export function newsgraph(args: readonly string[], { cwd = root, input = '', env = {}, timeout }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' as const }),
  })
  return { status, stdout, stderr }
}

/** Starts the built program with all its streams open. */
export function startNewsgraph(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [cli, ...args], { cwd, stdio: 'pipe', env: { ...process.env, ...env } })
}

/** Runs a line of a shell in which `npx newsgraph` is the built program. */
export function shell(line: string, cwd: string): Run {
  const command = line.replaceAll('npx newsgraph', `"${process.execPath}" "${cli}"`)
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', maxBuffer: 1e9 })
  return { status, stdout, stderr }
}

/** Gives each test of a file an empty folder, removed afterwards. */
export function useFolder(): { readonly path: string; put(name: string, content: string | Uint8Array): string } {
  let path = ''
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'newsgraph-'))
  })
  afterEach(() => rmSync(path, { recursive: true }))
  return {
    get path() {
      return path
    },
    put(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
  }
}
