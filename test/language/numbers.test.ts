import { describe, expect, it } from 'vitest'
import type { Token } from '../../src/language/document.ts'
import { readQuantities } from '../../src/language/numbers.ts'
import { splitTokens } from '../../src/language/tokens.ts'

/** Tokens with no more tags than the grammar of numbers needs: capitalized words are names. */
function tokenize(text: string): Token[] {
  return splitTokens(text, 0, text.length).map(({ start, end }, index) => {
    const word = text.slice(start, end)
    const name = index > 0 && /^\p{Lu}/u.test(word)
    return {
      index,
      start,
      end,
      text: word,
      lower: word.toLowerCase(),
      lemma: word,
      upos: name ? 'PROPN' : 'NOUN',
      xpos: name ? 'NNP' : 'NN',
    }
  })
}

function read(text: string) {
  return readQuantities(tokenize(text)).map(({ first: _first, core: _core, last: _last, ...rest }) => rest)
}

describe('exact numbers', () => {
  it.each([
    ['2,996 people died in the attacks', 2996],
    ['twenty-three hikers drowned', 23],
    ['one hundred and ninety-three passengers', 193],
    ['a hundred villagers', 100],
    ['two thousand five hundred houses', 2500],
    ['11 million refugees', 11_000_000],
    ['2.3 million refugees', 2_300_000],
    ['2.5m refugees', 2_500_000],
    ['172 thousand people', 172_000],
    ['4 lakh people', 400_000],
    ['half a million people', 500_000],
    ['a quarter of a million people', 250_000],
    ['a dozen sailors', 12],
    ['two dozen sailors', 24],
    ['14 000 people', 14_000],
    ['a couple of soldiers', 2],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual([{ value, bound: 'exact' }])
  })
})

describe('bounds', () => {
  it.each([
    ['at least 12 people', 12, 'at-least'],
    ['no fewer than 12 people', 12, 'at-least'],
    ['12 or more people', 12, 'at-least'],
    ['as many as 12 people', 12, 'at-most'],
    ['up to 12 people', 12, 'at-most'],
    ['more than 12 people', 12, 'more-than'],
    ['over 12 people', 12, 'more-than'],
    ['fewer than 12 people', 12, 'less-than'],
    ['nearly 12 people', 12, 'about'],
    ['an estimated 12 people', 12, 'about'],
    ['some 12 people', 12, 'about'],
    ['at least another 12 people', 12, 'at-least'],
    ['about a total of 12 people', 12, 'about'],
  ])('%s', (text, value, bound) => {
    expect(read(text)).toEqual([{ value, bound }])
  })

  it('takes the modifiers into the span and leaves the numeral at its core', () => {
    const [quantity] = readQuantities(tokenize('killed at least another 12 people'))
    expect(quantity).toMatchObject({ first: 1, core: 4, last: 4 })
  })
})

describe('ranges', () => {
  it.each([
    ['between 30 and 40 people', 30, 40],
    ['10-15 people', 10, 15],
    ['10 – 15 people', 10, 15],
    ['25,000 to 30,000 people', 25_000, 30_000],
    ['two or three people', 2, 3],
    ['2 to 3 million people', 2_000_000, 3_000_000],
    ['2.3 to 3 million people', 2_300_000, 3_000_000],
  ])('%s', (text, min, max) => {
    expect(read(text)).toEqual([{ min, max, bound: 'range' }])
  })

  it('reads the two ends of a rise apart', () => {
    expect(read('the toll rose from 12 to 18').map(({ value }) => value)).toEqual([12, 18])
  })
})

describe('vague amounts', () => {
  it.each([
    ['dozens of people', 24],
    ['scores of people', 40],
    ['hundreds of people', 200],
    ['tens of thousands of people', 20_000],
    ['hundreds of thousands of people', 200_000],
    ['several hundred people', 200],
    ['several people', undefined],
    ['an unknown number of people', undefined],
  ])('%s', (text, min) => {
    expect(read(text)).toEqual([min === undefined ? { bound: 'vague' } : { min, bound: 'vague' }])
  })
})

describe('numbers that count nothing', () => {
  it.each([
    'a 12-year-old girl',
    'a 72-hour truce',
    'Resolution 2254',
    'flight MH17',
    'the Group of 20 summit',
    '12 percent of voters',
    '$12 million in aid',
    '35 kilometres away',
    'in 2014',
    'on 27 February',
    'August 27, 2016',
    'between 21 and 23 February',
    'at 9:30 a.m.',
    'the 5th brigade',
    'by Anne Frank, 15, wrote',
    'no 1 was hurt',
    'no one was hurt',
    'as many as before',
    'it was recorded.[3] Then',
    '51.2 people were killed',
    '999999999999999999999 people fled',
    'between 3 and 99999999999999999 people',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
