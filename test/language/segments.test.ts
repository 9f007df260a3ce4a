import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datelineLength, isDateLine } from '../../src/language/datelines.ts'
import { lineKind } from '../../src/language/furniture.ts'
import { splitParagraphs } from '../../src/language/paragraphs.ts'
import { segmentText } from '../../src/language/segments.ts'

const segment = (text: string, title?: string) =>
  segmentText({ id: 'a', text, ...(title !== undefined && { title }) }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).trim()}`,
  )

describe('segmentText', () => {
  it('covers the text in order without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'By Jane Roe',
            'Share',
            '“Yes,” he said.',
            '| FILE - A man. |',
            '',
            '  ',
            'Oslo is calm today.',
            '0 Comments',
          ),
          { maxLength: 12 },
        ),
        (lines) => {
          const text = lines.join('\n')
          const segments = segmentText({ id: 'a', text })
          expect(segments.map(({ start }) => start)).toEqual([0, ...segments.map(({ end }) => end)].slice(0, segments.length))
          expect(segments.at(-1)?.end ?? 0).toBe(text.length)
          expect(segments.map(({ index }) => index)).toEqual(segments.map((_, i) => i))
        },
      ),
    )
  })

  it('takes captions between pipes, FILE lines and their copies out of the body', () => {
    const text = [
      '| Israeli Prime Minister Yitzhak Rabin (L) shakes hands with Yasser Arafat in Washington, September 13, 1993. |',
      'Israel and the PLO signed a declaration of principles on the White House lawn on Monday.',
      'Both men had come to Washington only after weeks of doubt about who would travel.',
      'Both men had come to Washington only after weeks of doubt about who would travel.',
      '| FILE - Demonstrators march in Oslo, Aug. 20, 1993. |',
      'The accord was worked out in Norway.',
      '12 Comments',
    ].join('\n')
    expect(segment(text).map((line) => line.split(':')[0])).toEqual([
      'caption',
      'body',
      'duplicate',
      'caption',
      'body',
      'furniture',
    ])
  })

  it('knows the title, the byline, the dateline and a subhead', () => {
    const text = [
      'Dayton Talks End With Bosnia Deal',
      'By Jane Roe, Associated Press Writer',
      'Tuesday, November 21, 1995',
      'DAYTON, Ohio (AP) -- The presidents of Bosnia, Croatia and Serbia initialed a peace agreement on Tuesday.',
      'What happens next',
      'The treaty will be signed in Paris in December.',
    ].join('\n\n')
    expect(segment(text, 'Dayton talks end with Bosnia deal')).toEqual([
      'headline: Dayton Talks End With Bosnia Deal',
      'byline: By Jane Roe, Associated Press Writer',
      'dateline: Tuesday, November 21, 1995',
      'dateline: DAYTON, Ohio (AP) --',
      'body: The presidents of Bosnia, Croatia and Serbia initialed a peace agreement on Tuesday.',
      'headline: What happens next',
      'body: The treaty will be signed in Paris in December.',
    ])
  })

  it('takes a line told twice before the body for a caption and its copy', () => {
    const text =
      'Accessibility links\n\nLeaders Sign Treaty\n\nDelegates gather in the great hall before the signing in Rome\nDelegates gather in the great hall before the signing in Rome\n\nSix countries signed the Treaty of Rome on Monday.'
    expect(segment(text).map((line) => line.split(':')[0])).toEqual(['furniture', 'headline', 'caption', 'duplicate', 'body'])
  })

  it('reads links under "Related stories" as furniture until prose comes', () => {
    const text =
      'The army left the town on Friday.\nRelated stories\nTown Fears New Attack\nHow the War Began\nResidents came back on Saturday to find their houses burned.'
    expect(segment(text)).toEqual([
      'body: The army left the town on Friday.',
      'furniture: Related stories\nTown Fears New Attack\nHow the War Began',
      'body: Residents came back on Saturday to find their houses burned.',
    ])
  })

  it('leaves a single unfinished line alone', () => {
    expect(segment('51 people were evacuated')).toEqual(['body: 51 people were evacuated'])
    expect(segment('')).toEqual([])
  })
})

describe('datelineLength', () => {
  it.each([
    ['GENEVA (Reuters) - The talks began.', 'GENEVA (Reuters) - '],
    ['Lima, 20 Aug 88 (EFE) -- [Text] Police found a bomb.', 'Lima, 20 Aug 88 (EFE) -- [Text] '],
    ['BEIRUT — Fighting stopped at noon.', 'BEIRUT — '],
    ['WASHINGTON, Sept. 13, 1993 (AP) — They shook hands.', 'WASHINGTON, Sept. 13, 1993 (AP) — '],
    ['London (CNN) — The queen spoke.', 'London (CNN) — '],
    [
      'Managua (Nicaragua), 9 Aug 88\n(LA PRENSA) -- [Excerpt] The\nminister left.',
      'Managua (Nicaragua), 9 Aug 88\n(LA PRENSA) -- [Excerpt] ',
    ],
    ['NATO - the alliance of 1949 - met in Rome.', ''],
    ['In May 1945 - after six years - the war ended.', ''],
    ['The minister - who is 60 - resigned.', ''],
  ])('%s', (paragraph, dateline) => {
    expect(paragraph.slice(0, datelineLength(paragraph))).toBe(dateline)
  })

  it('knows a line that is only a date', () => {
    expect(isDateLine('Saturday, September 12, 2015')).toBe(true)
    expect(isDateLine('12 September 2015, 14:05 GMT')).toBe(true)
    expect(isDateLine('September 12 was a Saturday.')).toBe(false)
  })
})

describe('lineKind', () => {
  it.each([
    '0 Comments',
    'Share on Facebook',
    'Published 5 hours ago',
    'ADVERTISEMENT',
    '• 16x9 Image',
    'Sign up for our daily newsletter',
    '© 1999 Example Press. All rights reserved.',
  ])('%s is furniture', (line) => expect(lineKind(line)).toBe('furniture'))
  it.each([
    '51 people were evacuated',
    'Comments by the minister angered Paris.',
    'Yesterday at noon a bomb went off.',
    'Share prices fell in London',
  ])('%s is not', (line) => expect(lineKind(line)).toBeUndefined())
  it('tells credits and bylines', () => {
    expect(lineKind('Image source, Reuters')).toBe('credit')
    expect(lineKind('Reporting by Jane Roe; Editing by John Doe')).toBe('byline')
    expect(lineKind('More on this story')).toBe('section')
  })
})

describe('splitParagraphs', () => {
  const split = (text: string) => splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

  it('joins lines that are wrapped at a fixed width', () => {
    const text =
      '   The delegates of the two parties met in the old town hall on Friday\nand agreed to meet again in a week, once both had asked their own\npeople.\n   No date was set for a treaty, and nobody would say whether there was\never to be one.'
    expect(split(text)).toHaveLength(2)
  })

  it('keeps lines that are paragraphs apart', () => {
    expect(split('The war ended in May.\nThe peace was signed in June.\n\nNobody came.')).toHaveLength(3)
  })

  it('goes on with a line that starts in lower case', () => {
    expect(split('29 people lost\ntheir homes')).toEqual(['29 people lost\ntheir homes'])
  })
})
