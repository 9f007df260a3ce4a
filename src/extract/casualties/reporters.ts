import type { ActorEntry, Reading } from '../reading.ts'
import type { Figure, Scene } from './scene.ts'

/** Verbs that give a figure as their object. */
const counting = /^(?:report|confirm|claim|count|put|announce|record|register|list|cite|acknowledge|admit|estimate|document)$/

/** Returns who gives the figure as the object of a verb: "the army has reported 18 soldiers killed", "the government put the toll at 358". */
export function reporterOf({ sentence, tokens }: Scene, { trigger }: Figure, { actors }: Reading): ActorEntry | undefined {
  const { heads, children, relations } = sentence.tree
  for (let at = trigger, turns = 0; at >= 0 && turns < 4; at = heads[at] ?? -1, turns++) {
    if (!counting.test(tokens[at]!.lemma) || !/^(?:VERB|AUX)$/.test(tokens[at]!.upos)) continue
    const subject = (children[at] ?? []).find((child) => relations[child] === 'nsubj' && child < at)
    const found = subject === undefined ? [] : actors.of(sentence, subject)
    return found.length === 1 ? found[0] : undefined
  }
  return undefined
}
