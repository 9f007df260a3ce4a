import type { FactsDocument } from '../facts/model.ts'

/** The kinds that are evaluated, in the order of reports. */
export const evaluatedKinds = ['actors', 'places', 'meetings', 'stances', 'casualties', 'statements'] as const
export type EvaluatedKind = (typeof evaluatedKinds)[number]

/** An item of a kind. */
export type Item<K extends EvaluatedKind = EvaluatedKind> = FactsDocument[K][number]
