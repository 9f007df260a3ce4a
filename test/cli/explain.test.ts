import { describe, expect, it } from 'vitest'
import { explain } from '../../src/commands/explain.ts'
import { extractFacts } from '../../src/extract/extract.ts'
import { sampleFacts } from '../facts/sample.ts'

describe('explain', () => {
  it('shows a sentence with its names and facts, by which rule', () => {
    const text = 'Chancellor Angela Merkel met President Francois Hollande in Berlin on July 2, 2012.'
    const shown = explain(extractFacts({ id: 'berlin', text }, { minConfidence: 0 }), 0.5)
    expect(shown).toContain(`[0-${text.length} body] ${text}`)
    expect(shown).toMatch(/person Angela Merkel: .*"Angela Merkel"/)
    expect(shown).toMatch(/\+ meeting\/\S+ 0\.\d\d {2}Angela Merkel \+ Francois Hollande \(held\)/)
  })

  it('says what was left out or held back, and why', () => {
    const document = sampleFacts()
    const { reportedBy, ...stance } = document.stances[0]!
    expect(explain(document, 0.5)).toContain(`reported by ${reportedBy}, so no plain triple`)
    const doubtful = { ...document, stances: [{ ...stance, rule: 'stance/by-hand', confidence: 0.6 }] }
    expect(explain(doubtful, 0.7)).toMatch(/- stance\/by-hand 0\.60 .*: left out, below 0\.7/)
    expect(explain(doubtful, 0.5)).toMatch(/\+ stance\/by-hand 0\.60 .*: below 0\.8, so no plain triple/)
  })
})
