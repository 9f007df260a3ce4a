import type { Token } from '../../language/document.ts'
import { resourceText } from '../../resources.ts'

/** What may follow a verb of speech; the classes are explained at the head of `lexicons/speech.tsv`. */
export type SpeechClass = 'say' | 'tell' | 'report' | 'utter' | 'accuse' | 'demand' | 'call'

let words: ReadonlyMap<string, SpeechClass | 'norm'> | undefined

/** Returns the class of a token that is a verb of speech. */
export function speechClass(token: Token): SpeechClass | undefined {
  if (token.upos !== 'VERB' && !FORMS.has(token.lower)) return undefined
  const kind = classOf(token.lemma.toLowerCase())
  return (kind === 'norm' ? undefined : kind) ?? FORMS.get(token.lower)
}

/** Whether a noun names a rule that things go by, not a voice: "according to the law" reports nothing. */
export function isNorm(token: Token): boolean {
  return classOf(token.lemma.toLowerCase()) === 'norm'
}

function classOf(lemma: string): SpeechClass | 'norm' | undefined {
  words ??= readWords(resourceText('lexicons/speech.tsv'))
  return words.get(lemma)
}

/** The commonest forms, which count whatever the tagger made of them ("Officials Say" in a headline). */
const FORMS: ReadonlyMap<string, SpeechClass> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
])

function readWords(tsv: string): ReadonlyMap<string, SpeechClass | 'norm'> {
  const rows = tsv.split('\n').filter((row) => row !== '' && !row.startsWith('#'))
  return new Map(rows.map((row) => row.split('\t') as [string, SpeechClass | 'norm']))
}
