import { NewsgraphError } from '../errors.ts'

const articleFields = ['text', 'id', 'title', 'url', 'published', 'publisher'] as const
export type ArticleField = (typeof articleFields)[number]

/** Which columns or JSON fields hold the fields of an article, where they bear other names. */
export type Columns = { readonly [K in ArticleField]?: string }

/** Returns the columns that `text=body,id=guid` names, or throws a `usage` error for what is no field of an article. */
export function parseColumns(value: string): Columns {
  const columns: { -readonly [K in keyof Columns]: Columns[K] } = {}
  for (const part of value.split(',')) {
    const [name = '', ...rest] = part.split('=')
    const field = articleFields.find((known) => known === name.trim())
    const column = rest.join('=').trim()
    if (field === undefined || column === '') {
      const message = `not one of ${articleFields.join(', ')} with a name of a column (text=body): ${JSON.stringify(part)}`
      throw new NewsgraphError('usage', message)
    }
    columns[field] = column
  }
  return columns
}

/** Returns where each field stands in a row, by the names in the header, or throws an `input` error for one that is not there. */
export function findColumns(header: readonly string[], columns: Columns, file: string): ReadonlyMap<ArticleField, number> {
  const found = new Map<ArticleField, number>()
  for (const field of articleFields) {
    const at = header.indexOf(columns[field] ?? field)
    if (at !== -1) found.set(field, at)
    else if (columns[field] !== undefined || field === 'text') {
      const there = `${header.map((name) => JSON.stringify(name)).join(', ')}`
      const hint = columns[field] === undefined ? '; name it with --columns text=…' : ''
      throw new NewsgraphError('input', `no column ${JSON.stringify(columns[field] ?? field)} among ${cut(there)}${hint}`, {
        file,
        line: 1,
      })
    }
  }
  return found
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
