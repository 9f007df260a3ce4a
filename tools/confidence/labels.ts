import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Article, FactsDocument, Place } from '../../src/facts/model.ts'

/** The labels of an article: actors and places are lists of names, facts point at them by such lists. */
interface Labels {
  readonly id: string
  readonly actors: readonly { names: string[]; kind: Actor['kind'] }[]
  readonly places: readonly { names: string[] }[]
  readonly meetings: readonly { participants: string[][]; status: 'held' }[]
  readonly stances: readonly { holder: string[]; target: string[]; polarity: 'supports'; mode: string; symmetric?: boolean }[]
  readonly casualties: readonly {
    harm: 'killed'
    value?: number | null
    min?: number | null
    max?: number | null
    bound: string
    unit: 'people'
  }[]
  readonly statements: readonly { speaker: string[] | null; mode: 'direct'; text: string }[]
}

export interface LabelledArticle {
  readonly article: Article
  readonly gold: FactsDocument
}

/**
 * Returns the labelled articles of a file of facts documents made by hand (`.jsonl`), or of a folder with `articles.jsonl` and
 * `gold.jsonl`, the labels as facts documents without spans.
 */
export function readLabelled(source: string): LabelledArticle[] {
  return source.endsWith('.jsonl') ? readDocuments(source) : readFolder(source)
}

function readDocuments(file: string): LabelledArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const gold = JSON.parse(line) as FactsDocument
      const { segments: _, ...article } = gold.article
      return { article, gold }
    })
}

function readFolder(folder: string): LabelledArticle[] {
  const lines = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const labels = new Map((lines('gold.jsonl') as Labels[]).map((label) => [label.id, label]))
  return (lines('articles.jsonl') as Article[]).flatMap((article) => {
    const label = labels.get(article.id)
    return label ? [{ article, gold: goldDocument(article, label) }] : []
  })
}

function goldDocument(article: Article, labels: Labels): FactsDocument {
  const actors: Actor[] = []
  const actorOf = (names: string[], kind: Actor['kind'] = 'group'): string => {
    const key = names.join('|')
    const known = actors.find(({ name, aliases }) => [name, ...aliases].join('|') === key)
    if (known) return known.id
    const [name = '?', ...aliases] = names
    actors.push({ id: `a${actors.length + 1}`, kind, name, aliases, roles: [], sameAs: [], mentions: [] })
    return `a${actors.length}`
  }
  for (const { names, kind } of labels.actors) actorOf(names, kind)
  const fact = (letter: string, i: number) => ({ id: `${letter}${i}`, evidence: [], segment: 0, rule: 'gold', confidence: 1 })
  const places = labels.places.map(({ names: [name = '?', ...others] }, i): Place => {
    return { id: `p${i}`, name, mentions: others.map((quote) => ({ start: 0, end: 0, quote })) }
  })
  return {
    article: { ...article, segments: [] },
    meetings: labels.meetings.map((m, i) => ({
      ...fact('m', i),
      participants: m.participants.map((p) => actorOf(p)),
      status: m.status,
    })),
    stances: labels.stances.map((s, i) => ({
      ...fact('s', i),
      holder: actorOf(s.holder),
      target: actorOf(s.target),
      polarity: s.polarity,
      mode: s.mode as 'political',
      symmetric: s.symmetric === true,
    })),
    casualties: labels.casualties.map(({ harm, value, min, max, bound, unit }, i) => ({
      ...fact('c', i),
      harm,
      bound: bound as 'exact',
      unit: unit ?? 'people',
      ...(value != null && { value }),
      ...(value == null && bound === 'range' && min != null && max != null && { min, max }),
    })),
    statements: labels.statements.map(({ speaker, mode, text }, i) => ({
      ...fact('q', i),
      mode,
      text,
      ...(speaker && { speaker: actorOf(speaker) }),
    })),
    actors,
    places,
  }
}
