import type { Document, Sentence } from '../../language/document.ts'
import { pairQuotations, type Quotation } from './quotations.ts'

/** A paragraph: its sentences, and the quotations in it. */
export interface Paragraph {
  readonly sentences: readonly Sentence[]
  readonly start: number
  readonly end: number
  readonly quotations: readonly Quotation[]
}

/** Returns the paragraphs of a document in order. */
export function gatherParagraphs(document: Document): readonly Paragraph[] {
  const groups: Sentence[][] = []
  for (const sentence of document.sentences) {
    const last = groups.at(-1)
    const before = last?.[0]
    if (before?.paragraph === sentence.paragraph && before.segment.index === sentence.segment.index) last!.push(sentence)
    else groups.push([sentence])
  }
  return groups.map((sentences) => {
    const start = sentences[0]!.start
    const end = sentences.at(-1)!.end
    return { sentences, start, end, quotations: pairQuotations(document.article.text, start, end) }
  })
}

/** Returns the sentence that the offset stands in or before, with the index of its first token at or after the offset. */
export function locate(
  paragraph: Paragraph,
  offset: number,
): { readonly sentence: Sentence; readonly token: number } | undefined {
  for (const sentence of paragraph.sentences) {
    if (sentence.end <= offset) continue
    const token = sentence.tokens.findIndex((t) => t.start >= offset)
    if (token >= 0) return { sentence, token }
  }
  return undefined
}
