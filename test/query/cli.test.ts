import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newsgraph, root, startNewsgraph, useFolder } from '../cli/spawn.ts'

const folder = useFolder()
const sample = join(root, 'test/query/sample.facts.jsonl')

function query(...args: string[]) {
  return newsgraph(['query', ...args], { cwd: folder.path })
}

describe('saved questions', () => {
  it('take parameters as data', () => {
    expect(query('meetings', sample, '--param', 'who=merkel', '--param', 'status=held').stderr).toBe('2 rows\n')
    expect(query('meetings', sample, '--param', 'who=") } #').stderr).toBe('0 rows\n')
    expect(query('meetings', sample, '--param', 'whom=x')).toMatchObject({ status: 2, stdout: '' })
    expect(query('meetings', sample, '--param', 'from=yesterday')).toMatchObject({ status: 2, stdout: '' })
    expect(query('meatings', sample).stderr).toContain('contested, evidence, meetings')
  })
})

describe('newsgraph query', () => {
  it('sees all graphs as one, and each of them', () => {
    const file = folder.put('two.nq', '<urn:a> <urn:p> "1" <urn:g> .\n<urn:a> <urn:p> "1" <urn:h> .\n<urn:b> <urn:p> _:x .\n')
    expect(query('SELECT ?s ?o { ?s ?p ?o FILTER(isLiteral(?o)) }', file, '--format', 'tsv').stdout).toBe(
      '?s\t?o\n<urn:a>\t"1"\n',
    )
    expect(query('SELECT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g', file, '--format', 'csv').stdout).toBe(
      'g\r\nurn:g\r\nurn:h\r\n',
    )
    expect(query('ASK { <urn:b> ?p ?o }', file).stdout).toBe('true\n')
    expect(query('ASK { <urn:c> ?p ?o }', file, '--json').stdout).toBe('{"head":{},"boolean":false}\n')
  })

  it('writes every form as its specification has it', () => {
    const file = folder.put('one.ttl', '<urn:a> <urn:p> "=1,\\"\\n", "x"@en, -5, 1.5, <urn:b> .')
    const ask = (...args: string[]) =>
      query('SELECT * { ?s <urn:p> ?o OPTIONAL { ?o ?q ?r } } ORDER BY STR(?o)', file, ...args).stdout
    expect(ask('--format', 'csv')).toBe(
      's,o,q,r\r\nurn:a,-5,,\r\nurn:a,1.5,,\r\nurn:a,"=1,""\n",,\r\nurn:a,urn:b,,\r\nurn:a,x,,\r\n',
    )
    expect(ask('--format', 'csv', '--spreadsheet')).toContain(`"'=1,""\n"`)
    expect(ask('--format', 'tsv')).toBe(
      '?s\t?o\t?q\t?r\n<urn:a>\t-5\t\t\n<urn:a>\t1.5\t\t\n<urn:a>\t"=1,\\"\\n"\t\t\n<urn:a>\t<urn:b>\t\t\n<urn:a>\t"x"@en\t\t\n',
    )
    const { head, results } = JSON.parse(ask('--json'))
    expect(head).toEqual({ vars: ['s', 'o', 'q', 'r'] })
    expect(results.bindings.map((row: { o: object }) => row.o)).toEqual([
      { type: 'literal', value: '-5', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
      { type: 'literal', value: '1.5', datatype: 'http://www.w3.org/2001/XMLSchema#decimal' },
      { type: 'literal', value: '=1,"\n' },
      { type: 'uri', value: 'urn:b' },
      { type: 'literal', value: 'x', 'xml:lang': 'en' },
    ])
  })

  it('shows no control characters in tables and keeps wide ones aligned', () => {
    const file = folder.put('wide.ttl', '<urn:a> <urn:p> "\\u001B[2J\\u202Ex" . <urn:b> <urn:p> "北京" .')
    expect(query('SELECT ?o ?s { ?s ?p ?o } ORDER BY ?s', file).stdout).toBe(
      'o                 s\n----------------  -------\n\\u001B[2J\\u202Ex  <urn:a>\n北京              <urn:b>\n',
    )
  })

  it('writes graphs as Turtle and JSON-LD', () => {
    const file = folder.put('one.nq', '<urn:a> <urn:p> "1" <urn:g> .\n')
    expect(query('CONSTRUCT WHERE { ?s ?p ?o }', file).stdout).toBe('<urn:a> <urn:p> "1" .\n')
    expect(query('DESCRIBE <urn:a>', file, '--json').stdout).toContain('"id": "urn:a"')
    expect(query('DESCRIBE <urn:a>', file, '--format', 'csv').status).toBe(2)
    expect(query('ASK {}', file, '--format', 'turtle').status).toBe(2)
  })

  it('reads a query from a file, and prints what it would ask', () => {
    const file = folder.put('one.nt', '<urn:a> <urn:p> "1" .\n')
    folder.put('mine.rq', 'SELECT ?o { ?s ?p ?o }')
    expect(query('-q', 'mine.rq', file, '--format', 'csv').stdout).toBe('o\r\n1\r\n')
    expect(query('-q', 'none.rq', file)).toMatchObject({ status: 3, stdout: '' })
    const printed = query('neighbours', '--print', '--param', 'who=O"Neill').stdout
    expect(printed).toContain('LCASE("O\\"Neill")')
    expect(query(printed, sample, '--format', 'csv')).toMatchObject({ status: 0 })
  })

  it('cuts answers and says so, ends those that take too long, tells what is wrong', () => {
    const file = folder.put('many.nt', Array.from({ length: 300 }, (_, i) => `<urn:a${i}> <urn:p> "${i}" .\n`).join(''))
    const cut = query('SELECT * { ?s ?p ?o }', file, '--max-rows', '10', '--format', 'csv')
    expect(cut).toMatchObject({ status: 4, stderr: '10 rows\ncut after 10 rows: ask for less, or raise --max-rows\n' })
    expect(cut.stdout.split('\r\n')).toHaveLength(12)
    const slow = query('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }', file, '--timeout', '1')
    expect(slow).toMatchObject({ status: 6, stdout: '' })
    expect(slow.stderr).toContain('no answer within 1 s')
    expect(query('SELECT * { ?s ?p }', file).stderr).toMatch(/^error: line \d+, column \d+ of the query: expected/)
    expect(query('SELECT * { SERVICE <http://127.0.0.1/> {} }', file).status).toBe(2)
    expect(query('SELECT * { ?s ?p ?o }')).toMatchObject({ status: 2 })
    expect(query('SELECT * { ?s ?p ?o }', 'none.ttl').status).toBe(3)
    expect(query('SELECT * { ?s ?p ?o }', folder.put('bad.ttl', '<urn:a> <urn:p'), '--json').stderr).toContain('"code":"input"')
  })
})

describe('newsgraph query --store', () => {
  async function ask(answer: { status: number; type: string; body: string }, ...args: string[]) {
    const seen: string[] = []
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      request.on('end', () => {
        seen.push(`${request.method} ${request.headers.accept} ${decodeURIComponent(request.url!)} ${body}`)
        response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const child = startNewsgraph(['query', ...args, '--store', `http://127.0.0.1:${port}/query`], root)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      stderr += text
    })
    const [status] = await once(child, 'close')
    server.close()
    return { status, stdout, stderr, seen }
  }
  const type = 'application/sparql-results+json; charset=utf-8'

  it('asks with GET, and with POST what is long', async () => {
    const body = '{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"é"}}]}}'
    const short = await ask({ status: 200, type, body }, 'SELECT ?a { ?a ?b ?c }', '--format', 'csv')
    expect(short).toMatchObject({ status: 0, stdout: 'a\r\né\r\n' })
    expect(short.seen[0]).toMatch(/^GET application\/sparql-results\+json, .*\/query\?query=SELECT/)
    const long = await ask({ status: 200, type, body }, 'meetings', '--format', 'csv')
    expect(long.seen[0]).toMatch(/^POST .*query=/)
  })

  it.each([
    ['an error', { status: 500, type: 'text/plain', body: 'no\nmore' }, 'answers 500: "no"'],
    ['a page', { status: 200, type: 'text/html', body: '<html>' }, 'the answer is text/html'],
    ['half an answer', { status: 200, type, body: '{"head":' }, 'no SPARQL result in JSON'],
    ['another answer', { status: 200, type, body: '{"head":{},"boolean":true}' }, 'no SPARQL result in JSON'],
  ])('refuses %s', async (_, answer, message) => {
    const { status, stdout, stderr } = await ask(answer, 'SELECT ?a { ?a ?b ?c }')
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('tells that nobody is there, and takes no password', () => {
    expect(query('ASK {}', '--store', 'http://127.0.0.1:9/query').status).toBe(6)
    expect(query('ASK {}', '--store', 'http://me:secret@127.0.0.1:9/').stderr).not.toContain('secret')
    expect(query('ASK {}', '--store', 'file:///etc/passwd').status).toBe(2)
    expect(query('ASK {}', sample, '--store', 'http://127.0.0.1:9/query').status).toBe(2)
  })
})

describe('queries/', () => {
  it('is part of the package', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).files).toContain('queries')
  })
})
