import { once, readTable } from './table.ts'

export type TitleKind = 'office' | 'rank' | 'honorific' | 'role' | 'modifier'

/** What a title says of its bearer. */
export interface Title {
  readonly kind: TitleKind
  /** The one state (alpha-3) whose office is called so in English. */
  readonly country?: string
}

/** Titles in lower case, words with one space between. */
export const titles = once((): ReadonlyMap<string, Title> => {
  return new Map(
    readTable('titles').map(([text = '', kind, country = '']) => [
      text,
      { kind: kind as TitleKind, ...(country && { country }) },
    ]),
  )
})

/** The words, in lower case, that titles end in. */
export const titleEndings = once(
  (): ReadonlySet<string> => new Set([...titles().keys()].map((title) => title.split(/[\s-]/).at(-1)!)),
)

/** No title of the table has more words. */
export const longestTitle = 4
