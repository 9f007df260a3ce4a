import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActorEntry, ActorIndex } from '../../src/extract/reading.ts'
import { pairQuotations } from '../../src/extract/statements/quotations.ts'
import { readStatements } from '../../src/extract/statements.ts'
import { annotate } from '../../src/language/annotate.ts'
import type { Document, Sentence } from '../../src/language/document.ts'

/** Names are runs of capitalised words; any other noun stands for a group of its own. */
function plainActors({ article: { text } }: Document): ActorIndex {
  const entries = new Map<string, ActorEntry>()
  const entry = (name: string, kind: ActorEntry['kind']): ActorEntry => {
    const found = entries.get(name) ?? {
      kind,
      name,
      named: kind === 'person',
      aliases: new Set(),
      roles: [],
      sameAs: [],
      mentions: [],
    }
    entries.set(name, found)
    return found
  }
  const at = (sentence: Sentence, token: number): ActorEntry | undefined =>
    sentence.tokens[token]?.upos === 'PROPN' ? entry(sentence.tokens[token]!.text, 'person') : undefined
  const of = (sentence: Sentence, head: number): readonly ActorEntry[] => {
    const token = sentence.tokens[head]!
    if (token.upos === 'PRON') return []
    return [at(sentence, head) ?? entry(text.slice(token.start, token.end), 'group')]
  }
  return { all: [], at, of, stateNamed: () => undefined }
}

const read = (text: string, title?: string) => {
  const document = annotate({ id: 'a', text, ...(title !== undefined && { title }) })
  return { document, index: readStatements(document, plainActors(document)) }
}
const said = (text: string, title?: string) =>
  read(text, title).index.all.map(({ mode, speaker, text }) => `${mode} ${speaker?.name ?? '-'}: ${text}`)

describe('direct statements', () => {
  it.each([
    ['"We have no other choice," Churchill said.', 'direct Churchill: We have no other choice'],
    ['“We have no other choice," said Churchill on Friday.', 'direct Churchill: We have no other choice'],
    ['Churchill said: "We have no other choice."', 'direct Churchill: We have no other choice.'],
    ['Churchill told reporters in London, “We have no other choice."', 'direct Churchill: We have no other choice.'],
    ['"Is there another choice?" Churchill asked.', 'direct Churchill: Is there another choice?'],
    ['"The treaty is signed," according to Churchill.', 'direct Churchill: The treaty is signed'],
    ["'We have no other choice,' Churchill said.", 'direct Churchill: We have no other choice'],
    ['"We are tired," Churchill, the former minister, said.', 'direct Churchill: We are tired'],
    ['"The war," Churchill said, "is not over."', 'direct Churchill: The war is not over.'],
  ])('%s', (text, statement) => expect(said(text)).toEqual([statement]))

  it('goes on with the same speaker inside a paragraph, not beyond it', () => {
    expect(
      said('"The war is over," Churchill said. "We will go home now."\n\n"Nobody believes that a word of it is true."'),
    ).toEqual([
      'direct Churchill: The war is over',
      'direct Churchill: We will go home now.',
      'direct -: Nobody believes that a word of it is true.',
    ])
  })

  it('follows a quotation that opens again in the next paragraph', () => {
    expect(said('Churchill said: "The war is over.\n\n"We will go home now."')).toEqual([
      'direct Churchill: The war is over.',
      'direct Churchill: We will go home now.',
    ])
  })

  it('lets "he" be the last speaker where nobody else is named', () => {
    expect(said('Churchill said the war was over.\n\n"We will go home now," he said.')).toEqual([
      'indirect Churchill: the war was over',
      'direct Churchill: We will go home now',
    ])
  })

  it('passes over a quotation whose closing mark is missing', () => {
    expect(said('"The war is over, Churchill said. Nobody believed him.')).toEqual(['indirect Churchill: The war is over'])
  })

  it('tells a quotation that a box repeats once, with both places as evidence', () => {
    const { index } = read(
      '"The war that began in September is over," Churchill said.\n\n"The war that began in September is over" - Churchill',
    )
    expect(index.all.map(({ text, evidence }) => [text, evidence.length])).toEqual([
      ['The war that began in September is over', 2],
    ])
  })

  it('takes titles and single words in quotation marks for no statement', () => {
    expect(said('The film "Casablanca" opened in "neutral" Lisbon.')).toEqual([])
  })
})

describe('indirect statements', () => {
  it.each([
    ['Officials said Sunday that the bridge had fallen.', 'indirect Officials: the bridge had fallen'],
    ['Officials in the northern province said the bridge had fallen.', 'indirect Officials: the bridge had fallen'],
    ['The bridge had fallen, the ministry said on Sunday.', 'indirect ministry: The bridge had fallen'],
    ['The bridge had fallen, said the ministry.', 'indirect ministry: The bridge had fallen'],
    ['The bridge had fallen, said the minister, Churchill.', 'indirect Churchill: The bridge had fallen'],
    ['According to the ministry, the bridge had fallen.', 'indirect ministry: the bridge had fallen'],
    ['The bridge had fallen, according to the ministry.', 'indirect ministry: The bridge had fallen'],
    ['The bridge, officials said, had fallen at noon.', 'indirect officials: The bridge had fallen at noon'],
    ['Churchill is quoted as saying the war was over.', 'indirect Churchill: the war was over'],
    ['Churchill accused the army of burning the village.', 'indirect Churchill: burning the village'],
    ['The army is accused of burning the village.', 'indirect -: burning the village'],
    ['The bridge, which officials say had fallen at noon, was old.', 'indirect officials: had fallen at noon'],
    ['TASS quoted Churchill as saying the war was over.', 'indirect Churchill: the war was over'],
    ['As Churchill told reporters, the war was over.', 'indirect Churchill: the war was over'],
    ['Churchill demanded that the army leave the village.', 'indirect Churchill: the army leave the village'],
    ['Churchill called the attack "a crime against humanity".', 'mixed Churchill: the attack "a crime against humanity"'],
    [
      'The attack killed two people and wounded six, a Churchill statement said.',
      'indirect Churchill: The attack killed two people and wounded six',
    ],
    ['Churchill told parliament on Friday that the war was over.', 'indirect Churchill: the war was over'],
    ['Churchill said the bridge was "beyond repair".', 'mixed Churchill: the bridge was "beyond repair"'],
  ])('%s', (text, statement) => expect(said(text)).toEqual([statement]))

  it.each([
    'The minister did not say who was there.',
    'Churchill declined to say that the war was over.',
    'The army is said to be near the town.',
    'According to the law, the vote is void.',
    'Churchill promised to leave the town.',
    'No group claimed responsibility for the attack.',
    'The rebels claimed responsibility for a bomb that was found.',
    'Churchill stressed the importance of trade that brings jobs.',
  ])('%s says nothing', (text) => expect(said(text)).toEqual([]))

  it('ends where the article speaks again', () => {
    expect(said('Churchill said the war was over, but declined to give details.')).toEqual([
      'indirect Churchill: the war was over',
    ])
    expect(said('Churchill said the war was over, adding that he was tired.')).toEqual([
      'indirect Churchill: the war was over',
      'indirect Churchill: he was tired',
    ])
  })

  it('reads headlines and joins them with the body', () => {
    const text =
      'Officials: Storm Kills 12 in Village\n\nOfficials said a storm had killed 12 people in a village near the coast on Sunday.'
    const { index } = read(text, 'Officials: Storm Kills 12 in Village')
    expect(index.all.map(({ evidence }) => evidence.map(({ start, end }) => text.slice(start, end)))).toEqual([
      [
        'Officials: Storm Kills 12 in Village',
        'Officials said a storm had killed 12 people in a village near the coast on Sunday.',
      ],
    ])
  })
})

describe('the index', () => {
  it('tells who says what stands at a token, and finds the innermost statement', () => {
    const { document, index } = read('The army said the mayor had said that the bridge was safe. The bridge fell.')
    const [first, second] = document.sentences
    const bridge = first!.tokens.findIndex((token) => token.lower === 'bridge')
    expect(index.attributionOf(first!, bridge)?.name).toBe('mayor')
    expect(index.attributionOf(first!, 1)).toBeUndefined()
    expect(index.around(second!)).toBeUndefined()
  })

  it('gives evidence of whole sentences, and text from the article', () => {
    const text = 'It rained. Churchill said the war was over. It rained again.'
    const { index } = read(text)
    const [statement] = index.all
    expect(statement!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Churchill said the war was over.'])
    expect(statement!.words.map(({ start, end }) => text.slice(start, end))).toEqual(['the war was over'])
  })
})

describe('pairQuotations', () => {
  const inner = (text: string) => pairQuotations(text, 0, text.length).map(({ inner: { start, end } }) => text.slice(start, end))

  it.each([
    ['“One," he said. "Two,” he added.', ['One,', 'Two,']],
    ['He said,"One" and left.', ['One']],
    ['"One “two” three"', ['One “two” three']],
    ["The officials' house and the '90s", []],
    ["He said 'the officials' house' was 'near'.", ["the officials' house", 'near']],
    ['"Open to the end', ['Open to the end']],
  ])('%s', (text, expected) => expect(inner(text)).toEqual(expected))
})

describe('any text', () => {
  it('gives words and evidence that lie in it, none too long', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      ' said ',
      ' told reporters ',
      'according to ',
      'Churchill',
      ' he ',
      ', ',
      ': ',
      '. ',
      '\n\n',
      'that the war was over',
      'accused the army of burning the village',
      'in a long and winding sentence '.repeat(40),
      'which officials say ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        for (const { words, evidence, text: said } of read(text).index.all) {
          expect(said).not.toBe('')
          for (const { start, end } of [...words, ...evidence]) expect(0 <= start && start < end && end <= text.length).toBe(true)
          for (const { start, end } of evidence) expect([...text.slice(start, end)].length).toBeLessThanOrEqual(1000)
        }
      }),
    )
  })
})
