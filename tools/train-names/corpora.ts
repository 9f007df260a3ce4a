import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a labelled name is: the classes of the model. */
export type Label = 'person' | 'organization' | 'place' | 'other'

export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly label: Label
  /** The span is a whole phrase ("the Indonesian Navy of today"): a name belongs to it when it holds the phrase's head. */
  readonly head?: { readonly start: number; readonly end: number }
}

/** A text and its labelled names, offsets in UTF-16 code units. */
export interface LabelledText {
  readonly text: string
  readonly spans: readonly LabelledSpan[]
}

/** Documents of GUM that are articles the program is measured on, or held out. */
const heldOut = /GUM_(?:news_korea|news_crane|news_taxes|interview_peres|bio_chao)/

/** Returns the labelled sentences of all corpora. */
export function readLabelled(folder: string): LabelledText[] {
  const uner = ['dev', 'test'].flatMap((part) => readIob(readFileSync(join(folder, `uner-ewt/${part}.iob2`), 'utf8'), 1))
  const politics = ['dev', 'train'].flatMap((part) =>
    readIob(readFileSync(join(folder, `crossner-politics/${part}.txt`), 'utf8'), 0),
  )
  const gum = readdirSync(join(folder, 'gum'))
    .filter((file) => file.endsWith('.conllu') && !heldOut.test(file))
    .sort()
    .flatMap((file) => readGum(readFileSync(join(folder, 'gum', file), 'utf8')))
  return [...uner, ...politics, ...gum]
}

const labels: Readonly<Record<string, Label>> = {
  PER: 'person',
  person: 'person',
  politician: 'person',
  ORG: 'organization',
  organisation: 'organization',
  politicalparty: 'organization',
  LOC: 'place',
  location: 'place',
  country: 'place',
}

/** Reads one token a line with its IOB label; the column of the word is given, the label follows it. */
function readIob(file: string, column: number): LabelledText[] {
  return file.split(/\n\s*\n/).flatMap((block) => {
    const rows = block
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
    if (rows.length === 0) return []
    const words = rows.map((row) => row[column] ?? '')
    const { text, starts } = joinWords(words)
    const spans: { start: number; end: number; label: Label }[] = []
    rows.forEach((row, i) => {
      const tag = row[column + 1] ?? 'O'
      const end = starts[i]! + words[i]!.length
      if (tag.startsWith('B-')) spans.push({ start: starts[i]!, end, label: labels[tag.slice(2)] ?? 'other' })
      else if (tag.startsWith('I-') && spans.length > 0) spans.at(-1)!.end = end
    })
    return [{ text, spans }]
  })
}

/** Puts words together as texts have them: no space before stops and clitics, none after opening brackets. */
function joinWords(words: readonly string[]): { text: string; starts: number[] } {
  let text = ''
  const starts: number[] = []
  words.forEach((word, i) => {
    const before = words[i - 1] ?? ''
    const close = i === 0 || /^(?:[.,;:!?%)\]}]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|-)$/i.test(word) || /^[([{$#-]$/.test(before)
    if (!close) text += ' '
    starts.push(text.length)
    text += word
  })
  return { text, starts }
}

interface Open {
  readonly type: string
  readonly first: number
  readonly minspan: string
}

/** Reads the entities of GUM whose head is a proper noun. */
function readGum(file: string): LabelledText[] {
  const types: Readonly<Record<string, Label>> = { person: 'person', organization: 'organization', place: 'place' }
  const open: (Open & { id: string; sentence: number })[] = []
  const texts: LabelledText[] = []
  file.split(/\n\s*\n/).forEach((block, sentence) => {
    const rows = block
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([id]) => /^\d+$/.test(id ?? ''))
    if (rows.length === 0) return
    const { text, starts } = joinWords(rows.map((row) => row[1] ?? ''))
    const spans: LabelledSpan[] = []
    rows.forEach((row, i) => {
      const entity = /Entity=([^|]+)/.exec(row[9] ?? '')?.[1] ?? ''
      for (const [piece] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
        if (piece.startsWith('(')) {
          const [id = '', type = '', , , , minspan = ''] = piece.slice(1).replace(/\)$/, '').split('-')
          open.push({ id, type, first: i, minspan, sentence })
        }
        if (!piece.endsWith(')')) continue
        const id = piece.replace(/^\(/, '').replace(/\)$/, '').split('-')[0]
        const at = open.findLastIndex((one) => one.id === id)
        const [closed] = at < 0 ? [] : open.splice(at, 1)
        if (closed === undefined || closed.sentence !== sentence) continue
        const head = closed.first + Math.max(0, Number.parseInt(closed.minspan, 10) || 1) - 1
        if (rows[head]?.[3] !== 'PROPN') continue
        const end = (at: number) => starts[at]! + (rows[at]?.[1]?.length ?? 0)
        spans.push({
          start: starts[closed.first]!,
          end: end(i),
          label: types[closed.type] ?? 'other',
          head: { start: starts[head]!, end: end(head) },
        })
      }
    })
    texts.push({ text, spans })
  })
  return texts
}
