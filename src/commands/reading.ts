import type { Columns } from '../article/columns.ts'
import { checkField, type Given } from '../article/parse.ts'
import type { ReadOptions } from '../article/read.ts'
import { type InputKind, listSources } from '../article/sources.ts'
import { NewsgraphError } from '../errors.ts'
import type { ReportOptions } from './report.ts'
import type { Terminal } from './terminal.ts'

/** The options of the commands that read articles. */
export interface ReadingOptions extends ReportOptions {
  readonly from?: InputKind
  readonly columns?: Columns
  readonly id?: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly published?: string
  readonly minConfidence?: number
}

const givenFields = ['id', 'title', 'url', 'publisher', 'published'] as const
const single = ['id', 'title', 'url'] as const

/**
 * Returns how `readArticles` is to read. Throws a `usage` error for values that an article cannot have, for stdin named
 * twice, and for what can only be true of one article when there may be several.
 */
export async function toReadOptions(
  inputs: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
): Promise<ReadOptions> {
  const given: { -readonly [K in keyof Given]: Given[K] } = {}
  for (const name of givenFields) {
    const value = options[name]
    if (value === undefined) continue
    checkGiven(name, value)
    given[name] = value
  }
  if (inputs.filter((input) => input === '-').length > 1) throw new NewsgraphError('usage', 'stdin can be read only once')
  const told = single.filter((name) => options[name] !== undefined)
  if (told.length > 0) await checkSingle(inputs, options.from, told)
  return {
    given,
    stdin: terminal.stdin,
    ...(options.from !== undefined && { from: options.from }),
    ...(options.columns !== undefined && { columns: options.columns }),
  }
}

function checkGiven(name: (typeof givenFields)[number], value: string): void {
  try {
    checkField(name, value, {})
  } catch (error) {
    throw new NewsgraphError('usage', `--${name}: ${(error as Error).message}`, {}, error)
  }
}

async function checkSingle(inputs: readonly string[], from: InputKind | undefined, told: readonly string[]): Promise<void> {
  let count = 0
  for await (const source of listSources(inputs, from)) {
    if (source instanceof NewsgraphError) continue
    count++
    if (count > 1 || (source.kind !== 'text' && source.kind !== 'html')) {
      throw new NewsgraphError('usage', `${told.map((name) => `--${name}`).join(', ')}: only for one plain text or web page`)
    }
  }
}
