import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newsgraph, useFolder } from '../cli/spawn.ts'
import { articles, run, talks } from './run.ts'
import { type Fault, type SparqlServer, startSparqlServer } from './sparql-server.ts'

const folder = useFolder()
let server: SparqlServer
beforeEach(async () => {
  server = await startSparqlServer({ server: 'Oxigraph/0' })
})
afterEach(() => server.close())

const graph = (key: string) => `https://w3id.org/newsgraph/id/graph/${key}`
const dump = () => server.store.dump({ format: 'application/n-quads' }).split('\n').sort().join('\n')

function load(...args: string[]) {
  return run(['load', ...args, '--store', server.url, '--retries', '2'], folder.path)
}

async function loadJson(...args: string[]) {
  const { status, stdout, stderr } = await load(...args, '--json')
  return { status, stderr, ...(stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>)) }
}

/** Lets the first requests that change something meet faults. */
function failWith(...faults: readonly Fault[]): void {
  server.fault = ({ count }) => faults[count - 1]
}

describe('newsgraph load', () => {
  it('loads what export writes, once and twice', async () => {
    const file = folder.put('two.jsonl', articles(talks('a'), talks('b')))
    expect(newsgraph(['export', file, '--merge', join(folder.path, 'all.nq')])).toMatchObject({ status: 0 })
    const expected = readFileSync(join(folder.path, 'all.nq'), 'utf8')
    expect(await loadJson(file)).toMatchObject({ status: 0, profile: 'oxigraph', loaded: 2, failed: 0, anonymous: 0, retries: 0 })
    expect(dump().trim()).toBe(expected.trim())
    expect(await loadJson(file, '--verify', 'full')).toMatchObject({ status: 0, loaded: 2 })
    expect(await loadJson('all.nq', '--verify', 'full')).toMatchObject({ status: 0, loaded: 2 })
    expect(dump().trim()).toBe(expected.trim())
  })

  it('puts a corrected article in the place of the old one, and takes it out', async () => {
    await load(folder.put('one.jsonl', articles(talks('a'), talks('b', 'Dmitry Medvedev'))))
    await load(folder.put('two.jsonl', articles(talks('a', 'Dmitry Medvedev'))))
    expect(dump()).not.toContain('vladimir-putin')
    expect(dump()).toContain('dmitry-medvedev')
    const out = await run(['unload', 'a', graph('b'), 'c', '--store', server.url, '--json'], folder.path)
    expect(JSON.parse(out.stdout)).toMatchObject({ unloaded: 2, absent: 1, failed: 0 })
    expect(out.status).toBe(0)
    expect(server.store.size).toBe(0)
  })

  it('warns of articles that have no name', async () => {
    folder.put('talks.txt', talks('').text!)
    const { status, stderr } = await load('talks.txt')
    expect(status).toBe(0)
    expect(stderr).toContain('warning: talks.txt: neither id nor URL: corrected, it would be a new article')
    expect(stderr).toContain('1 graph loaded and found again')
  })

  it('says what it would do, and does nothing', async () => {
    const file = folder.put('one.jsonl', articles(talks('a')))
    const { status, stderr } = await load(file, '--dry-run', '--resume', 'j.jsonl')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^would load .*graph\/a: \d+ triples for 0\n1 graph would be loaded/)
    expect(server.store.size).toBe(0)
    expect(() => readFileSync(join(folder.path, 'j.jsonl'))).toThrow('ENOENT')
  })

  it.each(['oxigraph', 'fuseki', 'sparql'])('loads by profile %s with the same result', async (profile) => {
    await server.close()
    server = await startSparqlServer()
    const file = folder.put('one.jsonl', articles(talks('a')))
    const store = profile === 'sparql' ? [`${server.url}/sparql`, '--update', `${server.url}/update`] : [server.url]
    const { status } = await run(['load', file, '--profile', profile, '--verify', 'full', '--store', ...store], folder.path)
    expect(status).toBe(0)
    const facts = newsgraph(['export', file, '-o', '-', '--to', 'nquads']).stdout
    expect(dump().trim()).toBe(facts.trim())
    expect(server.seen.includes('PUT /data')).toBe(profile === 'fuseki')
  })

  it('loads a graph beyond the bounds of a request in pieces', async () => {
    const lines = Array.from({ length: 4001 }, (_, i) => `<urn:s> <urn:p> "${i}" <urn:g> .\n`)
    folder.put('big.nq', lines.join(''))
    server.fault = ({ count }) => (count === 2 ? 'reset-after' : undefined)
    const out = await loadJson('big.nq', '--profile', 'sparql', '--update', `${server.url}/update`, '--verify', 'full')
    expect(out).toMatchObject({ status: 0, loaded: 1, triples: 4001, retries: 1 })
    expect(server.store.size).toBe(4001)
    expect(server.seen.filter((line) => line === 'POST /update')).toHaveLength(4)
  })
})

describe('newsgraph load with faults', () => {
  const two = () => folder.put('two.jsonl', articles(talks('a'), talks('b')))

  it.each<[string, Fault[], number]>([
    ['a busy store', ['busy', 'busy'], 2],
    ['a lost connection', ['reset'], 1],
    ['an answer that is lost', ['reset-after'], 1],
    ['a store that says yes and does nothing', ['nothing'], 0],
  ])('gets over %s', async (_, faults, retries) => {
    failWith(...faults)
    expect(await loadJson(two(), '--verify', 'full')).toMatchObject({ status: 0, loaded: 2, failed: 0, retries })
  })

  it('gets over a store that hangs', async () => {
    failWith('slow')
    expect(await loadJson(two(), '--timeout', '1')).toMatchObject({ status: 0, loaded: 2, retries: 1 })
  })

  it('believes no answer of success', async () => {
    failWith('nothing', 'nothing')
    const out = await loadJson(two(), '--resume', 'j.jsonl')
    expect(out).toMatchObject({ status: 4, loaded: 1, failed: 1 })
    expect(out.stderr).toMatch(/not loaded: the store has 0 triples of \d+ \(.*graph\/a\)/)
    expect(readFileSync(join(folder.path, 'j.jsonl'), 'utf8')).not.toContain('graph/a')
  })

  it('sees with --verify full that a triple is another', async () => {
    folder.put('one.nq', '<urn:s> <urn:p> "1" <urn:g> .\n')
    server.fault = ({ body }) => {
      server.store.update(body.replace('"1"', '"2"'))
      return 'nothing'
    }
    expect(await loadJson('one.nq')).toMatchObject({ status: 0 })
    const out = await loadJson('one.nq', '--verify', 'full')
    expect(out.status).toBe(6)
    expect(out.stderr).toContain('lacks 1 triples and has 1 others')
  })

  it.each<Fault>(['refuse', 'redirect'])('gives up a store that answers with %s', async (fault) => {
    failWith(fault)
    const out = await loadJson(two())
    expect(out).toMatchObject({ status: 6, loaded: 0, failed: 1 })
    expect(server.seen.filter((line) => line === 'POST /update')).toHaveLength(1)
  })

  it('gives up a store that is not there', async () => {
    await server.close()
    const out = await load(two())
    expect(out).toMatchObject({ status: 6, stdout: '' })
    expect(out.stderr).toContain('ECONNREFUSED (3 attempts)')
    server = await startSparqlServer()
  })

  it('goes on where it stopped', async () => {
    const file = folder.put('three.jsonl', articles(talks('a'), talks('b'), talks('c')))
    failWith('busy', 'busy', 'busy')
    expect(await loadJson(file, '--resume', 'j.jsonl')).toMatchObject({ status: 4, loaded: 2, failed: 1 })
    expect(await loadJson(file, '--resume', 'j.jsonl')).toMatchObject({ status: 0, loaded: 1, unchanged: 2 })
    folder.put('three.jsonl', articles(talks('a'), talks('b', 'Dmitry Medvedev'), talks('c')))
    expect(await loadJson(file, '--resume', 'j.jsonl')).toMatchObject({ status: 0, loaded: 1, unchanged: 2 })
    server.store.update(`DROP GRAPH <${graph('c')}>`)
    expect(await loadJson(file, '--resume', 'j.jsonl')).toMatchObject({ status: 0, loaded: 1, unchanged: 2 })
  })

  it('leaves alone what one article has wrong', async () => {
    folder.put('bad.nq', '<urn:s> <urn:p> _:b <urn:g> .\n<urn:s> <urn:p> "1" <urn:h> .\n<urn:s> <urn:p> "1" .\n')
    const out = await loadJson('bad.nq', folder.put('a.ttl', '<urn:s> <urn:p> "1" .'), 'none.nq')
    expect(out).toMatchObject({ status: 4, loaded: 1, failed: 4 })
    expect(out.stderr).toContain('blank node')
    expect(out.stderr).toContain('names no graphs')
    folder.put('one.nq', '<urn:s> <urn:p> "1" <urn:g> .\n')
    folder.put('other.nq', '<urn:s> <urn:p> "2" <urn:g> .\n')
    expect(await loadJson('one.nq', 'other.nq')).toMatchObject({ status: 4, loaded: 1, failed: 1 })
  })
})

describe('newsgraph load and secrets', () => {
  it('takes them from the environment and shows them to none', async () => {
    const file = folder.put('one.jsonl', articles(talks('a')))
    const args = ['load', file, '--store', server.url, '--auth-env', 'STORE_AUTH', '--resume', 'j.jsonl']
    const out = await run(args, folder.path, { STORE_AUTH: 'loader:s3cret' })
    expect(out.status).toBe(0)
    expect(server.last().authorization).toBe(`Basic ${btoa('loader:s3cret')}`)
    expect(out.stderr + readFileSync(join(folder.path, 'j.jsonl'), 'utf8')).not.toContain('s3cret')
    expect((await run(args, folder.path)).stderr).toContain('STORE_AUTH is not set')
  })

  it('refuses them on the command line and in the clear', async () => {
    const to = async (url: string) => run(['load', 'x.nq', '--store', url, '--auth-env', 'A'], folder.path, { A: 'u:s3cret' })
    for (const url of ['http://u:s3cret@127.0.0.1/', 'http://store.example/', 'ftp://127.0.0.1/', 'store']) {
      const out = await to(url)
      expect(out.status, url).toBe(2)
      if (!url.includes('s3cret')) expect(out.stderr).not.toContain('s3cret')
    }
  })
})
