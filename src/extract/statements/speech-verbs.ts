import type { Token } from '../../language/document.ts'
import { resourceText } from '../../resources.ts'

/** What may follow a verb of speech; the classes are explained at the head of `lexicons/speech.tsv`. */
export type SpeechClass = 'say' | 'tell' | 'report' | 'utter' | 'accuse' | 'demand' | 'call'

/** What a noun of speech is: a text that speaks for who gave it out, or a rule that is no voice. */
type NounClass = 'document' | 'norm'

interface SpeechWords {
  readonly verbs: ReadonlyMap<string, SpeechClass>
  readonly nouns: ReadonlyMap<string, NounClass>
}

let words: SpeechWords | undefined

/** The commonest forms, which count whatever the tagger made of them ("Officials Say" in a headline). */
const FORMS: ReadonlyMap<string, SpeechClass> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
])

/** Returns the class of a token that is a verb of speech. */
export function speechClass(token: Token): SpeechClass | undefined {
  if (token.upos !== 'VERB') return token.upos === 'ADJ' && token.lower === 'accused' ? 'accuse' : FORMS.get(token.lower)
  words ??= readWords(resourceText('lexicons/speech.tsv'))
  return words.verbs.get(token.lemma.toLowerCase()) ?? FORMS.get(token.lower) ?? classOfForm(words.verbs, token.lower)
}

/** The class of a regular form whose lemma was not found: "accused", "claims", "urging". */
function classOfForm(verbs: SpeechWords['verbs'], form: string): SpeechClass | undefined {
  const stem = /^(.{3,}?)(?:ed|ing|s)$/.exec(form)?.[1]
  return stem === undefined ? undefined : (verbs.get(stem) ?? verbs.get(`${stem}e`))
}

/** Returns whether a noun names a text that speaks for who gave it out: "the ministry's statement", "the release". */
export function isSpokenText(token: Token): boolean {
  return nounClass(token) === 'document'
}

/** Returns whether a noun names a rule that things go by, not a voice: "according to the law" reports nothing. */
export function isNorm(token: Token): boolean {
  return nounClass(token) === 'norm'
}

function nounClass(token: Token): NounClass | undefined {
  words ??= readWords(resourceText('lexicons/speech.tsv'))
  return words.nouns.get(token.lemma.toLowerCase())
}

function readWords(tsv: string): SpeechWords {
  const verbs = new Map<string, SpeechClass>()
  const nouns = new Map<string, NounClass>()
  for (const row of tsv.split('\n')) {
    const [lemma = '', kind = ''] = row.split('\t')
    if (lemma === '' || lemma.startsWith('#')) continue
    if (kind === 'document' || kind === 'norm') nouns.set(lemma, kind)
    else verbs.set(lemma, kind as SpeechClass)
  }
  return { verbs, nouns }
}
