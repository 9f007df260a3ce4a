import { describe, expect, it } from 'vitest'
import { readCasualties } from '../../src/extract/casualties.ts'
import { readDates } from '../../src/extract/dates.ts'
import type { ActorEntry, ActorIndex, CasualtyDraft, PlaceIndex, Reading, StatementIndex } from '../../src/extract/reading.ts'
import { annotate } from '../../src/language/annotate.ts'

const actors: ActorIndex = { all: [], at: () => undefined, of: () => [], stateNamed: () => undefined }
const places: PlaceIndex = { all: [], at: () => undefined, of: () => undefined }
const statements: StatementIndex = { all: [], around: () => undefined, attributionOf: () => undefined }

function drafts(text: string, change: Partial<Reading> = {}): readonly CasualtyDraft[] {
  const document = annotate({ id: 'a', text, published: '2016-07-14' })
  return readCasualties({ document, actors, places, dates: readDates(document), statements, ...change })
}

/** Figures as "killed 12 at-least", those of households with "households", parts with "of" and the value of the whole. */
function figures(text: string): string[] {
  return drafts(text).map(({ harm, value, min, max, bound, unit, partOf }) => {
    const number = value ?? (min === undefined && max === undefined ? '' : `${min ?? ''}-${max ?? ''}`)
    const words = [
      harm,
      number,
      bound === 'exact' ? '' : bound,
      unit === 'people' ? '' : unit,
      partOf === undefined ? '' : `of ${partOf.value}`,
    ]
    return words.filter((word) => word !== '').join(' ')
  })
}

describe('figures in the clause', () => {
  it.each<[string, string[]]>([
    // active
    ['The earthquake killed 316,000 people in Haiti.', ['killed 316000']],
    [
      'Gunmen stormed a hotel in Mumbai, killing at least 31 guests and wounding dozens.',
      ['killed 31 at-least', 'injured 24- vague'],
    ],
    [
      'The war has killed more than 250,000 people, displaced 11 million and ruined cities.',
      ['killed 250000 more-than', 'displaced 11000000'],
    ],
    ['Militants killed 132 schoolchildren and nine teachers in Peshawar.', ['killed 132', 'killed 9']],
    ['Troops shot dead six protesters in Sharpeville.', ['killed 6']],
    ['Fighters abducted 276 schoolgirls from Chibok.', ['captured 276']],
    ['Gunmen took 67 diplomats hostage in Tehran.', ['captured 67']],
    ['The gas leak killed or injured thousands.', ['killed 2000- vague', 'injured 2000- vague']],
    // passive
    ['At least 202 people were killed in Bali and 209 others were injured.', ['killed 202 at-least', 'injured 209']],
    ['Thirteen people were killed and 30 wounded at Fort Hood.', ['killed 13', 'injured 30']],
    ['Two soldiers and a civilian were killed by a mine.', ['killed 2', 'killed 1']],
    ['Between 30 and 40 people are believed to have been killed.', ['killed 30-40 range']],
    // subjects that do not stand beside the verb
    ['At least 52 recruits collecting their pay at a base in Aden were killed.', ['killed 52 at-least']],
    ['About 6,600 people who fled the village remain displaced.', ['displaced 6600 about']],
    // death without a killer
    ['All 228 people on board died.', ['killed 228']],
    ['The ferry disaster claimed the lives of 852 people.', ['killed 852']],
    ['The outbreak claimed 17 lives.', ['killed 17']],
    ['Rescuers recovered the bodies of nine miners.', ['killed 9']],
    ['The storm left 1,836 dead and 135 missing.', ['killed 1836', 'missing 135']],
    ['Officials counted 57 deaths and three injuries.', ['killed 57', 'injured 3']],
    ['Fifty-seven passengers sustained injuries.', ['injured 57']],
    // one victim without a number
    ['A sniper killed a nurse near Sarajevo.', ['killed 1']],
    ['A policeman was injured in Derry.', ['injured 1']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('tolls', () => {
  it.each<[string, string[]]>([
    ['The death toll rose from 12 to 18.', ['killed 18']],
    ['The death toll stood at 2,977.', ['killed 2977']],
    ['Number of displaced: 452', ['displaced 452']],
    ['This brings to almost 274,000 the total number of people displaced.', ['displaced 274000 about']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('parts', () => {
  it.each<[string, string[]]>([
    ['The attack killed 61 people, including 14 children.', ['killed 61', 'killed 14 of 61']],
    ['Nine people died, three of them women.', ['killed 9', 'killed 3 of 9']],
    ['Ten others, six officers and four civilians, were injured.', ['injured 10', 'injured 6 of 10', 'injured 4 of 10']],
    ['At least 40 people, among them 12 children, lost their lives.', ['killed 40 at-least', 'killed 12 of 40']],
    [
      'A bomb killed 18 people including 8 nurses and another 27 people were wounded.',
      ['killed 18', 'injured 27', 'killed 8 of 18'],
    ],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('the displaced', () => {
  it.each<[string, string[]]>([
    ['More than 600,000 Rohingya have fled Myanmar.', ['displaced 600000 more-than']],
    ['The flood forced 2,500 people out of their homes.', ['displaced 2500']],
    ['Some 40,000 people were forced to leave their homes.', ['displaced 40000 about']],
    ['The dam failure forced the evacuation of 188,000 residents.', ['displaced 188000']],
    ['The cyclone left 20,000 people homeless.', ['displaced 20000']],
    ['About 300 households (1,100 people) were evacuated.', ['displaced 300 about households', 'displaced 1100']],
    ['Turkey hosts some 3.6 million Syrian refugees.', ['displaced 3600000 about']],
    ['Some 660 people are staying in shelters.', ['displaced 660 about']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('what is no figure', () => {
  it.each([
    'No one was killed.',
    'Nobody was hurt, and there were no deaths.',
    'The rebels threatened to kill 20 envoys.',
    'The virus could kill 10,000 people a year.',
    'Up to 500 migrants are feared drowned.',
    'The storm destroyed 200 houses and killed 40 cows.',
    'The attack on three villages lasted 12 hours.',
    'Two gunmen fled.',
    'The senator received no wounds.',
    'The dead were buried on Friday.',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([])
  })
})

describe('details', () => {
  it('gives the victims without the number, the date, the rule and the sentence', () => {
    const [draft] = drafts('An airstrike killed 42 suspected rebels on Tuesday.')
    expect(draft).toMatchObject({
      victims: 'suspected rebels',
      date: { start: '2016-07-12', precision: 'day' },
      rule: 'casualty/active',
      evidence: [{ start: 0, end: 51 }],
    })
  })

  it('says up to when a count runs', () => {
    expect(drafts('As of 2 March 2016, 67,000 people were displaced.')[0]).toMatchObject({ asOf: { start: '2016-03-02' } })
  })

  it('gives a part what is known of its whole', () => {
    const [whole, part] = drafts('A blast killed 61 people, including 14 children, on 12 May 2015.')
    expect(part!.partOf).toBe(whole)
    expect(part).toMatchObject({ victims: 'children', date: { start: '2015-05-12' } })
  })
})

describe('a figure told twice', () => {
  it('is one draft with two evidences and the more careful bound', () => {
    const told = drafts('Crane Collapse Kills 107 in Mecca\n\nThe collapse of a crane killed at least 107 people on Friday.')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ value: 107, bound: 'at-least' })
    expect(told[0]!.evidence).toHaveLength(2)
  })

  it('stays two where the victims differ', () => {
    expect(drafts('The raid killed three soldiers. In Huila, three rebels were killed.')).toHaveLength(2)
  })
})

it('takes the owner of a murder for the one who did it', () => {
  expect(drafts("Ray's murder of Martin Luther King shocked the country.").map(({ victims }) => victims)).toEqual([
    'Martin Luther King',
  ])
})

describe('who did it', () => {
  const rebels: ActorEntry = {
    kind: 'armed-group',
    name: 'FARC',
    named: true,
    aliases: new Set(),
    roles: [],
    sameAs: [],
    mentions: [],
  }
  const known: ActorIndex = {
    all: [rebels],
    at: ({ tokens }, token) => (tokens[token]?.text === 'FARC' ? rebels : undefined),
    of: ({ tokens }, head) => (/^(FARC|rebels)$/.test(tokens[head]?.text ?? '') ? [rebels] : []),
    stateNamed: () => undefined,
  }
  const who = (text: string) => drafts(text, { actors: known }).map(({ perpetrator }) => perpetrator?.name)

  it.each([
    'FARC rebels killed 28 soldiers near the river.',
    'Twenty soldiers were killed by FARC.',
    'A FARC attack killed six policemen.',
    'FARC rebels ambushed a convoy in Huila, killing three soldiers.',
    'A camp was attacked by FARC, killing 12 people.',
    'FARC rebels are accused of murdering hundreds of villagers.',
  ])('is known in: %s', (text) => {
    expect(who(text)).toEqual(['FARC'])
  })

  it.each([
    'A clash with FARC rebels killed seven people.',
    'FARC said seven people were killed.',
    'Rebels of FARC attacked a post, leaving 17 Rebels dead.',
  ])('is not known in: %s', (text) => {
    expect(who(text)).toEqual([undefined])
  })

  it('is remembered when the attack is told again', () => {
    expect(who('A FARC attack killed six policemen in Cauca. Doctors said the attack also wounded nine.')).toEqual([
      'FARC',
      'FARC',
    ])
  })
})

describe('where it happened', () => {
  const cauca = { name: 'Cauca', sameAs: [], mentions: [] }
  const known: PlaceIndex = {
    all: [cauca],
    at: ({ tokens }, token) => (tokens[token]?.text === 'Cauca' ? cauca : undefined),
    of: ({ tokens }) => (tokens.some(({ text }) => text === 'Cauca') ? cauca : undefined),
  }
  const where = (text: string) => drafts(text, { places: known }).map(({ place }) => place?.name)

  it('is the place of the event told before in the paragraph', () => {
    expect(where('A bomb exploded in Cauca. Six people were killed.')).toEqual(['Cauca'])
    expect(where('A bomb exploded in Cauca.\n\nElsewhere six people were killed.')).toEqual([undefined])
  })

  it('is the place with which the next sentence goes on', () => {
    expect(where('A car bomb killed five engineers. The attack in Cauca also killed a doctor.')).toEqual(['Cauca', 'Cauca'])
  })
})
