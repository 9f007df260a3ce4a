import type { Literal, Quad, Term } from '@rdfjs/types'
import { type Block, termKey } from './blocks.ts'
import { relativize } from './compact.ts'
import { loadContext } from './context.ts'
import type { WriteOptions } from './formats.ts'
import { formatJson, type Json, type JsonObject, lineWidth } from './json.ts'
import { buildForest, type Forest } from './nesting.ts'
import { defaultBase, ng, org, rdf, xsd } from './vocabulary.ts'

/**
 * Returns quads as JSON-LD for people, graph names dropped: one object an article, with its actors, places and facts inside,
 * each evidence inside every fact that rests on it. Multi-valued properties are always arrays. The context is part of the
 * document (only the terms used) unless `context` says where it is.
 */
export function writeJsonLd(quads: Iterable<Quad>, { base = defaultBase, context }: WriteOptions = {}): string {
  const forest = buildForest(quads)
  const names = createNames(base)
  const objects = forest.roots.map((block) => nestBlock(block, undefined, forest, names))
  const body = objects.length === 1 ? objects[0]! : { '@graph': objects }
  const text = formatJson(body)
  const head =
    context === undefined ? names.formatContext() : `[${JSON.stringify(context)}, { "@base": ${JSON.stringify(base)} }]`
  return `{\n  "@context": ${head},${text.slice(1)}\n`
}

/** The names that a document uses. */
interface Names {
  readonly id: (term: Term) => string
  readonly type: (iri: string) => string
  /** Returns the key for values of a type, and whether the values are always an array, or undefined for no such term. */
  readonly property: (iri: string, type: string | undefined) => { readonly name: string; readonly isSet: boolean } | undefined
  readonly reverse: (iri: string) => string | undefined
  readonly formatContext: () => string
}

function createNames(base: string): Names {
  const context = loadContext()
  const used = new Set(['id', 'type'])
  function use<T extends string | undefined>(name: T): T {
    if (name !== undefined) used.add(name)
    return name
  }
  return {
    id: (term) => relativize(term.value, base) ?? termKey(term),
    type: (iri) => use(context.classTerm(iri)) ?? iri,
    property(iri, type) {
      const term = context.propertyTerm(iri, type)
      use(term?.name)
      return term
    },
    reverse: (iri) => use(context.reverseTerm(iri)?.name),
    formatContext() {
      const definitions = Object.entries(context.definitions).filter(([name]) => used.has(name))
      const lines = [['@base', base] as const, ...definitions].map(([name, definition]) => formatDefinition(name, definition))
      return `{${lines.join(',')}\n  }`
    },
  }
}

/** The properties read against their direction, after all others. */
const reversed = [org.member, ng.article]

/** Writes a block as an object; `via` is the property with which it points at the object around it. */
function nestBlock(block: Block, via: string | undefined, forest: Forest, names: Names): JsonObject {
  const key = termKey(block.subject)
  const entries = new Map<string, Json[]>([['id', [names.id(block.subject)]]])
  const sets = new Set<string>()
  function add(name: string, value: Json, isSet: boolean): void {
    const values = entries.get(name)
    if (values === undefined) entries.set(name, [value])
    else values.push(value)
    if (isSet) sets.add(name)
  }

  for (const { predicate, objects } of block.properties) {
    for (const object of objects) {
      if (predicate.value === rdf.type && object.termType === 'NamedNode') add('type', names.type(object.value), false)
      else if (object.termType === 'Literal') addLiteral(predicate.value, object)
      else if (predicate.value !== via || !forest.isInside(key, termKey(object), via)) addNode(predicate.value, object)
    }
  }
  for (const property of reversed) {
    const inside = forest.pointingAt(key, property)
    const name = inside.length === 0 ? undefined : names.reverse(property)
    if (name !== undefined) for (const child of inside) add(name, nestBlock(child, property, forest, names), true)
  }
  return Object.fromEntries(
    Array.from(entries, ([name, values]) => [name, values.length === 1 && !sets.has(name) ? values[0]! : values]),
  )

  function addNode(predicate: string, object: Term): void {
    const term = names.property(predicate, '@id')
    const target = forest.blocks.get(termKey(object))
    const nested =
      target !== undefined &&
      (forest.isInside(termKey(object), key, predicate) || (predicate === ng.evidence && forest.isLeaf(termKey(object))))
    if (nested) add(term?.name ?? predicate, nestBlock(target, undefined, forest, names), term?.isSet ?? false)
    else if (term !== undefined) add(term.name, names.id(object), term.isSet)
    else add(predicate, { id: names.id(object) }, false)
  }

  function addLiteral(predicate: string, literal: Literal): void {
    const typed = names.property(predicate, literal.datatype.value)
    if (typed !== undefined && literal.language === '') add(typed.name, literal.value, typed.isSet)
    else {
      const term = names.property(predicate, undefined)
      add(term?.name ?? predicate, formatLiteral(literal), term?.isSet ?? false)
    }
  }
}

function formatLiteral({ value, language, datatype }: Literal): Json {
  if (language !== '') return { '@language': language, '@value': value }
  if (datatype.value === xsd.string) return value
  if (datatype.value === xsd.boolean && /^(?:true|false)$/.test(value)) return value === 'true'
  if (datatype.value === xsd.integer && /^(?:0|-?[1-9][0-9]{0,14})$/.test(value)) return Number(value)
  return { '@type': datatype.value, '@value': value }
}

/** A definition on one line, so that the context stays short, unless it is too long for that. */
function formatDefinition(name: string, value: Json): string {
  const start = `\n    ${JSON.stringify(name)}: `
  if (typeof value !== 'object') return start + JSON.stringify(value)
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`)
  const line = `${start}{ ${parts.join(', ')} }`
  return line.length <= lineWidth ? line : start + formatJson(value, '    ')
}
