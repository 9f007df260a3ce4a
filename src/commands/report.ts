import { styleText } from 'node:util'
import { type ErrorCode, NewsgraphError, type Where } from '../errors.ts'
import { exitStatus, type Terminal } from './terminal.ts'

/** What every command can be told about its talking. */
export interface ReportOptions {
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Tells the user how a run over many articles goes, and keeps count. */
export interface Report {
  /** Counts an article that was done. */
  done(): void
  /** Tells what is wrong with one input and counts it. */
  fault(error: NewsgraphError): void
  /** Tells something by the way; nothing to a user who wants quiet. */
  note(text: string): void
  /** Takes the progress off the screen. */
  clear(): void
  readonly counts: { readonly done: number; readonly failed: number }
  /** Returns the exit status of the run so far. */
  status(): number
}

const statuses: { readonly [K in ErrorCode]: number } = {
  usage: exitStatus.usage,
  input: exitStatus.unreadable,
  invalid: exitStatus.invalid,
  term: exitStatus.invalid,
  output: exitStatus.failed,
  store: exitStatus.refused,
  internal: exitStatus.failed,
}

/** Returns a report that speaks on stderr. Where some articles were done and others failed, its status is `partial`. */
export function createReport(terminal: Terminal, { json = false, quiet = false }: ReportOptions): Report {
  const counts = { done: 0, failed: 0 }
  const live = terminal.live && !quiet && !json
  let first: ErrorCode | undefined
  let shownAt = 0
  const clear = () => {
    if (shownAt > 0) terminal.note('\r\x1b[K')
    shownAt = 0
  }
  const showProgress = () => {
    const now = Date.now()
    if (!live || now - shownAt < 100) return
    shownAt = now
    const failed = counts.failed === 0 ? '' : `, ${counts.failed} failed`
    terminal.note(`\r\x1b[K${counts.done + counts.failed} articles${failed}`)
  }
  return {
    counts,
    clear,
    done() {
      counts.done++
      showProgress()
    },
    fault(error) {
      counts.failed++
      first ??= error.code
      clear()
      terminal.note(formatFault(error, terminal, json))
    },
    note(text) {
      clear()
      if (!quiet && !json) terminal.note(`${text}\n`)
    },
    status() {
      if (first === undefined) return exitStatus.ok
      return counts.done > 0 ? exitStatus.partial : statuses[first]
    },
  }
}

/** Returns the exit status for an error that ends the run. */
export function statusOf(error: unknown): number {
  return error instanceof NewsgraphError ? statuses[error.code] : exitStatus.failed
}

/** Returns one line of text or of JSON for an error. */
export function formatFault(error: unknown, { colours }: Pick<Terminal, 'colours'>, json: boolean): string {
  const known = error instanceof NewsgraphError ? error : new NewsgraphError('internal', describeDefect(error))
  if (json) return `${JSON.stringify({ error: { code: known.code, message: known.message, ...known.where } })}\n`
  const label = colours ? styleText('red', 'error') : 'error'
  return `${label}: ${known}\n`
}

/** Returns a fault for whatever was thrown while one article was worked on; `where` tells which. */
export function toFault(error: unknown, where: Where): NewsgraphError {
  if (!(error instanceof NewsgraphError)) return new NewsgraphError('internal', describeDefect(error), where, error)
  return new NewsgraphError(error.code, error.message, { ...where, ...error.where }, error)
}

function describeDefect(error: unknown): string {
  if (!(error instanceof Error)) return `defect: ${String(error)}`
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return `defect: ${error.message}${place === undefined ? '' : ` (${place.trim()})`}`
}

/** Returns `1 article`, `2 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
