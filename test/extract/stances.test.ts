import { describe, expect, it } from 'vitest'
import { readStances } from '../../src/extract/stances.ts'
import { readingOf } from './reading-of.ts'

function stancesIn(text: string): string[] {
  return readStances(readingOf(text)).map(
    ({ holder, target, polarity, mode, symmetric }) =>
      `${holder.name} ${polarity} ${target.name} (${mode}${symmetric === true ? ', both ways' : ''})`,
  )
}

describe('verbs', () => {
  it.each([
    ['In 1990 Iraq invaded Kuwait.', 'Iraq opposes Kuwait (hostilities)'],
    ['Britain and France supported Poland in 1939.', 'United Kingdom supports Poland (political)'],
    ['Britain and France supported Poland in 1939.', 'France supports Poland (political)'],
    ['Kuwait was attacked by Iraq in August 1990.', 'Iraq opposes Kuwait (hostilities)'],
    ['Egypt condemned Israel on Tuesday.', 'Egypt opposes Israel (verbal)'],
    ['Iran has accused Saudi Arabia of fuelling the war.', 'Iran opposes Saudi Arabia (verbal)'],
    ['Serbia rejected an Austrian ultimatum in July 1914.', 'Serbia opposes Austria (political)'],
    ['China refused to support Vietnam in 1979.', 'China opposes Vietnam (political)'],
  ])('%s', (text, stance) => {
    expect(stancesIn(text)).toContain(stance)
  })

  it.each([
    'Sweden did not support Germany in 1940.',
    'Germany could attack Poland, diplomats feared in 1938.',
    'The president said that if Iraq attacks Kuwait, prices will rise.',
    'Iran denied supporting Syria.',
  ])('says nothing sure: %s', (text) => {
    expect(stancesIn(text)).toEqual([])
  })
})

describe('nouns', () => {
  it.each([
    ['The United Nations imposed sanctions on Iraq in 1990.', 'United Nations opposes Iraq (political)'],
    ["Iraq's attack on Iran began in September 1980.", 'Iraq opposes Iran (hostilities)'],
    ['The war between Iran and Iraq lasted eight years.', 'Iran opposes Iraq (hostilities, both ways)'],
    ['Egypt broke off relations with Qatar in June 2017.', 'Egypt opposes Qatar (political)'],
    ['Israel and Jordan established diplomatic relations in 1994.', 'Israel supports Jordan (political, both ways)'],
  ])('%s', (text, stance) => {
    expect(stancesIn(text)).toContain(stance)
  })
})

describe('roles and compounds', () => {
  it.each([
    ["Russia is Syria's closest ally.", 'Russia supports Syria (alliance, both ways)'],
    ['Iran-backed Houthis seized the city.', 'Iran supports Houthis (political)'],
  ])('%s', (text, stance) => {
    expect(stancesIn(text)).toContain(stance)
  })
})

describe('gifts', () => {
  it.each([
    ['The United States sent weapons to Israel in October 1973.', 'United States supports Israel (military)'],
    ['Japan gave Turkey a grant of ten million dollars after the earthquake.', 'Japan supports Turkey (material)'],
  ])('%s', (text, stance) => {
    expect(stancesIn(text)).toContain(stance)
  })
})

describe('sides that the words reach in other ways', () => {
  it.each([
    ['Libya fired missiles at Riyadh on Monday.', 'Libya opposes Saudi Arabia (hostilities)'],
    ['Turkey bombed a camp of the PKK in 1997.', 'Turkey opposes PKK (hostilities)'],
    ['Iraq attacked a convoy carrying weapons for Hezbollah.', 'Iraq opposes Hezbollah (hostilities)'],
    ['Spain, joined by Italy and Greece, attacked Libya.', 'Italy opposes Libya (hostilities)'],
    ['Brazil sided with Cuba, as did Bolivia and Ecuador.', 'Bolivia supports Cuba (political)'],
    ['Norway demanded that Iceland stop the hunt.', 'Norway opposes Iceland (verbal)'],
    ['Peru recalled its ambassador to Chile.', 'Peru opposes Chile (political)'],
    ['Canada suspended arms sales to Jordan.', 'Canada opposes Jordan (political)'],
    ['Japan promised Kenya a further billion yen of aid.', 'Japan supports Kenya (material)'],
    ['Panama broke away with the support of France.', 'France supports Panama (political)'],
    ['Burundi withdrew from the International Criminal Court.', 'Burundi opposes International Criminal Court (political)'],
    [
      'The Taliban claimed responsibility for an attack that killed two Danish soldiers.',
      'Taliban opposes Danish soldiers (hostilities)',
    ],
    ['Egypt listed Sudan as a sponsor of terrorism because of its support for Hamas.', 'Sudan supports Hamas (political)'],
  ])('%s', (text, stance) => {
    expect(stancesIn(text)).toContain(stance)
  })

  it.each([
    'A gunman wounded two people in the street.',
    'Oxfam offered help to the victims.',
    'The French air force is to stop flying, and the plan is to be told to Chad.',
  ])('no stance of named sides: %s', (text) => {
    expect(stancesIn(text)).toEqual([])
  })
})
