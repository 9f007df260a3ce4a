/** One thing that is wrong with a document: where (a JSON pointer), why, and the value that stands there. */
export interface Issue {
  readonly path: string
  readonly reason: string
  /** Absent where nothing stands there. */
  readonly value?: unknown
}

/** Returns `/casualties/0/evidence/0: the text has "48 killed" there: "47 killed"`. */
export function formatIssue({ path, reason, value }: Issue): string {
  return `${path === '' ? '' : `${path}: `}${reason}${value === undefined ? '' : `: ${quoteValue(value)}`}`
}

/** Returns the JSON pointer (RFC 6901) of a path. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Returns a value as JSON for a message, cut after 200 characters. */
export function quoteValue(value: unknown): string {
  const quoted = JSON.stringify(value) ?? String(value)
  return quoted.length > 200 ? `${quoted.slice(0, 200)}…` : quoted
}
