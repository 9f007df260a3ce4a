/** One thing that is wrong with a document: where (a JSON pointer), why, and the value that stands there. */
export interface Issue {
  readonly path: string
  readonly reason: string
  /** Absent where nothing stands there. */
  readonly value?: unknown
}

/** Returns `/casualties/0/evidence/0: the text has "48 killed" there: "47 killed"`. */
export function formatIssue({ path, reason, value }: Issue): string {
  return `${path === '' ? '' : `${path}: `}${reason}${value === undefined ? '' : `: ${shorten(JSON.stringify(value))}`}`
}

/** Returns the JSON pointer (RFC 6901) of a path. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
