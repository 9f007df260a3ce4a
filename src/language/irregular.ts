import { resourceText } from '../resources.ts'

let table: ReadonlyMap<string, string> | undefined

/** Returns the lemma of an irregular form (lower case) with its universal part of speech; undefined for regular ones. */
export function irregularLemma(lower: string, upos: string): string | undefined {
  table ??= readTable(resourceText('lexicons/irregular.tsv'))
  return table.get(`${upos} ${lower}`)
}

function readTable(text: string): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [upos = '', lemma = '', forms = ''] = line.split('\t')
    for (const form of forms.split(' ')) lemmas.set(`${upos} ${form}`, lemma)
  }
  return lemmas
}
