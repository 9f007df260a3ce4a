import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Feature {
  readonly properties: { readonly iso1A3?: string; readonly iso1A2?: string; readonly wikidata: string }
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[] } | null
}

const header = `# source: names, demonyms and capitals compiled for this project from public facts; Wikidata items and positions (the middle of the
#   largest polygon) from @rapideditor/country-coder. licence: MIT (names), ISC (items and positions)
# alpha-3	alpha-2	name	Wikidata item	lat	lon	other names	adjectives	people	capitals and seats that stand for the government
`

/** Items of states whose polygon stands for a wider or narrower thing. */
const items: Readonly<Record<string, string>> = { DNK: 'Q35', NLD: 'Q55', CHN: 'Q148' }

/** Returns `countries.tsv`: the hand-written list with the Wikidata item and the position of each. */
export async function buildCountries(sources: string, list: string): Promise<string> {
  const coder = await import(join(sources, 'node_modules/@rapideditor/country-coder/dist/country-coder.mjs'))
  const features = (coder.borders.features as Feature[]).filter(({ properties }) => properties.iso1A3 !== undefined)
  const byCode = new Map(features.map((feature) => [feature.properties.iso1A3, feature]))
  const rows = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [code = '', name, others = '', adjectives = '', people = '', capitals = ''] = line.split('|')
      const feature = byCode.get(code)
      if (feature === undefined) throw new Error(`no such country: ${code}`)
      const [lon, lat] = positions[code] ?? middle(feature.geometry?.coordinates ?? [])
      const item = items[code] ?? feature.properties.wikidata
      return [code, feature.properties.iso1A2, name, item, lat, lon, others, adjectives, people, capitals].join('\t')
    })
  return header + rows.sort().join('\n')
}

/** Of states drawn without a polygon of their own. */
const positions: Readonly<Record<string, readonly [number, number]>> = {
  GBR: [-2.7, 53.9],
  USA: [-98.6, 39.8],
  DNK: [9.5, 56.1],
  NLD: [5.5, 52.2],
  FRA: [2.4, 46.6],
  ESP: [-3.6, 40.2],
  PRT: [-8.1, 39.6],
  NOR: [9.5, 61.5],
  FIN: [26.2, 64.1],
  AUS: [134.4, -25.7],
  NZL: [172, -41.8],
  CHN: [103.9, 36.5],
  RUS: [97, 61.9],
  IND: [79.4, 22.5],
  IDN: [117.3, -2.2],
  MYS: [109.7, 3.8],
  CYP: [33.1, 35.1],
  PSE: [35.2, 31.9],
  ECU: [-78.8, -1.4],
  SHN: [-5.7, -15.9],
}

/** Returns the area centroid of the largest ring, rounded to a tenth of a degree. */
function middle(polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]): readonly [number | '', number | ''] {
  let best: readonly [number | '', number | ''] = ['', '']
  let largest = 0
  for (const [ring = []] of polygons) {
    let area = 0
    let x = 0
    let y = 0
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!
      const cross = x1 * y2 - x2 * y1
      area += cross
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    })
    if (Math.abs(area) <= largest) continue
    largest = Math.abs(area)
    best = [Math.round((10 * x) / (3 * area)) / 10, Math.round((10 * y) / (3 * area)) / 10]
  }
  return best
}
