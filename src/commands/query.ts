import { readFile } from 'node:fs/promises'
import { decodeUtf8 } from '../article/decode.ts'
import { fileError } from '../article/sources.ts'
import { isFileError, NewsgraphError } from '../errors.ts'
import { type Answering, orderColumns, parseBoolean, parseRows, sortLists } from '../query/answers.ts'
import { checkQuery, type QueryKind } from '../query/check.ts'
import { lookEverywhere } from '../query/everywhere.ts'
import { bindParameters } from '../query/parameters.ts'
import { findQuestion, listQuestions, type Question } from '../query/questions.ts'
import { limitRows } from '../query/row-limit.ts'
import { writeBooleanJson, writeCsv, writeRowsJson, writeTsv } from '../query/write-rows.ts'
import { writeTable } from '../query/write-table.ts'
import { formats } from '../rdf/formats.ts'
import { readQuads } from '../rdf/read.ts'
import { loadInputs } from './query-inputs.ts'
import type { ReadingOptions } from './reading.ts'
import { count, createReport, type Report } from './report.ts'
import { exitStatus, type Terminal } from './terminal.ts'

export const answerFormats = ['table', 'csv', 'tsv', 'json', 'turtle', 'jsonld'] as const
export type AnswerFormat = (typeof answerFormats)[number]

export interface QueryOptions extends ReadingOptions {
  /** A file that holds the query. */
  readonly query?: string
  readonly format?: AnswerFormat
  readonly param?: readonly string[]
  readonly list?: boolean
  readonly print?: boolean
  readonly store?: string
  readonly timeout: number
  readonly maxRows: number
  readonly spreadsheet?: boolean
}

/** A query that may be asked. */
interface Asked {
  readonly text: string
  readonly kind: QueryKind
  readonly question?: Question
}

const formatsOf: { readonly [K in QueryKind]: readonly AnswerFormat[] } = {
  rows: ['table', 'csv', 'tsv', 'json'],
  boolean: ['table', 'csv', 'tsv', 'json'],
  graph: ['turtle', 'jsonld'],
}

/**
 * Asks a saved question or SPARQL of inputs or of a store, writes the answer to stdout and returns the exit status. `args` are the
 * inputs, behind the question's name or the query itself unless a file holds it.
 */
export async function runQuery(args: readonly string[], options: QueryOptions, terminal: Terminal): Promise<number> {
  if (options.list === true) {
    await terminal.write(describeQuestions(listQuestions()))
    return exitStatus.ok
  }
  const [asked, inputs] = await readQuery(args, options)
  if (options.print === true) {
    await terminal.write(`${asked.text.trimEnd()}\n`)
    return exitStatus.ok
  }
  const format = chooseFormat(asked.kind, options)
  const report = createReport(terminal, options)
  const answering = await open(asked, inputs, options, terminal, report)
  try {
    const text = await answering.ask(limitRows(asked.text, asked.kind, options.maxRows + 1), asked.kind, {
      seconds: options.timeout,
    })
    report.clear()
    const cut = await writeAnswer(text, asked, format, options, terminal, report)
    if (report.status() !== exitStatus.ok) return report.status()
    return cut ? exitStatus.partial : exitStatus.ok
  } finally {
    await answering.close()
  }
}

/** A word is the name of a saved question; anything else is SPARQL. */
async function readQuery(args: readonly string[], options: QueryOptions): Promise<readonly [Asked, readonly string[]]> {
  if (options.query !== undefined) return [toAsked(await readFileText(options.query), options), args]
  const [first, ...inputs] = args
  if (first === undefined)
    throw new NewsgraphError('usage', 'what to ask: a saved question (see --list), SPARQL, or --query FILE')
  if (!/^[A-Za-z0-9_-]+$/.test(first)) return [toAsked(first, options), inputs]
  const question = findQuestion(first)
  const text = lookEverywhere(bindParameters(question.text, question.parameters, parseParams(options.param)))
  return [{ text, kind: checkQuery(text), question }, inputs]
}

function toAsked(text: string, { param = [] }: QueryOptions): Asked {
  if (param.length > 0) throw new NewsgraphError('usage', '--param: only saved questions have parameters')
  return { text, kind: checkQuery(text) }
}

async function readFileText(file: string): Promise<string> {
  try {
    return decodeUtf8(await readFile(file), { file })
  } catch (error) {
    throw isFileError(error) ? fileError(error, file) : error
  }
}

function parseParams(params: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    params.map((param) => {
      const equals = param.indexOf('=')
      if (equals < 1) throw new NewsgraphError('usage', `--param: not NAME=VALUE: ${JSON.stringify(param)}`)
      return [param.slice(0, equals), param.slice(equals + 1)]
    }),
  )
}

function chooseFormat(kind: QueryKind, { format, json, spreadsheet }: QueryOptions): AnswerFormat {
  const chosen = format ?? (kind === 'graph' ? (json ? 'jsonld' : 'turtle') : json ? 'json' : 'table')
  if (!formatsOf[kind].includes(chosen))
    throw new NewsgraphError('usage', `--format ${chosen}: this query answers as ${formatsOf[kind].join(', ')}`)
  if (spreadsheet === true && chosen !== 'csv') throw new NewsgraphError('usage', '--spreadsheet goes with --format csv')
  return chosen
}

/** Saved questions look into all graphs themselves; to queries of others the default graph is all graphs together. */
async function open(
  { question }: Asked,
  inputs: readonly string[],
  options: QueryOptions,
  terminal: Terminal,
  report: Report,
): Promise<Answering> {
  if (options.store !== undefined) {
    if (inputs.length > 0) throw new NewsgraphError('usage', '--store: asks the store, no inputs')
    return (await import('../query/remote.ts')).openRemote(options.store)
  }
  if (inputs.length === 0) throw new NewsgraphError('usage', 'inputs to ask are missing, or --store URL')
  const store = (await import('../query/embedded.ts')).openEmbedded()
  try {
    await loadInputs(store, inputs, options, terminal, report)
    if (question === undefined) await store.merge()
    if (report.counts.done === 0) throw new NewsgraphError('input', 'no input could be read')
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Writes an answer and returns whether it was cut. */
async function writeAnswer(
  text: string,
  { text: query, kind, question }: Asked,
  format: AnswerFormat,
  options: QueryOptions,
  terminal: Terminal,
  report: Report,
): Promise<boolean> {
  const { maxRows } = options
  const tell = (length: number, one: string) => {
    report.note(`${count(Math.min(length, maxRows), one)}`)
    if (length > maxRows) terminal.note(`cut after ${count(maxRows, one)}: ask for less, or raise --max-rows\n`)
    return length > maxRows
  }
  if (kind === 'boolean') {
    const boolean = parseBoolean(text)
    await terminal.write(format === 'json' ? writeBooleanJson(boolean) : `${boolean}\n`)
    return false
  }
  if (kind === 'graph') {
    const quads = await readQuads(text, 'turtle')
    await terminal.write(formats[format === 'jsonld' ? 'jsonld' : 'turtle'].write(quads.slice(0, maxRows)))
    return tell(quads.length, 'triple')
  }
  const parsed = orderColumns(parseRows(text), query)
  const sorted = question === undefined ? parsed : sortLists(parsed, question)
  const shown = { ...sorted, rows: sorted.rows.slice(0, maxRows) }
  if (format === 'csv') await terminal.write(writeCsv(shown, { spreadsheet: options.spreadsheet === true }))
  else if (format === 'tsv') await terminal.write(writeTsv(shown))
  else if (format === 'json') await terminal.write(writeRowsJson(shown))
  else await terminal.write(writeTable(shown, terminal.columns))
  return tell(sorted.rows.length, 'row')
}

function describeQuestions(questions: readonly Question[]): string {
  return questions
    .map(({ name, title, parameters }) => {
      const lines = parameters.map(
        ({ name: parameter, type, byDefault, description }) =>
          `    ${parameter.padEnd(9)} ${type.padEnd(8)} ${description}${byDefault === '' ? '' : ` (${byDefault})`}`,
      )
      return [`${name.padEnd(12)} ${title}`, ...lines].join('\n')
    })
    .join('\n')
    .concat('\n')
}
