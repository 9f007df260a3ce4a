import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../src/extract/extract.ts'

/** The figures of a text as lines: harm, number, and what is known of place, perpetrator, source and date. */
function figuresOf(text: string, published = '2019-06-14'): readonly string[] {
  const { casualties, actors, places } = extractFacts({ id: 'a', text, published })
  const nameOf = (id: string | undefined) => [...actors, ...places].find((entry) => entry.id === id)?.name
  return casualties.map(({ harm, value, place, perpetrator, attributedTo, date, asOf }) =>
    [
      `${harm} ${value ?? 'vague'}`,
      place && `in ${nameOf(place)}`,
      perpetrator && `by ${nameOf(perpetrator)}`,
      attributedTo && `says ${nameOf(attributedTo)}`,
      date && `on ${date.start}${date.end ? `/${date.end}` : ''}`,
      asOf && `up to ${asOf.start}`,
    ]
      .filter(Boolean)
      .join(', '),
  )
}

describe('where it happened', () => {
  it.each([
    [
      'A car bomb exploded outside the police headquarters in Cucuta, Colombia, leaving two dead, in the worst attack since the bombing of an academy in Bogota.',
      'killed 2, in Cucuta',
    ],
    [
      'Police in Lahore said that a suicide bomber killed five members of a family.',
      'killed 5, in Lahore, by suicide bomber, says police',
    ],
    ['The governor of Antioquia was assassinated on 4 July when a car bomb exploded.', 'killed 1, on 2018-07-04'],
    [
      'Around 800 people were evacuated from the town of Blatten because of the risk of a rockslide.',
      'displaced 800, in Blatten',
    ],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure])
  })

  it('is not where the wounded are taken, but where the headline says', () => {
    expect(
      figuresOf('Bomb kills 12 in Mogadishu\n\nA plane from Turkey flew dozens of wounded people to Ankara on Monday.'),
    ).toEqual(['killed 12, in Mogadishu', 'injured vague, in Mogadishu, on 2019-06-10'])
  })

  it('is told by the event that the paragraph told before', () => {
    expect(
      figuresOf('A bomb exploded at a market in Kandahar. Nine people were killed and 20 were wounded in the blast.'),
    ).toEqual(['killed 9, in Kandahar', 'injured 20, in Kandahar'])
  })

  it('is not taken over by the losses of a side', () => {
    expect(
      figuresOf('Russian officials say 200 civilians died in the assault on Tskhinvali; Georgia puts its own dead at 75.')[1],
    ).toBe('killed 75, says Georgia')
  })
})

describe('who did it', () => {
  it.each([
    [
      'Three officers were shot dead when assailants ambushed their patrol near Wajir, a commander said.',
      'killed 3, in Wajir, by assailants, says commander',
    ],
    [
      'Five soldiers were injured in a mortar attack by Kurdish militants in Hakkari province.',
      'injured 5, in Hakkari, by Kurdish militants',
    ],
    ['Three Indian soldiers were killed in a clash with Chinese troops in Ladakh.', 'killed 3, in Ladakh, by China'],
    ['About 13,000 people lost their lives in the war, which ended when NATO bombed Serbia.', 'killed 13000'],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual([figure])
  })

  it('is the group that claimed responsibility, but not for its own dead', () => {
    expect(
      figuresOf(
        'Ten people were killed and two attackers died at a mosque in Peshawar.\n\nThe Pakistani Taliban claimed responsibility.',
      ),
    ).toEqual(['killed 10, in Peshawar, by Pakistani Taliban', 'killed 2, in Peshawar'])
    expect(figuresOf('Ten people were killed at a mosque in Peshawar. No group claimed responsibility.')).toEqual([
      'killed 10, in Peshawar',
    ])
  })
})

describe('when it happened and who counts', () => {
  it.each([
    ['On Thursday the minister said that 276 people had been killed.', 'killed 276, says minister'],
    ['On October 20 the government put the toll at 358 dead.', 'killed 358, says government, up to 2018-10-20'],
    ["The death toll from Saturday's earthquake in Haiti has risen to 1,941.", 'killed 1941, in Haiti, on 2019-06-08'],
    ['Floods in Assam have killed 57 people since May.', 'killed 57, in Assam, on 2019-05-01/2019-06-14'],
    ['The army denied that its soldiers had killed 14 protesters in Lagos.', undefined],
    ['Students held 52 Americans for 444 days.', 'captured 52, by students'],
    ["Ukraine's military said it had lost three soldiers.", 'killed 3, says military'],
  ])('%s', (text, figure) => {
    expect(figuresOf(text)).toEqual(figure === undefined ? [] : [figure])
  })
})

describe('what others say of figures', () => {
  it.each([
    'The Kremlin said it had no information about the report that 12 Russians were killed.',
    'The army dismissed reports that 30 of its soldiers had been killed.',
    'Officials feared that as many as 200 people could have died in the mudslide.',
  ])('tells none in %s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  it('is reported, not asserted', () => {
    const { casualties, statements } = extractFacts({ id: 'a', text: 'A minister said that 276 people had been killed.' })
    expect(casualties[0]?.reportedBy).toBe(statements[0]?.id)
  })

  it('names the sources of statements set off by insertions, and leaves accusations at their end', () => {
    const said = (text: string) => extractFacts({ id: 'a', text }).statements.map((statement) => statement.text)
    expect(said('Nine people have died in the clashes, the Red Cross, an aid group, said on Friday.')).toEqual([
      'Nine people have died in the clashes',
    ])
    expect(said('Al-Shabab, a group linked to al-Qaida, claimed responsibility.')).toEqual([])
    expect(said('The president, who accuses Tehran of seeking nuclear weapons and is skeptical, is due in Paris.')).toEqual([
      'seeking nuclear weapons',
    ])
    expect(said('The army denied that its soldiers had fired on the crowd.')).toEqual([
      'denied that its soldiers had fired on the crowd',
    ])
  })
})
