import { describe, expect, it } from 'vitest'
import { readMeetings } from '../../src/extract/meetings.ts'
import { readingOf } from './reading-of.ts'

function meetingsIn(text: string, published?: string) {
  return readMeetings(readingOf(text, published)).map(({ participants, place, date, status, outcome }) => ({
    who: participants.map(({ name }) => name),
    ...(place === undefined ? {} : { place: place.name }),
    ...(date === undefined ? {} : { day: date.start }),
    status,
    ...(outcome === undefined ? {} : { outcome }),
  }))
}

describe('held', () => {
  it('reads who met whom, where and when', () => {
    expect(meetingsIn('Ronald Reagan met with Mikhail Gorbachev in Reykjavik on October 11, 1986.')).toEqual([
      { who: ['Ronald Reagan', 'Mikhail Gorbachev'], place: 'Reykjavik', day: '1986-10-11', status: 'held' },
    ])
  })

  it.each([
    ['Ronald Reagan and Mikhail Gorbachev met in Geneva.', ['Ronald Reagan', 'Mikhail Gorbachev']],
    ['The talks between Egypt and Israel were held in September.', ['Egypt', 'Israel']],
    ['Henry Kissinger held talks with Zhou Enlai.', ['Henry Kissinger', 'Zhou Enlai']],
    ['Richard Nixon was received by Mao Zedong.', ['Mao Zedong', 'Richard Nixon']],
    ['Barack Obama spoke by phone with Hassan Rouhani.', ['Barack Obama', 'Hassan Rouhani']],
  ])('%s', (text, who) => {
    expect(meetingsIn(text)).toEqual([expect.objectContaining({ who, status: 'held' })])
  })

  it('knows talks that fail and talks that lead somewhere', () => {
    expect(meetingsIn('Ronald Reagan and Mikhail Gorbachev failed to reach an agreement in Reykjavik.')).toEqual([
      expect.objectContaining({ status: 'held', outcome: 'no-agreement' }),
    ])
    expect(meetingsIn('Egypt and Israel signed a peace treaty in Washington.')).toEqual([
      expect.objectContaining({ who: ['Egypt', 'Israel'], status: 'held', outcome: 'agreement' }),
    ])
  })
})

describe('not held', () => {
  it.each([
    ['John Kerry will meet Sergei Lavrov in Geneva.', 'planned'],
    ['John Kerry is expected to meet with Sergei Lavrov in Geneva.', 'planned'],
    ['Israel canceled talks with Turkey.', 'cancelled'],
  ])('%s', (text, status) => {
    expect(meetingsIn(text)).toEqual([expect.objectContaining({ status })])
  })

  it.each(['John Kerry did not meet Sergei Lavrov.', 'No meeting between John Kerry and Sergei Lavrov is planned.'])(
    '%s',
    (text) => {
      expect(meetingsIn(text)).toEqual([])
    },
  )
})

describe('mentions', () => {
  it('joins the mentions of one meeting and fills its details', () => {
    const text = 'John Kerry met with Sergei Lavrov on Friday. Kerry and Lavrov met in Geneva.'
    expect(meetingsIn(text, '2016-09-10')).toEqual([
      { who: ['John Kerry', 'Sergei Lavrov'], place: 'Geneva', day: '2016-09-09', status: 'held' },
    ])
  })

  it('counts back consecutive days', () => {
    const text = 'John Kerry and Sergei Lavrov failed for a second consecutive day Monday to reach an agreement.'
    expect(meetingsIn(text, '2016-09-05').map(({ day, outcome }) => [day, outcome])).toEqual([
      ['2016-09-05', 'no-agreement'],
      ['2016-09-04', 'no-agreement'],
    ])
  })
})

describe('by word order', () => {
  it.each([
    ['Boutros Ghali met with Nelson Mandela, the president of South Africa, in Pretoria.', 'Pretoria'],
    ['Henry Kissinger was in Cairo for talks with Anwar Sadat.', 'Cairo'],
    ['Anwar Sadat left for Jerusalem, where he will meet Menachem Begin.', 'Jerusalem'],
  ])('places: %s', (text, place) => {
    expect(meetingsIn(text)).toEqual([expect.objectContaining({ place })])
  })

  it.each([
    [
      'Bill Clinton spoke after talks in Oslo between Shimon Peres and his counterpart, Yasser Arafat.',
      ['Shimon Peres', 'Yasser Arafat'],
    ],
    ['The prime ministers of Greece and Turkey, Costas Simitis and Bulent Ecevit, met.', ['Costas Simitis', 'Bulent Ecevit']],
    ['Peter Struck travelled to Iran for talks on the border.', ['Peter Struck', 'Iran']],
  ])('sides: %s', (text, who) => {
    expect(meetingsIn(text)).toEqual([expect.objectContaining({ who })])
  })

  it('does not date a meeting by what happened before it', () => {
    const [meeting] = meetingsIn('Jimmy Carter met Fidel Castro for the first time since the revolution of 1959.')
    expect(meeting).not.toHaveProperty('day')
  })
})
