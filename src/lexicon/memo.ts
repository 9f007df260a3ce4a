/** Returns the function with its answers kept, up to `limit` of them; the answers must depend on the word alone. */
export function remembered<V>(make: (word: string) => V, limit = 20_000): (word: string) => V {
  const known = new Map<string, V>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = make(word)
    if (known.size >= limit) known.clear()
    known.set(word, made)
    return made
  }
}
