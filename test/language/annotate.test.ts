import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/language/annotate.ts'
import type { Sentence } from '../../src/language/document.ts'

const sentencesOf = (text: string) => annotate({ id: 'test', text }).sentences
const only = (text: string) => sentencesOf(text)[0] as Sentence
const at = (sentence: Sentence, word: string) => sentence.tokens.findIndex(({ text }) => text === word)

/** The token's relation and head, as "nsubj of met". */
function role(sentence: Sentence, word: string): string {
  const index = at(sentence, word)
  const head = sentence.tree.heads[index]!
  return head < 0 ? 'root' : `${sentence.tree.relations[index]} of ${sentence.tokens[head]!.text}`
}

describe('annotate', () => {
  test('gives every token the text at its offsets, and every sentence its tokens', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom('. ', '\n', '\n\n', '“', '” ', "'s ", ' U.S. ', '😀 '),
      ),
    )
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        (text) => {
          let last = 0
          for (const sentence of sentencesOf(text)) {
            expect(sentence.start).toBeGreaterThanOrEqual(last)
            last = sentence.end
            expect(sentence.tokens[0]!.start).toBe(sentence.start)
            expect(sentence.tokens.at(-1)!.end).toBe(sentence.end)
            for (const [i, token] of sentence.tokens.entries()) {
              expect(token.index).toBe(i)
              expect(text.slice(token.start, token.end)).toBe(token.text)
            }
          }
        },
      ),
    )
  })

  test('gives every sentence a tree: one root, no circles, children as heads say', () => {
    const words = fc.constantFrom(
      'The',
      'envoy',
      'met',
      'and',
      'said',
      ',',
      '(',
      ')',
      'Lavrov',
      'in',
      'Geneva',
      '12',
      '"',
      'who',
      '-',
      'Friday',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (list) => {
        for (const { tree, tokens } of sentencesOf(list.join(' '))) {
          expect(tree.heads.filter((head) => head === -1)).toHaveLength(1)
          expect(tree.relations[tree.heads.indexOf(-1)]).toBe('root')
          tokens.forEach((_, i) => {
            let steps = 0
            for (let node = i; node >= 0; node = tree.heads[node]!) expect(steps++).toBeLessThan(tokens.length)
            for (const child of tree.children[i]!) expect(tree.heads[child]).toBe(i)
          })
          expect(tree.children.flat()).toHaveLength(tokens.length - 1)
        }
      }),
    )
  })

  test('keeps sentences whole over wrapped lines and apart over blank ones', () => {
    const wrapped =
      'The delegation from the northern province reached the capital late on\nTuesday and met the interim president behind closed doors for hours.\n'
    const texts = sentencesOf(`${wrapped}\nNo agreement was announced after the talks, an aide to the president said.`).map(
      ({ tokens }) => tokens.length,
    )
    expect(texts).toHaveLength(2)
    expect(sentencesOf(wrapped).map(({ paragraph }) => paragraph)).toEqual([0])
  })

  test('tags a plain sentence', () => {
    const { tokens } = only('The rebels killed 12 soldiers near the border on Friday.')
    expect(tokens.map(({ upos }) => upos).join(' ')).toBe('DET NOUN VERB NUM NOUN ADP DET NOUN ADP PROPN PUNCT')
    expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe('the rebel kill 12 soldier near the border on Friday .')
  })

  test('tags the verbs of headlines', () => {
    for (const [headline, verb] of [
      ['Government Troops Kill Rebel Commander in North', 'Kill'],
      ['Bombs Kill Dozens at Market', 'Kill'],
      ['Lavrov Meets Kerry in Geneva', 'Meets'],
    ] as const) {
      const { tokens } = only(headline)
      expect(`${headline}: ${tokens.find(({ text }) => text === verb)!.upos}`).toBe(`${headline}: VERB`)
    }
  })

  test('finds who does what to whom', () => {
    const active = only('The French president met the Turkish foreign minister.')
    expect(role(active, 'president')).toBe('nsubj of met')
    expect(role(active, 'minister')).toBe('obj of met')
    const passive = only('Three villages were shelled by the army.')
    expect(role(passive, 'villages')).toBe('nsubj:pass of shelled')
    expect(role(passive, 'army')).toBe('obl of shelled')
    const negated = only("The government doesn't support the plan.")
    expect(role(negated, "n't")).toBe('advmod of support')
    expect(role(negated, 'plan')).toBe('obj of support')
  })

  test('gives the same for the same text', () => {
    const text = 'Officials said the ceasefire held. “We hope so,” one of them added.'
    const plain = (text: string) => JSON.stringify(sentencesOf(text).map(({ tokens, tree }) => [tokens, tree]))
    expect(plain(text)).toBe(plain(text))
  })

  test('cuts what never ends', () => {
    expect(sentencesOf('and then '.repeat(400)).every(({ tokens }) => tokens.length <= 250)).toBe(true)
  })
})
