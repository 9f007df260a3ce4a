import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FactsDocument } from '../../src/facts/model.ts'
import { mapFacts } from '../../src/mapping/map.ts'
import { parseRows, sortLists } from '../../src/query/answers.ts'
import { checkQuery } from '../../src/query/check.ts'
import { openEmbedded } from '../../src/query/embedded.ts'
import { lookEverywhere } from '../../src/query/everywhere.ts'
import { bindParameters } from '../../src/query/parameters.ts'
import { listQuestions } from '../../src/query/questions.ts'
import { writeTsv } from '../../src/query/write-rows.ts'
import { writeNQuads, writeNTriples } from '../../src/rdf/nquads.ts'
import { root } from '../cli/spawn.ts'

const lines = readFileSync(join(root, 'test/query/sample.facts.jsonl'), 'utf8').trim().split('\n')
const articles = lines.map((line) => mapFacts(JSON.parse(line) as FactsDocument))
const all = articles.flat()

const layouts = {
  'named graphs': writeNQuads(all),
  'the default graph': writeNTriples(all),
  both: writeNQuads(all) + writeNTriples(all),
  'some in either': writeNQuads(articles[0]!) + writeNTriples(articles.slice(1).flat()),
}

/** What the sample holds, as the docs show it. */
const expectedRows: { readonly [name: string]: number } = {
  actors: 18,
  casualties: 6,
  contested: 1,
  evidence: 22,
  meetings: 4,
  neighbours: 30,
  stances: 5,
  statements: 7,
  timeline: 10,
}

async function askAll(data: string): Promise<{ readonly [name: string]: string }> {
  const store = openEmbedded()
  await store.loadText(data)
  const answers: { [name: string]: string } = {}
  for (const question of listQuestions()) {
    const query = lookEverywhere(bindParameters(question.text, question.parameters, new Map()))
    const rows = parseRows(await store.ask(query, checkQuery(query), { seconds: 30 }))
    answers[question.name] = writeTsv(sortLists(rows, question))
  }
  await store.close()
  return answers
}

describe('saved questions', () => {
  it('find everything in named graphs', async () => {
    const answers = await askAll(layouts['named graphs'])
    const counts = Object.entries(answers).map(([name, text]) => [name, text.trimEnd().split('\n').length - 1])
    expect(Object.fromEntries(counts)).toEqual(expectedRows)
  })

  it.each(['the default graph', 'both', 'some in either'] as const)('give the same rows of %s', async (layout) => {
    expect(await askAll(layouts[layout])).toEqual(await askAll(layouts['named graphs']))
  })
})
