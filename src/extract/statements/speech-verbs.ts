import type { Token } from '../../language/document.ts'
import { resourceText } from '../../resources.ts'

/** What may follow a verb of speech; the classes are explained at the head of `lexicons/speech.tsv`. */
export type SpeechClass = 'say' | 'tell' | 'report' | 'utter' | 'accuse' | 'demand'

let verbs: ReadonlyMap<string, SpeechClass> | undefined

/** Returns the class of a token that is a verb of speech. */
export function speechClass(token: Token): SpeechClass | undefined {
  verbs ??= readVerbs(resourceText('lexicons/speech.tsv'))
  if (token.upos !== 'VERB' && !FORMS.has(token.lower)) return undefined
  return verbs.get(token.lemma.toLowerCase()) ?? FORMS.get(token.lower)
}

/** The commonest forms, which count whatever the tagger made of them ("Officials Say" in a headline). */
const FORMS: ReadonlyMap<string, SpeechClass> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
])

function readVerbs(tsv: string): ReadonlyMap<string, SpeechClass> {
  const rows = tsv.split('\n').filter((row) => row !== '' && !row.startsWith('#'))
  return new Map(rows.map((row) => row.split('\t') as [string, SpeechClass]))
}
