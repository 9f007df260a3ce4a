import type { Chunks } from '../article/bytes.ts'

/** The outside of a command: what `process` has to offer. */
export interface Terminal {
  readonly stdin: Chunks
  /** Whether a person would have to type what is read from stdin. */
  readonly stdinIsTerminal: boolean
  /** Writes to stdout, and waits while the reader is behind. */
  write(text: string): Promise<void>
  /** Writes to stderr. */
  note(text: string): void
  /** Whether stderr takes colours. */
  readonly colours: boolean
  /** Whether stderr is a screen on which a line can be overwritten. */
  readonly live: boolean
  /** How many columns stdout has, where it is a screen. */
  readonly columns?: number
  /** The environment variables; secrets are read from nowhere else. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** The exit statuses, as `docs/cli.md` explains them. */
export const exitStatus = {
  ok: 0,
  failed: 1,
  usage: 2,
  unreadable: 3,
  partial: 4,
  invalid: 5,
  refused: 6,
  interrupted: 130,
  terminated: 143,
} as const
