import { describe, expect, it } from 'vitest'
import { readActors } from '../../../src/extract/actors.ts'
import { annotate } from '../../../src/language/annotate.ts'

/** Sentence, person, expected title (as in the text, or a part of it), expected state. */
const cases: readonly (readonly [text: string, person: string, title: string | undefined, country?: string])[] = [
  ['Indonesian Foreign Minister Ali Alatas opened the talks in Jakarta.', 'Ali Alatas', 'Foreign Minister', 'IDN'],
  ["Chile's foreign minister, Heraldo Munoz, rejected the claim.", 'Heraldo Munoz', 'foreign minister', 'CHL'],
  ['The president of Senegal, Abdoulaye Wade, met the envoys in Dakar.', 'Abdoulaye Wade', 'president', 'SEN'],
  ['Abdou Diouf was sworn in as president of Senegal on Friday.', 'Abdou Diouf', 'president', 'SEN'],
  ['Ellen Johnson Sirleaf became president of Liberia in 2006.', 'Ellen Johnson Sirleaf', 'president', 'LBR'],
  ['Abdullah Gul, who heads the Turkish Foreign Ministry, flew to Damascus.', 'Abdullah Gul', 'head', 'TUR'],
  ['Captain Moussa Dadis Camara, the head of the junta, spoke in Conakry, Guinea.', 'Moussa Dadis Camara', 'head', 'GIN'],
  [
    'The commander of the National Liberation Army (ELN), Nicolas Rodriguez, signed the paper with Colombian President Ernesto Samper.',
    'Nicolas Rodriguez',
    'commander',
    'COL',
  ],
  [
    'French Foreign Minister Alain Juppe spoke with his Turkish counterpart, Ahmet Davutoglu, on Tuesday.',
    'Ahmet Davutoglu',
    'Foreign Minister',
    'TUR',
  ],
  ['Foreign Minister Yohei Kono met his Chinese counterpart Tang Jiaxuan in Beijing.', 'Tang Jiaxuan', 'Foreign Minister', 'CHN'],
  [
    'The prime ministers of Greece and Turkey, Costas Simitis and Bulent Ecevit, shook hands.',
    'Bulent Ecevit',
    'prime minister',
    'TUR',
  ],
  [
    'The foreign ministers of Peru and Ecuador, Eduardo Ferrero and Jose Ayala, met.',
    'Eduardo Ferrero',
    'foreign minister',
    'PER',
  ],
  ['Presidents Nelson Mandela and Frederick Chiluba met in Lusaka.', 'Frederick Chiluba', 'President'],
  ['President Frederick Chiluba of Zambia welcomed the truce.', 'Frederick Chiluba', 'President', 'ZMB'],
  [
    'Gunmen attacked a market in Kenya on Saturday. Interior Minister Amos Kimunya said 12 people were killed.',
    'Amos Kimunya',
    'Interior Minister',
    'KEN',
  ],
  [
    "Turkish President Suleyman Demirel was not told, according to Demirel's spokesman, Necati Bilican.",
    'Necati Bilican',
    'spokesman',
    'TUR',
  ],
  ['All the hostages were freed, said Bo Asplund, a spokesman for the United Nations in Khartoum.', 'Bo Asplund', 'spokesman'],
  ["Abdul Haroun, the region's human rights ombudsman, said schools had closed.", 'Abdul Haroun', 'human rights ombudsman'],
  ["The head of the rebels' political wing, Anton Balasingham, left London.", 'Anton Balasingham', 'head'],
  ['Rebel leader Foday Sankoh and his men left Freetown.', 'Foday Sankoh', 'Rebel leader'],
  ['The opposition leader Etienne Tshisekedi called for a strike.', 'Etienne Tshisekedi', 'opposition leader'],
  ['Former Finnish president Martti Ahtisaari led the talks.', 'Martti Ahtisaari', 'president'],
  ['Nobel laureate Jose Ramos-Horta appealed for calm.', 'Jose Ramos-Horta', 'Nobel laureate'],
  ["Cuba's Ricardo Alarcon took the other side.", 'Ricardo Alarcon', undefined, 'CUB'],
  [
    'Police in Uganda arrested Prime Minister Apolo Nsibambi and Interior Minister Ruhakana Rugunda.',
    'Ruhakana Rugunda',
    'Interior Minister',
    'UGA',
  ],
]

describe('roles and states of persons', () => {
  for (const [text, person, title, country] of cases)
    it(text, () => {
      const { actors } = readActors(annotate({ id: 'test', text: text }))
      const entry = actors.all.find(({ kind, name }) => kind === 'person' && name === person)
      expect(entry, actors.all.map(({ name }) => name).join('; ')).toBeDefined()
      if (title !== undefined)
        expect(entry!.roles.map((role) => role.title.toLowerCase()).join('; ')).toContain(title.toLowerCase())
      expect(entry!.country).toBe(country ?? entry!.country)
    })

  it('names the places of a line in capitals as they are spelled', () => {
    const { places, actors } = readActors(
      annotate({ id: 'test', text: 'GENEVA, 4 May 1999 - Talks began here. Both sides came to Geneva.' }),
    )
    expect(places.all.map(({ name }) => name)).toContain('Geneva')
    expect(actors.all.map(({ name }) => name)).not.toContain('GENEVA')
  })
})
