import { type Issue, toPointer } from './issues.ts'
import { type FactDate, type FactsDocument, factKinds, type Span } from './model.ts'

type Path = readonly (string | number)[]
type Report = (path: Path, reason: string, value?: unknown) => void

const longestEvidence = 1000

/**
 * Returns what is wrong with a facts document beyond the shapes of its fields: ids are unique and references resolve; each
 * span's quote is the text at its offsets in code points, evidence is at most 1,000 of them; aliases stand in the text;
 * segments follow each other and leave out nothing but white space; dates and numbers run from lower to higher.
 */
export function checkFacts(document: FactsDocument): readonly Issue[] {
  const issues: Issue[] = []
  const report: Report = (path, reason, value) => {
    issues.push({ path: toPointer(path), reason, ...(value !== undefined && { value }) })
  }
  checkIds(document, report)
  checkReferences(document, report)
  checkSpans(document, report)
  checkAliases(document, report)
  checkDates(document, report)
  checkFigures(document, report)
  return issues
}

function checkIds(document: FactsDocument, report: Report): void {
  const seen = new Set<string>()
  for (const list of ['actors', 'places', ...factKinds] as const) {
    for (const [i, { id }] of document[list].entries()) {
      if (seen.has(id)) report([list, i, 'id'], 'id used twice', id)
      seen.add(id)
    }
  }
}

function checkReferences(document: FactsDocument, report: Report): void {
  const ids = Object.fromEntries(
    (['actors', 'places', ...factKinds] as const).map((list) => [list, new Set(document[list].map(({ id }) => id))]),
  ) as Record<'actors' | 'places' | (typeof factKinds)[number], Set<string>>
  const resolve = (path: Path, id: string | undefined, list: keyof typeof ids, what: string) => {
    if (id !== undefined && !ids[list].has(id)) report(path, `no ${what} has this id`, id)
  }
  for (const [i, { place }] of document.article.segments.entries())
    resolve(['article', 'segments', i, 'place'], place, 'places', 'place')
  for (const [i, { participants, place }] of document.meetings.entries()) {
    for (const [k, id] of participants.entries()) {
      resolve(['meetings', i, 'participants', k], id, 'actors', 'actor')
      if (participants.indexOf(id) < k) report(['meetings', i, 'participants', k], 'participant named twice', id)
    }
    resolve(['meetings', i, 'place'], place, 'places', 'place')
  }
  for (const [i, stance] of document.stances.entries()) {
    for (const name of ['holder', 'target', 'attributedTo'] as const)
      resolve(['stances', i, name], stance[name], 'actors', 'actor')
  }
  for (const [i, figure] of document.casualties.entries()) {
    for (const name of ['perpetrator', 'attributedTo'] as const) resolve(['casualties', i, name], figure[name], 'actors', 'actor')
    resolve(['casualties', i, 'place'], figure.place, 'places', 'place')
    resolve(['casualties', i, 'partOf'], figure.partOf, 'casualties', 'casualty figure')
  }
  for (const [i, { speaker }] of document.statements.entries()) resolve(['statements', i, 'speaker'], speaker, 'actors', 'actor')
  for (const list of factKinds) {
    for (const [i, { reportedBy, segment }] of document[list].entries()) {
      resolve([list, i, 'reportedBy'], reportedBy, 'statements', 'statement')
      if (segment >= document.article.segments.length) report([list, i, 'segment'], 'no such segment', segment)
    }
    checkChains(document, list, report)
  }
}

/** A figure is no part of itself and a statement does not report itself, not even by way of others. */
function checkChains(document: FactsDocument, list: (typeof factKinds)[number], report: Report): void {
  const field = list === 'casualties' ? 'partOf' : list === 'statements' ? 'reportedBy' : undefined
  if (field === undefined) return
  const entries: readonly { readonly id: string; readonly partOf?: string; readonly reportedBy?: string }[] = document[list]
  const next = new Map(entries.map((entry) => [entry.id, entry[field]]))
  for (const [i, entry] of entries.entries()) {
    const seen = new Set<string>()
    for (let at = entry[field]; at !== undefined && !seen.has(at); at = next.get(at)) seen.add(at)
    if (seen.has(entry.id)) report([list, i, field], 'leads back to itself', entry[field])
  }
}

function checkSpans(document: FactsDocument, report: Report): void {
  const slice = codePointSlicer(document.article.text)
  const checkSpan = (path: Path, { start, end, quote }: Span) => {
    const found = slice(start, end)
    if (found === undefined) report(path, 'not a stretch of the text', { start, end })
    else if (found !== quote) report([...path, 'quote'], `the text has ${JSON.stringify(found.slice(0, 100))} there`, quote)
  }
  for (const list of ['actors', 'places'] as const) {
    for (const [i, { mentions }] of document[list].entries()) {
      for (const [k, span] of mentions.entries()) checkSpan([list, i, 'mentions', k], span)
    }
  }
  for (const list of factKinds) {
    for (const [i, { evidence }] of document[list].entries()) {
      for (const [k, span] of evidence.entries()) {
        checkSpan([list, i, 'evidence', k], span)
        if (span.end - span.start > longestEvidence)
          report([list, i, 'evidence', k], `longer than ${longestEvidence} code points`)
      }
    }
  }
  checkSegments(document, slice, report)
}

function checkSegments({ article }: FactsDocument, slice: Slice, report: Report): void {
  let covered = 0
  for (const [i, { start, end }] of article.segments.entries()) {
    const path = ['article', 'segments', i]
    if (slice(start, end) === undefined) report(path, 'not a stretch of the text', { start, end })
    else if (start < covered) report(path, 'overlaps the segment before it', { start, end })
    else if (slice(covered, start)?.trim()) report(path, 'leaves out text before it', slice(covered, start))
    covered = Math.max(covered, end)
  }
  if (slice(covered, Number.POSITIVE_INFINITY)?.trim())
    report(['article', 'segments'], 'leave out the end of the text', slice(covered, Number.POSITIVE_INFINITY))
}

function checkAliases({ article, actors }: FactsDocument, report: Report): void {
  for (const [i, { aliases }] of actors.entries()) {
    for (const [k, alias] of aliases.entries()) {
      if (!article.text.includes(alias)) report(['actors', i, 'aliases', k], 'not in the text', alias)
    }
  }
}

function checkDates(document: FactsDocument, report: Report): void {
  const check = (path: Path, date: FactDate | undefined) => {
    if (date?.end !== undefined && date.end < date.start) report([...path, 'end'], `before the start ${date.start}`, date.end)
  }
  for (const [i, { date }] of document.article.segments.entries()) check(['article', 'segments', i, 'date'], date)
  for (const [i, { date }] of document.meetings.entries()) check(['meetings', i, 'date'], date)
  for (const [i, { asOf }] of document.stances.entries()) check(['stances', i, 'asOf'], asOf)
  for (const [i, { date, asOf }] of document.casualties.entries()) {
    check(['casualties', i, 'date'], date)
    check(['casualties', i, 'asOf'], asOf)
  }
}

function checkFigures({ casualties }: FactsDocument, report: Report): void {
  for (const [i, { bound, value, min, max }] of casualties.entries()) {
    if (min !== undefined && max !== undefined && max < min) report(['casualties', i, 'max'], `less than the min ${min}`, max)
    if (bound === 'range' && (min === undefined || max === undefined)) report(['casualties', i], 'a range without min and max')
    if (bound !== 'range' && bound !== 'vague' && value === undefined)
      report(['casualties', i], `a figure of bound ${bound} without value`)
    if (bound === 'range' && value !== undefined) report(['casualties', i, 'value'], 'a range has no single value', value)
  }
}

type Slice = (start: number, end: number) => string | undefined

/** Returns what cuts the text at code points; nothing for stretches that are empty the wrong way or run past its end. */
function codePointSlicer(text: string): Slice {
  const points = /[\ud800-\udbff]/.test(text) ? Array.from(text) : text
  return (start, end) => {
    if (start > end || (end > points.length && end !== Number.POSITIVE_INFINITY)) return undefined
    const part = points.slice(start, end)
    return typeof part === 'string' ? part : part.join('')
  }
}
