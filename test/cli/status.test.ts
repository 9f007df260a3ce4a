import { once } from 'node:events'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/commands/program.ts'
import { sampleFacts } from '../facts/sample.ts'
import { newsgraph, shell, startNewsgraph, useFolder } from './spawn.ts'

const folder = useFolder()

function run(args: string, input?: string) {
  return newsgraph(
    args.split(' ').filter((arg) => arg !== ''),
    { cwd: folder.path, ...(input !== undefined && { input }) },
  )
}

describe('exit status', () => {
  it.each([
    ['', 'Usage: newsgraph'],
    ['exprot', "unknown command 'exprot'"],
    ['export', "missing required argument 'input'"],
    ['export a.txt --frm text', "unknown option '--frm'"],
    ['export a.txt --to rdfxml', 'Formats are turtle, jsonld, ntriples, nquads, trig.'],
    ['export a.txt --from pdf', 'Allowed choices are text, html, feed,'],
    ['export a.txt --min-confidence 2', 'It is a number from 0 to 1.'],
    ['export a.txt --published yesterday', 'error: --published: not an ISO 8601 date: "yesterday"'],
    ['export a.txt --url example.org', 'error: --url: not an absolute URL: "example.org"'],
    ['export a.txt --base example.org/', 'error: --base: not an absolute IRI that ends in / or #: "example.org/"'],
    ['export a.txt --context x.jsonld', 'error: --context: not an absolute IRI: "x.jsonld"'],
    ['export a.txt b.txt --id a', 'error: --id: only for one plain text'],
    ['export a.jsonl --title a', 'error: --title: only for one plain text'],
    ['export - -', 'error: stdin can be read only once'],
    ['export a.txt -o - --to turtle,trig', 'only one format fits on stdout'],
    ['export a.txt -o - --json', 'stdout cannot hold the graph and the summary'],
    ['export a.txt --merge all.rdf', 'error: --merge: no format has this extension: "all.rdf"'],
    ['export -', 'error: -: say what stdin holds with --from'],
    ['validate notes.md', 'error: notes.md: unknown kind of file'],
  ])('is 2 for `newsgraph %s`', (args, message) => {
    for (const name of ['a.txt', 'b.txt', 'a.jsonl', 'notes.md']) folder.put(name, 'They met.')
    const { status, stdout, stderr } = run(args)
    expect(stderr).toContain(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it('is 2 with the error as JSON where JSON was asked for', () => {
    const { status, stderr } = run('export --json --frm text')
    expect(status).toBe(2)
    expect(JSON.parse(stderr)).toEqual({ error: { code: 'usage', message: "unknown option '--frm'\n(Did you mean --from?)" } })
  })

  it('is 0 for help and version', () => {
    expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: newsgraph'), stderr: '' })
    expect(run('help export')).toMatchObject({ status: 0, stdout: expect.stringContaining('--merge <file>'), stderr: '' })
  })

  it('is 3 where nothing can be read', () => {
    expect(run('facts none.txt')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'error: none.txt: no such file\n1 of 1 article failed\n',
    })
    expect(run('facts --from text -', '')).toMatchObject({ status: 3, stderr: expect.stringContaining('error: -: empty file') })
    expect(run('validate none.ttl')).toMatchObject({ status: 3 })
  })

  it('is 4 where some articles failed', () => {
    const { status, stdout, stderr } = run(
      'facts --from jsonl -',
      '{"id":"a","text":"They met."}\n{"id":"b","text":1}\n{"id":"c","text":"They left."}\n',
    )
    expect(status).toBe(4)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).article.id),
    ).toEqual(['a', 'c'])
    expect(stderr).toBe('error: -:2 /text: not a string: 1\n1 of 3 articles failed\n')
  })

  it('is 4 where two articles have one id, however long', () => {
    const id = 'x'.repeat(5000)
    const { status, stderr } = run(
      'export --quiet --from jsonl -',
      `{"id":"${id}","text":"They met."}\n{"id":"${id}","text":"They left."}\n`,
    )
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: `error: -:2: another article of this run has this id: "${'x'.repeat(199)}…\n`,
    })
  })

  it.skipIf(process.platform === 'win32')('is 3 where links lead in a circle', () => {
    symlinkSync('b.txt', join(folder.path, 'a.txt'))
    symlinkSync('a.txt', join(folder.path, 'b.txt'))
    expect(run('facts a.txt')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('error: a.txt: symbolic links lead in a circle\n'),
    })
  })

  it('is 5 for facts documents that are not whole', () => {
    const wrong = sampleFacts()
    wrong.places[0]!.mentions[0]!.quote = 'Pariz'
    folder.put('wrong.facts.json', JSON.stringify(wrong))
    const message = 'error: wrong.facts.json:1 /places/0/mentions/0/quote: the text has "Paris" there: "Pariz"\n'
    expect(run('export wrong.facts.json')).toEqual({ status: 5, stdout: '', stderr: `${message}1 input failed\n` })
    expect(run('validate wrong.facts.json')).toMatchObject({ status: 5, stderr: expect.stringContaining(message) })
  })

  it('is 130 after Ctrl-C', async () => {
    const child = startNewsgraph(['facts', '--from', 'jsonl', '-'], folder.path)
    child.stdin.write('{"id":"a","text":"They met."}\n{"id":"b","text":"They left."}\n')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })

  it.runIf(existsSync('/dev/full'))('is 1 where stdout cannot be written', () => {
    folder.put('a.txt', 'They met.')
    expect(shell('npx newsgraph facts a.txt > /dev/full', folder.path)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'error: stdout: no space left on the disk\n',
    })
  })

  it('is 0 when the reader of stdout has seen enough', async () => {
    folder.put(
      'many.jsonl',
      Array.from({ length: 500 }, (_, i) => `{"id":"${i}","text":"${'They met. '.repeat(50)}"}\n`).join(''),
    )
    const child = startNewsgraph(['facts', 'many.jsonl'], folder.path)
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(stderr).toBe('')
  })
})

describe('the terminal', () => {
  it('gets colours when wanted', () => {
    const red = (env: Record<string, string>) =>
      newsgraph(['facts', 'none.txt'], { cwd: folder.path, env }).stderr.includes('\x1b[31m')
    expect(red({})).toBe(false)
    expect(red({ FORCE_COLOR: '1' })).toBe(true)
    expect(red({ FORCE_COLOR: '0' })).toBe(false)
    expect(red({ NO_COLOR: '1' })).toBe(false)
  })

  it('gets help where a command would wait for a person to type', async () => {
    let notes = ''
    const terminal = {
      stdin: { async *[Symbol.asyncIterator]() {} },
      stdinIsTerminal: true,
      write: async () => {},
      note: (text: string) => {
        notes += text
      },
      colours: false,
      live: true,
    }
    expect(await runProgram(['export', '-', '--from', 'text'], terminal)).toBe(2)
    expect(notes).toContain('Usage: newsgraph export')
  })
})
