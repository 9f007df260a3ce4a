/** A sentence of a treebank; heads count from 0, the root has -1. */
export interface TreebankSentence {
  /** The document it stands in. */
  readonly document: string
  readonly texts: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** Whether no space stands after the token. */
  readonly joined: readonly boolean[]
}

/** Returns the sentences of a CoNLL-U text; ranges of contracted words and empty nodes are left out. */
export function readConllu(text: string, file: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = file
  for (const block of text.split('\n\n')) {
    const rows: string[][] = []
    let inside = 0
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc id = ')) document = line.slice('# newdoc id = '.length)
      else if (/^\d+-\d+\t/.test(line)) inside = Number(/-(\d+)/.exec(line)![1])
      else if (/^\d+\t/.test(line)) {
        const row = line.split('\t')
        if (Number(row[0]) < inside) row[9] = 'SpaceAfter=No'
        rows.push(row)
      }
    }
    if (rows.length === 0) continue
    const column = (i: number) => rows.map((row) => row[i] as string)
    sentences.push({
      document,
      texts: column(1),
      lemmas: column(2),
      upos: column(3),
      xpos: column(4),
      heads: column(6).map((head) => Number(head) - 1),
      joined: rows.map((row) => /SpaceAfter=No/.test(row[9] ?? '')),
      relations: column(7).map((relation) => (relation === 'obl:agent' ? 'obl' : relation)),
    })
  }
  return sentences
}
