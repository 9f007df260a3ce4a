import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { formatIri, formatString, formatTerm } from './nquads.ts'
import { namespaces, xsd } from './vocabulary.ts'

/** Local names that need no escape in Turtle (a safe part of PN_LOCAL). */
const plainLocalName = /^[A-Za-z_][A-Za-z0-9_-]*$/

/**
 * What may stand relative to the base: path segments that start with a letter or digit and hold nothing that a resolver,
 * a Turtle reader or a JSON-LD reader could take for something else.
 */
const plainPath = /^[A-Za-z0-9][A-Za-z0-9._~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/

const prefixes = Object.entries(namespaces)

/** Returns the part of an IRI after the base if it reads back as the same IRI, else undefined. */
export function relativize(iri: string, base: string): string | undefined {
  if (!isPlainBase(base) || !iri.startsWith(base)) return undefined
  const path = iri.slice(base.length)
  return plainPath.test(path) ? path : undefined
}

/** Writes terms in the short forms of Turtle and remembers which prefixes and whether the base are used. */
export interface TurtleTerms {
  readonly usedPrefixes: ReadonlySet<string>
  readonly usesBase: () => boolean
  readonly format: (term: Term) => string
}

/** Returns a writer of Turtle terms: prefixed names, IRIs relative to the base, bare numbers and booleans. */
export function createTurtleTerms(base: string): TurtleTerms {
  const usedPrefixes = new Set<string>()
  const known = new Map<string, string>()
  let baseUsed = false

  function formatNode(node: NamedNode): string {
    let text = known.get(node.value)
    if (text === undefined) {
      text = abbreviate(node)
      known.set(node.value, text)
    }
    return text
  }

  function abbreviate(node: NamedNode): string {
    const path = relativize(node.value, base)
    if (path !== undefined) {
      baseUsed = true
      return `<${path}>`
    }
    for (const [prefix, namespace] of prefixes) {
      const local = node.value.startsWith(namespace) ? node.value.slice(namespace.length) : ''
      if (!plainLocalName.test(local)) continue
      usedPrefixes.add(prefix)
      return `${prefix}:${local}`
    }
    return formatIri(node)
  }

  return {
    usedPrefixes,
    usesBase: () => baseUsed,
    format(term) {
      if (term.termType === 'NamedNode') return formatNode(term)
      if (term.termType !== 'Literal' || term.language !== '' || term.datatype.value === xsd.string) return formatTerm(term)
      return isBare(term) ? term.value : `${formatString(term.value)}^^${formatNode(term.datatype)}`
    },
  }
}

const bareForms: { readonly [datatype: string]: RegExp } = {
  [xsd.integer]: /^(?:0|-?[1-9][0-9]*)$/,
  [xsd.decimal]: /^-?(?:0|[1-9][0-9]*)\.[0-9]+$/,
  [xsd.boolean]: /^(?:true|false)$/,
}

function isBare({ value, datatype }: Literal): boolean {
  return bareForms[datatype.value]?.test(value) ?? false
}

/** A base that ends a path: what is appended to it is what a resolver appends. */
function isPlainBase(base: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s<>"{}|^`\\/?#]+\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(base)
}
