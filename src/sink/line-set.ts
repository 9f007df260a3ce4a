import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { isFileError } from '../errors.ts'
import { discard, makeFolder, outputError, temporaryName, writeFileWhole } from './file.ts'

/** A set of lines that grows beyond memory. */
export interface LineSet {
  /** Adds a line that ends in its line feed. */
  add(line: string): void
  /** Waits until enough has been moved to the disk to add more. */
  settle(): Promise<void>
  /** Writes all lines to the file, sorted, each once. */
  write(): Promise<void>
}

export interface LineSetOptions {
  readonly compare: (one: string, other: string) => number
  /** How many UTF-16 code units of lines are held in memory before they are moved to the disk; 32 million by default. */
  readonly held?: number
}

/** Returns an empty set of lines for a file; what does not fit into memory waits in hidden files beside it, already sorted. */
export function createLineSet(file: string, { compare, held = 32_000_000 }: LineSetOptions): LineSet {
  const runs: string[] = []
  let lines = new Set<string>()
  let size = 0

  async function spill(): Promise<void> {
    const run = temporaryName(file)
    runs.push(run)
    const sorted = [...lines].sort(compare)
    lines = new Set()
    size = 0
    await makeFolder(dirname(file))
    await writeFile(run, batchLines(sorted)).catch((error) => {
      throw isFileError(error) ? outputError(error, run) : error
    })
  }

  return {
    add(line) {
      if (lines.has(line)) return
      lines.add(line)
      size += line.length
    },
    async settle() {
      if (size >= held) await spill()
    },
    async write() {
      try {
        if (runs.length > 0) await spill()
        const sorted = runs.length === 0 ? [...lines].sort(compare) : mergeRuns(runs, compare)
        await writeFileWhole(file, batchLines(sorted))
      } finally {
        for (const run of runs) await discard(run)
      }
    },
  }
}

/** Yields the lines of sorted files in order, each once. */
async function* mergeRuns(files: readonly string[], compare: (one: string, other: string) => number): AsyncGenerator<string> {
  const runs = files.map((file) => readLines(file))
  const heads = await Promise.all(runs.map(async (run) => ({ run, line: (await run.next()).value as string | undefined })))
  let last: string | undefined
  for (;;) {
    const [first, ...others] = heads.filter((head) => head.line !== undefined)
    if (first === undefined) return
    const least = others.reduce((best, head) => (compare(head.line!, best.line!) < 0 ? head : best), first)
    if (least.line !== last) yield least.line!
    last = least.line
    least.line = (await least.run.next()).value as string | undefined
  }
}

async function* readLines(file: string): AsyncGenerator<string, undefined> {
  const reader = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of reader) yield `${line}\n`
}

/** Fewer, larger writes. */
async function* batchLines(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let batch: string[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < 2000) continue
    yield batch.join('')
    batch = []
  }
  if (batch.length > 0) yield batch.join('')
}
