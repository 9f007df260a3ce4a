import { readArticles } from '../article/read.ts'
import { NewsgraphError } from '../errors.ts'
import type { Difference } from '../evaluate/differences.ts'
import { addCounts, type Counts, evaluate, scores } from '../evaluate/evaluate.ts'
import { type EvaluatedKind, evaluatedKinds } from '../evaluate/kinds.ts'
import type { FactsDocument } from '../facts/model.ts'
import { readFacts } from './facts.ts'
import { count, createReport, type Report, type ReportOptions } from './report.ts'
import type { Terminal } from './terminal.ts'

export interface EvaluateOptions extends ReportOptions {
  /** Facts documents to compare with gold; without them the texts of gold are read anew. */
  readonly against?: readonly string[]
  readonly minConfidence?: number
}

/**
 * Compares facts with facts documents made or corrected by hand and writes precision, recall and F1 of each kind, then every
 * difference, to stdout; returns the exit status. Documents belong together by the id of their article.
 */
export async function runEvaluate(inputs: readonly string[], options: EvaluateOptions, terminal: Terminal): Promise<number> {
  const report = createReport(terminal, options)
  const found = options.against && (await readDocuments(options.against, report))
  const totals = new Map<EvaluatedKind, Counts>()
  const differences: Difference[] = []
  for await (const input of readArticles(inputs, { from: 'facts' })) {
    if (input.kind === 'fault') {
      report.fault(input.error)
      continue
    }
    if (input.kind !== 'facts') continue
    const gold = input.document
    const facts = found
      ? (found.get(gold.article.id) ??
        new NewsgraphError('input', `no facts to compare for article ${JSON.stringify(gold.article.id)}`, input.where))
      : readFacts(articleOf(gold), input.where, options.minConfidence)
    if (facts instanceof Error) {
      report.fault(facts)
      continue
    }
    const evaluation = evaluate(gold, facts)
    for (const kind of evaluatedKinds) totals.set(kind, addCounts(totals.get(kind) ?? nothing, evaluation.counts[kind]))
    differences.push(...evaluation.differences)
    report.done()
  }
  report.clear()
  await terminal.write(options.json ? toJson(totals, differences) : toTable(totals, differences))
  report.note(`${count(report.counts.done, 'article')} compared, ${count(differences.length, 'difference')}`)
  return report.status()
}

const nothing: Counts = { matched: 0, gold: 0, found: 0 }

async function readDocuments(inputs: readonly string[], report: Report): Promise<ReadonlyMap<string, FactsDocument>> {
  const documents = new Map<string, FactsDocument>()
  for await (const input of readArticles(inputs, { from: 'facts' })) {
    if (input.kind === 'facts') documents.set(input.document.article.id, input.document)
    else if (input.kind === 'fault') report.fault(input.error)
  }
  return documents
}

function articleOf({ article: { segments: _, ...article } }: FactsDocument) {
  return article
}

function toTable(totals: ReadonlyMap<EvaluatedKind, Counts>, differences: readonly Difference[]): string {
  const share = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(2)).padStart(9)
  const rows = [...totals].map(([kind, counts]) => {
    const { precision, recall, f1 } = scores(counts)
    const numbers = [counts.gold, counts.found, counts.matched].map((number) => String(number).padStart(7)).join('')
    return `${kind.padEnd(11)}${numbers}${share(precision)}${share(recall)}${share(f1)}`
  })
  const lines = differences.map(
    ({ type, article, kind, what, rule, quote }) =>
      `${type.toUpperCase()} ${kind} ${article}: ${what}${rule === undefined ? '' : ` [${rule}]`}${quote === undefined ? '' : `\n    ${quote.replace(/\s+/g, ' ')}`}`,
  )
  return [`${'kind'.padEnd(11)}   gold  found  right precision   recall       F1`, ...rows, '', ...lines].join('\n').concat('\n')
}

function toJson(totals: ReadonlyMap<EvaluatedKind, Counts>, differences: readonly Difference[]): string {
  const kinds = Object.fromEntries([...totals].map(([kind, counts]) => [kind, { ...counts, ...scores(counts) }]))
  return `${JSON.stringify({ kinds, differences })}\n`
}
