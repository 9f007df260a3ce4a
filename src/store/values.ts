import type { Literal, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { xsd } from '../rdf/vocabulary.ts'

const prefix = xsd.string.slice(0, -'string'.length)

/** Returns a quad whose literal stands for its value: what stores write otherwise ("01" as "1", "en-GB" as "en-gb") is the same. */
export function byValue(quad: Quad): Quad {
  if (quad.object.termType !== 'Literal') return quad
  const object = canonicalLiteral(quad.object)
  return object === quad.object ? quad : (DataFactory.quad(quad.subject, quad.predicate, object, quad.graph) as Quad)
}

function canonicalLiteral(literal: Literal): Literal {
  if (literal.language !== '') {
    const lower = literal.language.toLowerCase()
    return lower === literal.language ? literal : DataFactory.literal(literal.value, lower)
  }
  if (!literal.datatype.value.startsWith(prefix)) return literal
  const value = canonicalForm(literal.value, literal.datatype.value.slice(prefix.length))
  return value === literal.value ? literal : DataFactory.literal(value, literal.datatype)
}

/** Returns the canonical form of a value of XML Schema; forms of types not named here stay as they are. */
function canonicalForm(value: string, type: string): string {
  switch (type) {
    case 'boolean':
      return value === '1' ? 'true' : value === '0' ? 'false' : value
    case 'integer':
    case 'int':
    case 'long':
    case 'nonNegativeInteger':
      return /^[+-]?[0-9]+$/.test(value) ? String(BigInt(value.replace('+', ''))) : value
    case 'decimal':
      return /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(value) ? canonicalDecimal(value) : value
    case 'double':
    case 'float':
      return /^[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?$/.test(value) ? String(Number(value)) : value
    case 'dateTime':
      return value
        .replace(/(\.[0-9]*?)0+(?=Z|[+-]|$)/, '$1')
        .replace(/\.(?=Z|[+-]|$)/, '')
        .replace(/[+-]00:00$/, 'Z')
    default:
      return value
  }
}

function canonicalDecimal(value: string): string {
  const negative = value.startsWith('-')
  const [whole = '', fraction = ''] = value.replace(/^[+-]/, '').split('.')
  const digits = `${whole.replace(/^0+/, '') || '0'}.${fraction.replace(/0+$/, '') || '0'}`
  return negative && digits !== '0.0' ? `-${digits}` : digits
}
