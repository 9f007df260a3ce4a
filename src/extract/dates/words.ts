import type { Token } from '../../language/document.ts'

/** Returns the lower-case form of a token, or an empty string outside the sentence. */
export function lower(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}
