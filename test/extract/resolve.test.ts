import { describe, expect, test } from 'vitest'
import { readActors } from '../../src/extract/actors.ts'
import { annotate } from '../../src/language/annotate.ts'

/** Names of what the last occurrence of the word stands for, `kind:name`. */
function standsFor(text: string, word: string): string[] {
  const document = annotate({ id: 'test', text })
  const { actors } = readActors(document)
  const hits = document.sentences.flatMap((sentence) =>
    sentence.tokens.filter((token) => token.text === word).map((token) => actors.of(sentence, token.index)),
  )
  expect(hits.length, `"${word}" in "${text}"`).toBeGreaterThan(0)
  return hits.at(-1)!.map(({ kind, name }) => `${kind}:${name}`)
}

describe('who a noun phrase stands for', () => {
  test.each([
    [
      'coordinated names',
      'Henry Kissinger and Le Duc Tho met in Paris.',
      'Kissinger',
      ['person:Henry Kissinger', 'person:Le Duc Tho'],
    ],
    [
      'a surname after the full name',
      'Anwar Sadat flew to Jerusalem. Sadat spoke to parliament.',
      'Sadat',
      ['person:Anwar Sadat'],
    ],
    ['forces of a state', 'Egyptian forces crossed the canal.', 'forces', ['state:Egypt']],
    [
      'the government after its state',
      'Portugal changed in 1974. The government freed its prisoners.',
      'government',
      ['state:Portugal'],
    ],
    ['a regime named after its ruler', 'The uprising ended the rule of the Gaddafi regime.', 'regime', ['state:Libya']],
    ['fighters of a named group', 'Troops clashed with FARC guerrillas near Cali.', 'guerrillas', ['armed-group:FARC']],
    ['the only armed group', 'UNITA shelled Huambo. Later the rebels withdrew.', 'rebels', ['armed-group:UNITA']],
    [
      'the holder of an office',
      'President Anwar Sadat landed on Saturday. Crowds cheered the president.',
      'president',
      ['person:Anwar Sadat'],
    ],
    [
      'the two just named',
      'Ronald Reagan met Mikhail Gorbachev in Geneva. The two leaders spoke for an hour.',
      'leaders',
      ['person:Ronald Reagan', 'person:Mikhail Gorbachev'],
    ],
    [
      'both states',
      'Peru and Ecuador signed in Brasilia. The two countries had fought in 1995.',
      'countries',
      ['state:Peru', 'state:Ecuador'],
    ],
    ['an unnamed group', 'Polish workers occupied the shipyard.', 'workers', ['group:Polish workers']],
    ['unnamed fighters', 'Gunmen stormed the embassy.', 'Gunmen', ['armed-group:gunmen']],
    ['a thing', 'The bridge fell into the river.', 'bridge', []],
  ] as const)('%s', (_, text, word, expected) => {
    expect(standsFor(text, word)).toEqual(expected)
  })

  test('an unnamed group has the country of its demonym and is not named', () => {
    const document = annotate({ id: 'test', text: 'Polish workers occupied the shipyard. Polish workers sang.' })
    const { actors } = readActors(document)
    const [first, second] = document.sentences.map((sentence) => actors.of(sentence, 1)[0])
    expect(first).toBe(second)
    expect(first).toMatchObject({ country: 'POL', named: false })
    expect(first?.mentions).toHaveLength(2)
  })

  test('two holders of an office leave "the president" open', () => {
    const text = 'President Jimmy Carter met President Anwar Sadat at Camp David. The president smiled.'
    expect(standsFor(text, 'president')).not.toContain('person:Jimmy Carter')
    expect(standsFor(text, 'president')).not.toContain('person:Anwar Sadat')
  })

  test('everything `of` gives is listed', () => {
    const document = annotate({
      id: 'test',
      text: 'Danish fishermen and Spanish officials blamed the French navy and the prime minister.',
    })
    const { actors } = readActors(document)
    const [sentence] = document.sentences
    const found = sentence!.tokens.flatMap(({ index }) => actors.of(sentence!, index))
    expect(found.length).toBeGreaterThan(2)
    for (const entry of found) expect(actors.all).toContain(entry)
  })
})
