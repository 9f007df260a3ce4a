import type { Quad } from '@rdfjs/types'
import { type Block, groupBySubject, termKey } from './blocks.ts'
import { ng, org, prov, schema } from './vocabulary.ts'

/** Properties whose object is written inside its subject. */
const inward: ReadonlySet<string> = new Set([schema.publisher, prov.alternateOf, schema.mentions, schema.hasPart, ng.evidence])

/** Properties whose subject is written inside its object; the first that a node has decides. */
const outward: readonly string[] = [org.member, ng.article]

/** Blocks as a forest: which block is written inside which, by keys of their subjects. */
export interface Forest {
  readonly blocks: ReadonlyMap<string, Block>
  /** In order; every block hangs below exactly one of them. */
  readonly roots: readonly Block[]
  /** Returns the blocks that stand inside a block because they point at it with the property, in order. */
  readonly pointingAt: (key: string, property: string) => readonly Block[]
  /** Returns whether a block stands inside another one because that one points at it with the property. */
  readonly isInside: (child: string, parent: string, property: string) => boolean
  /** Returns whether nothing ever stands inside a block, so that it may be repeated. */
  readonly isLeaf: (key: string) => boolean
}

interface Place {
  readonly parent: string
  readonly property: string
}

/** Returns quads as a forest: one tree an article, and one for each node that no article leads to. */
export function buildForest(quads: Iterable<Quad>): Forest {
  const blocks = new Map(groupBySubject(quads).map((block) => [termKey(block.subject), block]))
  const places = new Map<string, Place>()

  function put(child: string, parent: string, property: string): void {
    if (places.has(child) || !blocks.has(child) || !blocks.has(parent) || isRead(blocks.get(child)!)) return
    for (let above: string | undefined = parent; above !== undefined; above = places.get(above)?.parent)
      if (above === child) return
    places.set(child, { parent, property })
  }

  for (const [key, block] of blocks) {
    for (const property of outward) for (const object of objectsOf(block, property)) put(key, object, property)
  }
  for (const [key, block] of blocks) {
    for (const { predicate, objects } of block.properties) {
      if (inward.has(predicate.value))
        for (const object of objects) if (isNode(object.termType)) put(termKey(object), key, predicate.value)
    }
  }

  const parents = new Set(Array.from(places.values(), ({ parent }) => parent))
  const pointing = new Map<string, Block[]>()
  for (const [key, block] of blocks) {
    const place = places.get(key)
    if (place === undefined || inward.has(place.property)) continue
    const index = `${place.property} ${place.parent}`
    pointing.set(index, [...(pointing.get(index) ?? []), block])
  }

  return {
    blocks,
    roots: Array.from(blocks).flatMap(([key, block]) => (places.has(key) ? [] : [block])),
    pointingAt: (key, property) => pointing.get(`${property} ${key}`) ?? [],
    isInside: (child, parent, property) => places.get(child)?.parent === parent && places.get(child)?.property === property,
    isLeaf: (key) => !parents.has(key) && objectsOf(blocks.get(key)!, ng.evidence).length === 0,
  }
}

/** An article that was read, not only named as a copy, stands on its own. */
function isRead(block: Block): boolean {
  return objectsOf(block, ng.textDigest).length > 0
}

function objectsOf({ properties }: Block, property: string): string[] {
  return properties.find(({ predicate }) => predicate.value === property)?.objects.map(termKey) ?? []
}

function isNode(termType: string): boolean {
  return termType === 'NamedNode' || termType === 'BlankNode'
}
