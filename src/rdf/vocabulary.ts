/** A class, an object property, a datatype property or a datatype of the vocabulary, as an absolute IRI. */
export type ClassIri = string & { readonly kind: 'class' }
export type LinkIri = string & { readonly kind: 'object property' }
export type ValueIri = string & { readonly kind: 'datatype property' }
export type DatatypeIri = string & { readonly kind: 'datatype' }

/** The terms of one namespace by their kind. */
interface Terms<C extends string, L extends string, V extends string> {
  readonly classes?: readonly C[]
  readonly links?: readonly L[]
  readonly values?: readonly V[]
}

type Vocabulary<C extends string, L extends string, V extends string> = { readonly [K in C]: ClassIri } & {
  readonly [K in L]: LinkIri
} & { readonly [K in V]: ValueIri }

/** Returns the IRI of each term by its name; a name that is not listed does not compile. */
function vocabulary<const C extends string = never, const L extends string = never, const V extends string = never>(
  namespace: string,
  { classes = [], links = [], values = [] }: Terms<C, L, V>,
): Vocabulary<C, L, V> {
  const names = [...classes, ...links, ...values]
  return Object.fromEntries(names.map((name) => [name, namespace + name])) as Vocabulary<C, L, V>
}

/** Where newsgraph's own individuals live unless told otherwise. */
export const defaultBase = 'https://w3id.org/newsgraph/id/'

/** Namespaces by prefix. No prefix is the name of an IRI scheme, so that none can be taken for one. */
export const namespaces = {
  ng: 'https://w3id.org/newsgraph/ontology#',
  schema: 'https://schema.org/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  sh: 'http://www.w3.org/ns/shacl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** The own terms, as `ontology/newsgraph.ttl` defines them. */
export const ng = vocabulary(namespaces.ng, {
  classes: [
    'Actor',
    'State',
    'ArmedGroup',
    'Segment',
    'Evidence',
    'Meeting',
    'Support',
    'Alliance',
    'Opposition',
    'CasualtyFigure',
    'Statement',
  ],
  links: [
    'article',
    'evidence',
    'segment',
    'reportedBy',
    'attributedTo',
    'speaker',
    'participant',
    'holder',
    'target',
    'perpetrator',
    'partOf',
    'place',
    'country',
    'met',
    'supports',
    'alliedWith',
    'opposes',
    'fights',
  ],
  values: [
    'textDigest',
    'kind',
    'rule',
    'confidence',
    'status',
    'outcome',
    'topic',
    'occasion',
    'date',
    'endDate',
    'asOf',
    'mode',
    'symmetric',
    'harm',
    'bound',
    'victims',
    'cause',
  ],
})

/** The borrowed terms that exports use. */
export const schema = vocabulary(namespaces.schema, {
  classes: ['NewsArticle', 'Person', 'Organization', 'Place'],
  links: ['url', 'publisher', 'mentions', 'hasPart'],
  values: [
    'identifier',
    'headline',
    'datePublished',
    'name',
    'alternateName',
    'roleName',
    'latitude',
    'longitude',
    'value',
    'minValue',
    'maxValue',
    'unitText',
    'text',
  ],
})
export const foaf = vocabulary(namespaces.foaf, { classes: ['Group'] })
export const org = vocabulary(namespaces.org, { classes: ['Membership'], links: ['member', 'organization'] })
export const oa = vocabulary(namespaces.oa, { values: ['start', 'end', 'exact'] })
export const prov = vocabulary(namespaces.prov, { links: ['wasQuotedFrom', 'alternateOf'] })
export const skos = vocabulary(namespaces.skos, { links: ['exactMatch'] })
export const owl = vocabulary(namespaces.owl, { links: ['sameAs'] })
export const rdf = vocabulary(namespaces.rdf, { links: ['type'] })

/** The datatypes that exports use. */
export const xsd = Object.fromEntries(
  ['string', 'boolean', 'integer', 'decimal', 'date', 'dateTime', 'gYearMonth', 'gYear'].map((name) => [
    name,
    namespaces.xsd + name,
  ]),
) as { readonly [K in 'string' | 'boolean' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'gYearMonth' | 'gYear']: DatatypeIri }

/** Every term of the exports, in the order in which a node's properties are written. */
export const termOrder: readonly string[] = [
  rdf.type,
  schema.identifier,
  schema.name,
  schema.alternateName,
  schema.headline,
  schema.url,
  schema.publisher,
  schema.datePublished,
  ng.textDigest,
  prov.alternateOf,
  ng.kind,
  ng.holder,
  ng.target,
  ng.speaker,
  schema.text,
  ng.participant,
  ng.harm,
  ng.bound,
  schema.value,
  schema.minValue,
  schema.maxValue,
  schema.unitText,
  ng.partOf,
  ng.victims,
  ng.cause,
  ng.perpetrator,
  org.member,
  schema.roleName,
  org.organization,
  ng.mode,
  ng.symmetric,
  ng.status,
  ng.outcome,
  ng.topic,
  ng.occasion,
  ng.place,
  ng.country,
  schema.latitude,
  schema.longitude,
  ng.date,
  ng.endDate,
  ng.asOf,
  ng.attributedTo,
  ng.reportedBy,
  ng.rule,
  ng.confidence,
  ng.article,
  prov.wasQuotedFrom,
  ng.segment,
  oa.start,
  oa.end,
  oa.exact,
  ng.evidence,
  ng.met,
  ng.alliedWith,
  ng.supports,
  ng.fights,
  ng.opposes,
  owl.sameAs,
  skos.exactMatch,
  schema.mentions,
  schema.hasPart,
]
