import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newsgraph, root, useFolder } from './spawn.ts'

const folder = useFolder()
const formats = 'turtle,jsonld,ntriples,nquads,trig'

function contentOf(name: string): Readonly<Record<string, string>> {
  const path = join(folder.path, name)
  return Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]))
}

it('the bytes are the same in another order, folder, time zone and locale', () => {
  const stories = ['ceasefire-talks', 'madrid-summit', 'mogadishu-bombing'].map((name) =>
    JSON.stringify({ id: name, text: readFileSync(join(root, `examples/${name}.txt`), 'utf8'), published: '2016-09-11' }),
  )
  folder.put('in.jsonl', `${stories.join('\n')}\n`)
  folder.put('elsewhere/shuffled.jsonl', `${stories.toReversed().join('\n')}\n`)
  const first = newsgraph(['export', 'in.jsonl', '--output', 'one', '--merge', 'one/all.nq', '--to', formats], {
    cwd: folder.path,
    env: { TZ: 'America/Lima', LC_ALL: 'C' },
  })
  const second = newsgraph(['export', 'shuffled.jsonl', '--output', '../two', '--merge', '../two/all.nq', '--to', formats], {
    cwd: join(folder.path, 'elsewhere'),
    env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  })
  expect([first.status, second.status]).toEqual([0, 0])
  expect(Object.keys(contentOf('one'))).toHaveLength(3 * 5 + 1)
  expect(contentOf('two')).toEqual(contentOf('one'))
})

it.skipIf(process.platform === 'win32')('a folder is read without its named pipes, which nobody may ever fill', () => {
  folder.put('news/talks.txt', 'They met.')
  execFileSync('mkfifo', [join(folder.path, 'news/pipe.txt')])
  const { status, stderr } = newsgraph(['facts', 'news'], { cwd: folder.path, timeout: 20_000 })
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining('pipe.txt') })
})
