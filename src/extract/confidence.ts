import { resourceText } from '../resources.ts'

let table: ReadonlyMap<string, number> | undefined

/**
 * Returns the share of a rule's facts that were right on the labelled articles, as counted into `lexicons/confidence.tsv`. A
 * rule that was not seen there has the share of its kind (`stance/…` that of `stance/*`).
 */
export function confidenceOf(rule: string): number {
  table ??= readTable(resourceText('lexicons/confidence.tsv'))
  return table.get(rule) ?? table.get(rule.replace(/\/.*$/, '/*')) ?? 0.5
}

function readTable(text: string): ReadonlyMap<string, number> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.map((row) => {
      const [rule = '', share = ''] = row.split('\t')
      return [rule, Number(share)]
    }),
  )
}
