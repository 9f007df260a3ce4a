import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsgraph, startNewsgraph } from '../cli/spawn.ts'
import { articles, run, talks } from '../store/run.ts'

/** What was downloaded stays here: the Oxigraph server from PyPI, Fuseki from Maven Central. Needs python3 with venv, mvn and Java 17. */
const cache = join(tmpdir(), 'newsgraph-stores')
const oxigraph = join(cache, 'oxigraph-0.5.13')
const fuseki = join(cache, 'jena-fuseki-server-5.6.0.jar')

interface Server {
  readonly profile: string
  /** Makes sure that the server is in the cache. */
  install(): void
  /** Returns the command that serves a folder on a port. */
  command(folder: string, port: number): readonly [string, ...string[]]
  /** Below the port. */
  readonly path: string
}

const servers: readonly Server[] = [
  {
    profile: 'oxigraph',
    path: '',
    install() {
      if (existsSync(join(oxigraph, 'bin/oxigraph'))) return
      execFileSync('python3', ['-m', 'venv', oxigraph])
      execFileSync(join(oxigraph, 'bin/pip'), ['-q', 'install', 'oxigraph==0.5.13'])
    },
    command: (folder, port) => [join(oxigraph, 'bin/oxigraph'), 'serve', '--location', folder, '--bind', `127.0.0.1:${port}`],
  },
  {
    profile: 'fuseki',
    path: '/ds',
    install() {
      if (existsSync(fuseki)) return
      const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy'
      execFileSync('mvn', ['-q', '-B', copy, '-Dartifact=org.apache.jena:jena-fuseki-server:5.6.0', `-DoutputDirectory=${cache}`])
    },
    command: (folder, port) => [
      'java',
      '-Xmx600m',
      '-jar',
      fuseki,
      '--update',
      '--tdb2',
      `--loc=${folder}`,
      '--localhost',
      '--port',
      `${port}`,
      '/ds',
    ],
  },
]

const many = 300
const batch = (leader?: string) => articles(...Array.from({ length: many }, (_, i) => talks(`a${i}`, leader)))

describe.each(servers)('$profile', ({ profile, install, command, path }) => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-store-'))
  const data = join(folder, 'data')
  let child: ChildProcess
  let store = ''
  let port = 0

  async function start(): Promise<void> {
    const log = openSync(join(folder, 'log'), 'a')
    const [file, ...args] = command(data, port)
    child = spawn(file, args, { stdio: ['ignore', log, log], env: { ...process.env, FUSEKI_BASE: folder } })
    for (let i = 0; i < 300 && !(await fetch(store).then(cancel, () => false)); i++) await pause(200)
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const closed = once(child, 'exit')
    child.kill(signal)
    await closed
  }

  /** Returns all that the store holds, as sorted N-Quads. */
  async function dump(): Promise<string> {
    const query = 'SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g'
    const { stdout } = await run(['query', query, '--store', `${store}/query`, '--format', 'csv'], folder)
    return stdout
  }

  /** Returns what the store holds if it holds what an export has, and nothing else. */
  function expectedOf(file: string): string {
    const counts = new Map<string, number>()
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const name = / <([^<>]+)> \.$/.exec(line)![1]!
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return `g,n\r\n${[...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, n]) => `${name},${n}\r\n`)
      .join('')}`
  }

  async function load(...args: string[]) {
    const { status, stdout, stderr } = await run(['load', ...args, '--store', store, '--json'], folder)
    return { status, stderr, ...(JSON.parse(stdout || '{}') as { loaded?: number; unchanged?: number; seconds?: number }) }
  }

  beforeAll(async () => {
    mkdirSync(cache, { recursive: true })
    mkdirSync(data)
    install()
    port = await freePort()
    store = `http://127.0.0.1:${port}${path}`
    await start()
    for (const [name, text] of [
      ['many', batch()],
      ['corrected', batch('Dmitry Medvedev')],
    ] as const)
      newsgraph(['export', '--from', 'jsonl', '-', '--merge', join(folder, `${name}.nq`)], { input: text })
  }, 600_000)

  afterAll(async () => {
    await stop('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  it(`loads ${many} articles, twice with the same result`, async () => {
    const expected = expectedOf(join(folder, 'many.nq'))
    for (const how of ['count', 'full']) {
      expect(await load('many.nq', '--verify', how)).toMatchObject({ status: 0, profile, loaded: many, failed: 0 })
      expect(await dump()).toBe(expected)
    }
  })

  it('corrects all of them through four kills of the loader and one of the store', async () => {
    const expected = expectedOf(join(folder, 'corrected.nq'))
    const args = ['load', 'corrected.nq', '--store', store, '--resume', 'j.jsonl', '--quiet']
    for (const wait of [0, 40, 90, 160]) {
      const noted = lines(join(folder, 'j.jsonl'))
      const loader = startNewsgraph(args, folder)
      const closed = once(loader, 'exit')
      while (loader.exitCode === null && lines(join(folder, 'j.jsonl')) < noted + 10 + wait / 10) await pause(5)
      await pause(wait)
      loader.kill('SIGKILL')
      await closed
    }
    const survivor = load('corrected.nq', '--resume', 'j.jsonl', '--verify', 'full', '--retries', '9')
    await pause(800)
    await stop('SIGKILL')
    await start()
    expect(await survivor).toMatchObject({ status: 0, failed: 0 })
    expect(await dump()).toBe(expected)
    const last = await load('corrected.nq', '--resume', 'j.jsonl')
    expect(last).toMatchObject({ status: 0, loaded: 0, unchanged: many })
    const old = await run(['query', 'ASK { GRAPH ?g { ?s ?p "Vladimir Putin" } }', '--store', `${store}/query`], folder)
    expect(old.stdout).toBe('false\n')
  })

  it('carries hostile terms and long ones', async () => {
    const hostile = ['} } ; DROP ALL #', '\\u0041', "'''", '\r\n\t\u000b', '\u202e🕊', 'x'.repeat(1_000_000)]
    const quads = hostile.map((value) => `<urn:s> <urn:p> ${JSON.stringify(value)} <urn:hostile> .\n`)
    quads.push(`<urn:s> <urn:p> <urn:${'y'.repeat(8000)}> <urn:hostile> .\n`, '<urn:s> <urn:p> "b"@en-GB <urn:hostile> .\n')
    writeFileSync(join(folder, 'hostile.nq'), quads.join(''))
    expect(await load('hostile.nq', '--verify', 'full')).toMatchObject({ status: 0, loaded: 1, failed: 0 })
  })

  it('withdraws articles', async () => {
    const ids = Array.from({ length: many }, (_, i) => `a${i}`)
    const out = await run(['unload', ...ids, '--store', store, '--json'], folder)
    expect(JSON.parse(out.stdout)).toMatchObject({ unloaded: many, absent: 0, failed: 0 })
    expect(await dump()).toBe('g,n\r\nurn:hostile,8\r\n')
  })
})

function lines(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function cancel(response: Response): Promise<boolean> {
  await response.body?.cancel()
  return response.status < 500
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
