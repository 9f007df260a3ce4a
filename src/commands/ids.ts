import { createHash } from 'node:crypto'
import { NewsgraphError } from '../errors.ts'
import { quoteValue } from '../facts/issues.ts'
import type { Article } from '../facts/model.ts'

/**
 * Returns a function that throws an `invalid` error for an article whose id another article of the run has had with other
 * content: the graph of one would take the place of the other's. It remembers 12 bytes an article, not the articles.
 */
export function createIdCheck(): (article: Article) => void {
  const contents = new Map<number, number>()
  return (article) => {
    const { id, text, title, url, publisher, published } = article
    const key = digest(id)
    const content = digest(JSON.stringify([text, title, url, publisher, published]))
    const other = contents.get(key)
    if (other === undefined) contents.set(key, content)
    else if (other !== content) throw new NewsgraphError('invalid', `another article of this run has this id: ${quoteValue(id)}`)
  }
}

/** 48 bits of a hash fit a number. */
function digest(text: string): number {
  return createHash('sha256').update(text, 'utf8').digest().readUIntBE(0, 6)
}
