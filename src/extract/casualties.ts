import type { Sentence } from '../language/document.ts'
import { readDrivenOut, readEquivalents, readSheltered } from './casualties/displacement.ts'
import { draftFigures } from './casualties/drafts.ts'
import { type HarmLexicon, harmLexicon } from './casualties/lexicon.ts'
import { mergeRepeated } from './casualties/merge.ts'
import { readAct, readBodies, readCountedNouns, readIncluded, readLives, readState, readSuffering } from './casualties/nouns.ts'
import { readParts } from './casualties/parts.ts'
import { type Scene, setScene } from './casualties/scene.ts'
import { fillFromStory } from './casualties/story.ts'
import { readToll } from './casualties/tolls.ts'
import { readVerb } from './casualties/verbs.ts'
import type { ActorEntry, CasualtyDraft, Reading } from './reading.ts'

/** Rules in the order of their trust; each sees what those before have told. */
const rules: readonly ((scene: Scene, at: number) => void)[] = [
  readToll,
  readLives,
  readSuffering,
  readBodies,
  readIncluded,
  readVerb,
  readState,
  readAct,
  readDrivenOut,
]

/** Returns the figures of killed, injured, missing, captured and displaced people, one draft a figure, parts linked to their wholes. */
export function readCasualties(reading: Reading): readonly CasualtyDraft[] {
  const { document } = reading
  const lexicon = harmLexicon()
  const drafts: CasualtyDraft[] = []
  const attackers = new Map<string, ActorEntry>()
  for (const sentence of document.sentences) {
    if (!holdsHarm(sentence, lexicon)) continue
    const scene = setScene(sentence, reading)
    readFigures(scene)
    drafts.push(...draftFigures(scene, reading, attackers))
  }
  return mergeRepeated(fillFromStory(drafts, reading), document)
}

function readFigures(scene: Scene): void {
  for (const rule of rules.slice(0, 5)) for (const { index } of scene.tokens) rule(scene, index)
  for (const { index } of scene.tokens) for (const rule of rules.slice(5)) rule(scene, index)
  readCountedNouns(scene)
  for (const { index } of scene.tokens) readSheltered(scene, index)
  readEquivalents(scene)
  readParts(scene)
}

function holdsHarm({ tokens }: Sentence, lexicon: HarmLexicon): boolean {
  return tokens.some(
    ({ lower }) =>
      lexicon.verbs.has(lower) ||
      lexicon.states.has(lower) ||
      lexicon.losses.has(lower) ||
      lexicon.persons.has(lower) ||
      lexicon.acts.has(lower) ||
      lexicon.bodies.has(lower) ||
      lexicon.shelters.has(lower) ||
      /^(toll|lives|injuries|homes|homeless|centres?|centers?|safety|safer|expelled|held|country|lost|losing)$/.test(lower),
  )
}
