import { describe, expect, it } from 'vitest'
import { readActors } from '../../../src/extract/actors.ts'
import { annotate } from '../../../src/language/annotate.ts'

const read = (text: string) => readActors(annotate({ id: 'test', text }))
const actorsIn = (text: string) =>
  read(text)
    .actors.all.filter(({ named }) => named)
    .map(({ kind, name, country }) => `${kind} ${name}${country ? ` ${country}` : ''}`)
const mentionsIn = (text: string, name: string) =>
  read(text)
    .actors.all.filter((actor) => actor.name === name)
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))

describe('persons', () => {
  it('takes state and role from the title before the name', () => {
    const all = read('Soviet Foreign Minister Eduard Shevardnadze arrived in Bonn.').actors.all
    expect(all).toContainEqual(
      expect.objectContaining({
        kind: 'person',
        name: 'Eduard Shevardnadze',
        country: 'RUS',
        roles: [{ title: 'Foreign Minister', country: 'RUS' }],
      }),
    )
  })

  it('takes role and body from an apposition', () => {
    const all = read('Lakhdar Brahimi, the U.N. envoy for Syria, resigned in May 2014.').actors.all
    const envoy = all.find(({ name }) => name === 'Lakhdar Brahimi')
    expect(envoy?.roles).toEqual([expect.objectContaining({ title: expect.stringContaining('envoy') })])
  })

  it.each([
    ['Egyptian President Anwar Sadat flew to Jerusalem.', 'Anwar Sadat', 'EGY'],
    ['Japan’s prime minister, Kakuei Tanaka, flew to Beijing.', 'Kakuei Tanaka', 'JPN'],
    ['Menachem Begin, Israel’s prime minister, welcomed him.', 'Menachem Begin', 'ISR'],
  ])('%s', (text, name, country) => {
    expect(read(text).actors.all).toContainEqual(expect.objectContaining({ kind: 'person', name, country }))
  })

  it.each([
    ['Ban Ki-moon visited Myanmar.', 'Ban Ki-moon'],
    ['Crown Prince Mohammed bin Salman visited Cairo.', 'Mohammed bin Salman'],
    ['President Hafez al-Assad died in June 2000.', 'Hafez al-Assad'],
    ['Chancellor Konrad Adenauer met Charles de Gaulle.', 'Charles de Gaulle'],
    ['Gen. Norman H. Schwarzkopf led the campaign.', 'Norman H. Schwarzkopf'],
  ])('keeps names of many parts whole: %s', (text, name) => {
    expect(read(text).actors.all.map((actor) => actor.name)).toContain(name)
  })

  it('leaves the possessive out and knows the surname again', () => {
    const text = 'President Anwar Sadat flew to Jerusalem. Sadat’s speech moved many. Begin thanked Sadat.'
    expect(mentionsIn(text, 'Anwar Sadat')).toEqual(['President Anwar Sadat', 'Anwar Sadat', 'Sadat', 'Sadat'])
  })

  it('knows a surname that stands alone by what the person does', () => {
    expect(actorsIn('Nixon resigned in August 1974.')).toEqual(['person Nixon USA'])
  })

  it('takes no title for a name', () => {
    expect(actorsIn('The Foreign Minister resigned, and the Deputy Prime Minister followed him.')).toEqual([])
  })
})

describe('states', () => {
  it.each([
    ['Washington has backed the plan.', ['state United States USA']],
    ['The Kremlin rejected the offer.', ['state Russia RUS']],
    ['Egypt and Israel signed a treaty.', ['state Egypt EGY', 'state Israel ISR']],
    ['French troops left Algeria.', ['state France FRA']],
  ])('act by name, seat or forces: %s', (text, actors) => {
    expect(actorsIn(text)).toEqual(actors)
  })

  it('are places where things happen there', () => {
    const { actors, places } = read('An earthquake struck in Iran. Thousands lost their homes in Tehran.')
    expect(actors.all.filter(({ named }) => named)).toEqual([])
    expect(places.all.map(({ name, kind, country }) => [name, kind, country])).toEqual([
      ['Iran', 'country', 'IRN'],
      ['Tehran', 'city', 'IRN'],
    ])
  })
})

describe('bodies', () => {
  it('joins an acronym with its name', () => {
    const [body] = read('The Moro National Liberation Front (MNLF) signed. The MNLF said it was glad.').actors.all
    expect(body?.name).toMatch(/Moro/)
    expect([...(body?.aliases ?? [])]).toContain('MNLF')
  })

  it.each([
    ['The Liberation Tigers of Tamil Eelam withdrew from Jaffna.', 'armed-group'],
    ['The African Union sent observers.', 'organization'],
    ['The Pentagon denied the report.', 'organization'],
    ['The Ministry of Defence denied the report.', 'organization'],
  ])('%s is %s', (text, kind) => {
    expect(read(text).actors.all.map((actor) => actor.kind)).toEqual([kind])
  })

  it('tells an unknown body by its staff', () => {
    expect(actorsIn('The founder of Zorblat, a small firm, resigned on Monday.')).toEqual(['organization Zorblat'])
  })
})

describe('every entry', () => {
  it('has names that stand in the text, and mentions in order', () => {
    const text =
      'Moscow and Washington signed the treaty in Helsinki. “We trust,” said Reagan’s aide. The Soviets, and the U.S., were relieved.'
    for (const { kind, name, aliases, mentions } of read(text).actors.all) {
      for (const alias of aliases) expect(text).toContain(alias)
      if (kind !== 'state') expect(text).toContain(name)
      expect([...mentions].sort((a, b) => a.start - b.start)).toEqual(mentions)
    }
  })

  it('is the same whatever is asked first', () => {
    const text = 'Rebels attacked the town. The rebels fled. Afghan officials said rebels had fled.'
    const asked = (order: (a: number, b: number) => number) => {
      const document = annotate({ id: 'test', text })
      const { actors } = readActors(document)
      for (const sentence of [...document.sentences].sort((a, b) => order(a.index, b.index)))
        for (const { index } of sentence.tokens) actors.of(sentence, index)
      return actors.all.map(({ name }) => name.toLowerCase()).sort()
    }
    expect(asked((a, b) => a - b)).toEqual(asked((a, b) => b - a))
  })
})
