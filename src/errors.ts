/** The classes of failure, each with an exit status of its own (see `docs/cli.md`). */
export type ErrorCode =
  /** The command line asks for something that does not exist or does not fit together. */
  | 'usage'
  /** An input cannot be read, decoded or parsed. */
  | 'input'
  /** A facts document or a graph breaks its schema, shapes or evidence. */
  | 'invalid'
  /** An RDF term that no serialization can carry faithfully. */
  | 'term'
  /** An output cannot be written. */
  | 'output'
  /** A SPARQL store, in memory or remote, refuses, fails or does not answer in time. */
  | 'store'
  /** A defect of newsgraph itself. */
  | 'internal'

/** Where a fault stands: a file (or `-` for stdin), a line counted from 1, a JSON pointer into the document or a record of it. */
export interface Where {
  readonly file?: string
  readonly line?: number
  readonly path?: string
}

/**
 * The one error class of newsgraph. The message says what is wrong and quotes the value; `where` says where it stands.
 * `String(error)` is `file:line path: message`.
 */
export class NewsgraphError extends Error {
  override readonly name = 'NewsgraphError'
  readonly code: ErrorCode
  readonly where: Where

  constructor(code: ErrorCode, message: string, where: Where = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.where = where
  }

  override toString(): string {
    const place = formatWhere(this.where)
    return place === '' ? this.message : `${place}: ${this.message}`
  }
}

/** Returns `file:line path`, leaving out what is not known. */
export function formatWhere({ file, line, path }: Where): string {
  const position = file === undefined ? (line === undefined ? '' : `line ${line}`) : line === undefined ? file : `${file}:${line}`
  return [position, path].filter((part) => part !== undefined && part !== '').join(' ')
}

/** Tells an error of the file system or of a stream from others. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
