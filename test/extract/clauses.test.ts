import { describe, expect, it } from 'vitest'
import { forceOfVerb } from '../../src/extract/clauses/force.ts'
import { agentsOf, isPassive, patientsOf } from '../../src/extract/clauses/roles.ts'
import { annotate } from '../../src/language/annotate.ts'
import type { Sentence } from '../../src/language/document.ts'

function clauseOf(text: string, word: string): { sentence: Sentence; verb: number } {
  const sentence = annotate({ id: 'test', text }).sentences[0]!
  return { sentence, verb: sentence.tokens.findIndex((token) => token.text === word) }
}

const words = (sentence: Sentence, tokens: readonly number[]): string[] => tokens.map((token) => sentence.tokens[token]!.text)

describe('roles', () => {
  it.each([
    ['Iraq invaded Kuwait.', 'invaded', ['Iraq'], ['Kuwait']],
    ['Kuwait was invaded by Iraq.', 'invaded', ['Iraq'], ['Kuwait']],
    ['The army killed rebels fighting Assad.', 'fighting', ['rebels'], ['Assad']],
    ['Rebels supported by Turkey advanced.', 'supported', ['Turkey'], ['Rebels']],
    ['Iran promised to help Syria.', 'help', ['Iran'], ['Syria']],
    ['Libya expelled the diplomats and closed the embassy.', 'closed', ['Libya'], ['embassy']],
  ])('%s (%s)', (text, word, agents, patients) => {
    const { sentence, verb } = clauseOf(text, word)
    expect(words(sentence, agentsOf(sentence, verb))).toEqual(agents)
    expect(words(sentence, patientsOf(sentence, verb))).toEqual(patients)
  })

  it('tells the voice', () => {
    const passive = clauseOf('Kuwait was invaded by Iraq.', 'invaded')
    const active = clauseOf('Iraq had invaded Kuwait.', 'invaded')
    expect([isPassive(passive.sentence, passive.verb), isPassive(active.sentence, active.verb)]).toEqual([true, false])
  })
})

describe('force', () => {
  it.each([
    ['Kerry met Lavrov.', 'met', 'fact'],
    ['Kerry did not meet Lavrov.', 'meet', 'denied'],
    ['Kerry failed to meet Lavrov.', 'meet', 'denied'],
    ['Kerry refused to meet Lavrov.', 'meet', 'refused'],
    ['Kerry will meet Lavrov.', 'meet', 'planned'],
    ['Kerry plans to meet Lavrov.', 'meet', 'planned'],
    ['Kerry wants to meet Lavrov.', 'meet', 'wished'],
    ['Kerry may meet Lavrov.', 'meet', 'possible'],
    ['The rebels tried to topple Assad.', 'topple', 'attempted'],
  ])('%s', (text, word, force) => {
    const { sentence, verb } = clauseOf(text, word)
    expect(forceOfVerb(sentence, verb)).toBe(force)
  })
})
