import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { resourceText } from '../resources.ts'

/** One breach of `ontology/shapes.ttl`. */
export interface ShapeResult {
  /** IRI of the node at fault. */
  readonly node: string
  /** IRI of the property at fault, if it is one. */
  readonly path?: string
  /** The value at fault, if it is one. */
  readonly value?: string
  readonly message: string
}

/** Returns where quads break the shapes, by node; none if they conform. Loads rdf-ext and rdf-validate-shacl when called. */
export async function validateShapes(quads: Iterable<Quad>): Promise<readonly ShapeResult[]> {
  const [{ default: rdf }, { default: Validator }] = await Promise.all([import('rdf-ext'), import('rdf-validate-shacl')])
  const shapes = rdf.dataset(new Parser().parse(resourceText('ontology/shapes.ttl')) as never)
  const data = rdf.dataset(Array.from(quads, ({ subject, predicate, object }) => rdf.quad(subject, predicate, object)) as never)
  const report = await new Validator(shapes).validate(data)
  return report.results.map(({ focusNode, path, value, message, sourceConstraintComponent: component }) => ({
    node: focusNode?.value ?? '',
    ...(path == null ? {} : { path: path.value }),
    ...(value == null ? {} : { value: value.value }),
    message: message.map(({ value: text }) => text).join('; ') || describeComponent(component?.value ?? ''),
  }))
}

/** For the constraints that the validator has no words for. */
function describeComponent(component: string): string {
  const name = component.slice(component.indexOf('#') + 1)
  if (name === 'ClassConstraintComponent') return 'Value is not of the class asked for'
  if (name === 'OrConstraintComponent') return 'None of the alternatives holds'
  return `Breaks sh:${name}`
}
