import { expect, test } from 'vitest'
import { annotate } from '../../src/language/annotate.ts'

const tagsOf = (text: string) =>
  annotate({ id: 'a', text }).sentences.flatMap(({ tokens }) => tokens.map(({ text: word, upos }) => `${word}/${upos}`))

test.each([
  'President Dilma Rousseff (R) meets with Chancellor Angela Merkel in Brasilia.',
  'Pope Francis greets President Raul Castro at the airport in Havana.',
])('takes a verb of a caption for a verb: %s', (text) => {
  expect(tagsOf(text).filter((word) => /^(?:meets|greets)/.test(word))).toEqual([expect.stringMatching(/\/VERB$/)])
})

test('leaves nouns alone', () => {
  expect(tagsOf('She ran in three athletics meets in May.')).toContain('meets/NOUN')
})
