import { resourceText } from '../resources.ts'

/** A term of the JSON-LD context as it stands there. */
export type TermDefinition =
  | string
  | { readonly '@id'?: string; readonly '@reverse'?: string; readonly '@type'?: string; readonly '@container'?: '@set' }

/** How a property and its values are written in JSON-LD. */
export interface ContextTerm {
  readonly name: string
  /** The values always stand in an array. */
  readonly isSet: boolean
}

export interface Context {
  readonly definitions: { readonly [term: string]: TermDefinition }
  /** Returns the term for a class. */
  readonly classTerm: (iri: string) => string | undefined
  /** Returns the term for a property with values of a datatype, of `@id` for IRIs, of no declared type for undefined. */
  readonly propertyTerm: (iri: string, type: string | undefined) => ContextTerm | undefined
  /** Returns the term for a property read against its direction. */
  readonly reverseTerm: (iri: string) => ContextTerm | undefined
}

let loaded: Context | undefined

/** Returns `ontology/context.jsonld`, indexed by IRI. */
export function loadContext(): Context {
  loaded ??= indexContext(JSON.parse(resourceText('ontology/context.jsonld'))['@context'])
  return loaded
}

function indexContext(definitions: Context['definitions']): Context {
  const classes = new Map<string, string>()
  const properties = new Map<string, Map<string | undefined, ContextTerm>>()
  const reverses = new Map<string, ContextTerm>()
  for (const [name, definition] of Object.entries(definitions)) {
    if (typeof definition === 'string') {
      classes.set(definition, name)
      continue
    }
    const { '@id': iri, '@reverse': reverse, '@type': type, '@container': container } = definition
    const term = { name, isSet: container === '@set' }
    if (reverse !== undefined) reverses.set(reverse, term)
    else if (iri !== undefined) properties.set(iri, (properties.get(iri) ?? new Map()).set(type, term))
  }
  return {
    definitions,
    classTerm: (iri) => classes.get(iri),
    propertyTerm: (iri, type) => properties.get(iri)?.get(type),
    reverseTerm: (iri) => reverses.get(iri),
  }
}
