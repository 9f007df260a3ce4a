import { readArticles } from '../article/read.ts'
import { NewsgraphError } from '../errors.ts'
import { addText, type Texts } from './evidence.ts'
import { type GraphFile, listFiles } from './graph-files.ts'
import { checkGraphs } from './graphs.ts'
import { count, createReport, type Report, type ReportOptions } from './report.ts'
import { exitStatus, type Terminal } from './terminal.ts'

export interface ValidateOptions extends ReportOptions {
  /** Inputs whose articles hold the evidence. */
  readonly articles?: readonly string[]
}

/**
 * Checks files and returns the exit status: RDF parses, keeps to the shapes and quotes what the articles say (as far as their
 * texts are among `articles` and the facts documents); RDF files of one stem hold the same triples; facts documents are whole.
 */
export async function runValidate(inputs: readonly string[], options: ValidateOptions, terminal: Terminal): Promise<number> {
  const report = createReport({ ...terminal, live: false }, options)
  let invalid = false
  const fault = (error: NewsgraphError) => {
    invalid ||= error.code === 'invalid'
    report.fault(error)
  }
  const totals = { files: 0, triples: 0, documents: 0, quotes: 0, found: 0 }
  const groups = new Map<string, GraphFile[]>()
  const texts: Texts = new Map()
  for await (const input of readArticles(options.articles ?? [])) {
    if (input.kind === 'fault') report.fault(input.error)
    else addText(texts, input.kind === 'facts' ? input.document.article.text : input.article.text)
  }
  for await (const entry of listFiles(inputs)) {
    if (entry instanceof NewsgraphError) fault(entry)
    else if (entry.format === undefined) {
      const documents = await checkDocuments(entry.file, texts, fault)
      if (documents > 0) totals.files++
      totals.documents += documents
    } else groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  }
  for (const group of groups.values()) {
    for await (const result of checkGraphs(group, texts)) {
      if (result instanceof NewsgraphError) fault(result)
      else {
        totals.files++
        totals.triples += result.triples
        totals.quotes += result.quotes
        totals.found += result.found
      }
    }
  }
  await conclude(totals, report, options.json ?? false, terminal)
  return invalid ? exitStatus.invalid : report.status()
}

async function checkDocuments(file: string, texts: Texts, fault: (error: NewsgraphError) => void): Promise<number> {
  let documents = 0
  for await (const input of readArticles([file], { from: 'facts' })) {
    if (input.kind === 'facts') {
      addText(texts, input.document.article.text)
      documents++
    } else if (input.kind === 'fault') fault(new NewsgraphError('invalid', input.error.message, input.error.where, input.error))
  }
  return documents
}

type Totals = Readonly<Record<'files' | 'triples' | 'documents' | 'quotes' | 'found', number>>

async function conclude(totals: Totals, report: Report, json: boolean, terminal: Terminal): Promise<void> {
  const { failed } = report.counts
  if (json) await terminal.write(`${JSON.stringify({ valid: failed === 0, ...totals, problems: failed })}\n`)
  const parts = [
    ...(totals.triples > 0 ? [count(totals.triples, 'triple')] : []),
    ...(totals.documents > 0 ? [count(totals.documents, 'facts document')] : []),
    ...(totals.quotes > 0 ? [`${count(totals.quotes, 'quote')} (${totals.found} looked up in the text)`] : []),
  ]
  report.note(`${count(totals.files, 'file')} read: ${parts.join(', ')}; ${failed === 0 ? 'valid' : count(failed, 'problem')}`)
}
