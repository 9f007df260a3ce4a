import type { Scene } from './scene.ts'

/** Returns the head of "by X" on a passive verb. */
export function agentOf({ sentence, tokens }: Scene, trigger: number): number | undefined {
  const { relations, children } = sentence.tree
  return (children[trigger] ?? []).find(
    (child) =>
      /^obl/.test(relations[child] ?? '') &&
      child > trigger &&
      (children[child] ?? []).some((mark) => tokens[mark]?.lower === 'by'),
  )
}

/** Returns the subject of an active verb of harm, over "is accused of" and participles ("…, killing six"). */
export function subjectOf(scene: Scene, trigger: number): number | undefined {
  return subjectInTree(scene, trigger) ?? subjectBefore(scene, trigger)
}

function subjectInTree(scene: Scene, trigger: number): number | undefined {
  const { sentence, tokens } = scene
  const { relations, children, heads } = sentence.tree
  for (let at = trigger, turns = 0; at >= 0 && turns < 5; at = heads[at] ?? -1, turns++) {
    const subject = (children[at] ?? []).find((child) => /^nsubj/.test(relations[child] ?? '') && child < trigger)
    if (subject !== undefined) {
      if (relations[subject] === 'nsubj:pass' && at === trigger) return undefined
      // "a camp was attacked by militiamen, killing 156"
      if (relations[subject] === 'nsubj:pass' && tokens[at]!.lower !== 'accused') return agentOf(scene, at)
      const passed = at !== trigger && relations[trigger] !== 'conj' && !/^VBG?$/.test(tokens[trigger]!.xpos)
      if (passed) return undefined
      const pronoun = /^(who|which|that|it|they|he|she)$/.test(tokens[subject]!.lower)
      return pronoun ? (relativeHead(sentence.tree, at, relations) ?? subject) : subject
    }
    if (!/^(conj|advcl|xcomp|ccomp|acl)/.test(relations[at] ?? '')) return undefined
  }
  return undefined
}

/** Where the tree shows no subject: "X is accused of killing", or the first noun phrase of the clause before a past verb. */
function subjectBefore({ tokens, lexicon }: Scene, trigger: number): number | undefined {
  const accused =
    tokens[trigger - 1]?.lower === 'of' && /^(accused|suspected|guilty|convicted)$/.test(tokens[trigger - 2]?.lower ?? '')
  if (!accused && tokens[trigger]!.xpos !== 'VBD') return undefined
  let at = accused ? trigger - 3 : trigger - 1
  while (at >= 0 && (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV')) at -= 1
  let head: number | undefined
  for (; at >= 0; at--) {
    const { lower, upos, xpos } = tokens[at]!
    const nominal = upos === 'NOUN' || upos === 'PROPN' || lexicon.people.has(lower)
    if (
      !nominal &&
      (/^(,|;|:|that|when|after|who|which|and|but)$/.test(lower) || upos === 'VERB' || upos === 'AUX' || xpos === 'VBD')
    )
      break
    // Left of a preposition stands what it belongs to: "gunmen in Gaza".
    if (upos === 'ADP') head = undefined
    else if (nominal) head ??= at
  }
  return head
}

function relativeHead(
  { heads }: { readonly heads: readonly number[] },
  verb: number,
  relations: readonly string[],
): number | undefined {
  return relations[verb] === 'acl:relcl' || relations[verb] === 'acl' ? heads[verb] : undefined
}
