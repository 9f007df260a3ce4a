import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu, type TreebankSentence } from './conllu.ts'

/** Documents of GUM that no model is trained on; the first two are also articles that the program is measured on. */
const heldOut = [
  'GUM_news_korea',
  'GUM_news_crane',
  'GUM_news_taxes',
  'GUM_interview_peres',
  'GUM_bio_chao',
  'GUM_speech_nixon',
  'GUM_court_fire',
  'GUM_academic_census',
  'GUM_textbook_history',
  'GUM_voyage_oakland',
]

/** Returns the sentences to train on and those to measure on, in the order of the file names. */
export function readCorpora(folder: string, parts: readonly string[]): { train: TreebankSentence[]; dev: TreebankSentence[] } {
  const train: TreebankSentence[] = []
  const dev: TreebankSentence[] = []
  for (const part of parts) {
    for (const file of readdirSync(join(folder, part)).sort()) {
      if (!file.endsWith('.conllu')) continue
      for (const sentence of readConllu(readFileSync(join(folder, part, file), 'utf8'), file)) {
        if (heldOut.includes(sentence.document)) dev.push(sentence)
        else train.push(sentence)
      }
    }
  }
  return { train, dev }
}
