import { resourceText } from '../resources.ts'

/** Returns the rows of a word table: lines that are not empty and no comment, cut at tabs. */
export function readTable(name: string): string[][] {
  const rows: string[][] = []
  for (const line of resourceText(`lexicons/${name}.tsv`).split('\n')) {
    if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'))
  }
  return rows
}

/** Returns the parts of a list in a cell. */
export function listOf(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split(';')
}

/** Returns a function that makes its value when first asked. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
