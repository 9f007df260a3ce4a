import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/language/annotate.ts'
import { foldTokens } from '../../src/language/condense.ts'

/** The words of the first sentence that the parser gets to see. */
function seen(text: string): string {
  const [sentence] = annotate({ id: 'test', text }).sentences
  const folds = foldTokens(sentence!.tokens)
  return sentence!.tokens.flatMap(({ index, text: word }) => (folds[index] === undefined ? [word] : [])).join(' ')
}

describe('foldTokens', () => {
  it.each([
    ['U.S. Secretary of State John Kerry met Friday with Lavrov.', 'Kerry met with Lavrov .'],
    ['Egyptian President Anwar Sadat visited Jerusalem on November 19, 1977.', 'Sadat visited Jerusalem .'],
    ['The United Nations (UN) sent food.', 'The Nations sent food .'],
    ['The rebels signed a cease-fire deal.', 'The rebels signed a fire deal .'],
    ['At least 61 people died last week.', '61 people died .'],
    ['Kerry and Lavrov met in Geneva, Switzerland, before the talks.', 'Kerry and Lavrov met in Geneva , before the talks .'],
  ])('%s', (text, words) => {
    expect(seen(text)).toBe(words)
  })

  it.each([
    ["Sunday's attack killed two soldiers.", "Sunday 's attack killed two soldiers ."],
    ['Talks have gone on since Monday.', 'Talks have gone on since Monday .'],
  ])('leaves what does not stand on its own: %s', (text, words) => {
    expect(seen(text)).toBe(words)
  })

  it('hangs every word somewhere, with one root', () => {
    const [sentence] = annotate({
      id: 'test',
      text: 'U.S. President Jimmy Carter met Monday with Anwar Sadat at Camp David, Maryland.',
    }).sentences
    expect(sentence!.tree.heads.filter((head) => head === -1)).toHaveLength(1)
    expect(sentence!.tree.relations).toHaveLength(sentence!.tokens.length)
  })
})
