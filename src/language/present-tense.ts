import type { TaggingModel } from './model.ts'

/** Verbs of captions that treebanks, which have no captions, know only as plural nouns ("athletics meets"). */
const captionVerbs = new Set(['meets', 'greets'])

/**
 * Makes verbs of what the tagger takes for plural nouns in captions: "President Putin (L) meets with President Obama". Only
 * between a name, bracket or pronoun and "with", a name or an article.
 */
export function mendPresentTense(texts: readonly string[], classes: Uint8Array, { upos, xpos }: TaggingModel): void {
  for (let i = 1; i + 1 < texts.length; i++) {
    if (!captionVerbs.has(texts[i]!) || upos[classes[i]!] !== 'NOUN') continue
    const before = upos[classes[i - 1]!]
    const after = upos[classes[i + 1]!]
    const opens = before === 'PROPN' || before === 'PRON' || texts[i - 1] === ')'
    const goesOn = texts[i + 1] === 'with' || after === 'PROPN' || after === 'DET'
    if (opens && goesOn) classes[i] = upos.findIndex((tag, kind) => tag === 'VERB' && xpos[kind] === 'VBZ')
  }
}
