#!/usr/bin/env node
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { runProgram } from './commands/program.ts'
import { formatFault } from './commands/report.ts'
import { exitStatus, type Terminal } from './commands/terminal.ts'
import { discardUnfinished, outputError } from './sink/file.ts'

const { argv, env, stderr, stdin, stdout } = process

const terminal: Terminal = {
  stdin,
  stdinIsTerminal: stdin.isTTY === true,
  async write(text) {
    if (!stdout.write(text)) await once(stdout, 'drain')
  },
  note(text) {
    stderr.write(text)
  },
  colours: takesColours(),
  live: stderr.isTTY === true && env.TERM !== 'dumb',
  ...(stdout.isTTY === true && { columns: stdout.columns }),
  env,
}

/** See no-color.org and force-color.org. */
function takesColours(): boolean {
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return stderr.isTTY === true && env.TERM !== 'dumb'
}

/** A reader of our output that has seen enough is no failure. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    discardUnfinished()
    if (error.code === 'EPIPE') process.exit(exitStatus.ok)
    if (stream === stdout) writeSync(2, formatFault(outputError(error, 'stdout'), terminal, argv.includes('--json')))
    process.exit(exitStatus.failed)
  })
}

for (const [signal, status] of [
  ['SIGINT', exitStatus.interrupted],
  ['SIGTERM', exitStatus.terminated],
] as const) {
  process.once(signal, () => {
    discardUnfinished()
    process.exit(status)
  })
}

process.exitCode = await runProgram(argv.slice(2), terminal)
discardUnfinished()
