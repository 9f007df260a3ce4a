/** Where a token that the parser does not see hangs in the tree. */
export interface Fold {
  readonly head: number
  readonly relation: string
}
