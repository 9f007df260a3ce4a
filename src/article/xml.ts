import { Parser } from 'htmlparser2'
import { NewsgraphError, type Where } from '../errors.ts'

/** An element with its namespace (empty for none), the line on which it starts, and whether the document has its end. */
export interface XmlElement {
  readonly name: string
  readonly space: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  readonly line: number
  readonly whole: boolean
}

/** The root of a document; `fault` tells where it breaks off. */
export interface XmlDocument {
  readonly root: XmlElement
  readonly fault?: NewsgraphError
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
  whole: boolean
  readonly prefixes: ReadonlyMap<string, string>
}

const limits = { depth: 128, elements: 500_000 }
const xmlPrefixes: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

/**
 * Returns the elements of an XML document. Doctypes are skipped and no entity but those of XML is expanded. It is read as
 * leniently as feed readers do; what throws is a document without elements, too deep, or with too many.
 */
export function parseXml(xml: string, where: Where): XmlDocument {
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let ended = false
  let elements = 0
  let fault: NewsgraphError | undefined
  const lineAt = countLines(xml)
  const parser = new Parser(
    {
      onopentag(qname, attributes) {
        const element = openElement(qname, attributes, open.at(-1)?.prefixes ?? xmlPrefixes, lineAt(parser.startIndex))
        elements++
        if (open.length >= limits.depth) fault ??= excess(`nested more than ${limits.depth} deep`, element)
        if (elements > limits.elements) fault ??= excess(`more than ${limits.elements}`, element)
        open.push(element)
      },
      onclosetag() {
        const element = open.pop()!
        element.whole = !ended
        open.at(-1)?.children.push(element)
        if (open.length === 0) root ??= element
      },
      ontext(text) {
        const children = open.at(-1)?.children
        if (children === undefined) return
        if (typeof children.at(-1) === 'string') children[children.length - 1] += text
        else children.push(text)
      },
    },
    { xmlMode: true },
  )
  const excess = (reason: string, { line }: XmlElement) => new NewsgraphError('input', `elements ${reason}`, { ...where, line })
  const piece = 1 << 16
  for (let at = 0; at < xml.length && fault === undefined; at += piece) parser.write(xml.slice(at, at + piece))
  if (fault !== undefined) throw fault
  ended = true
  parser.end()
  if (root === undefined) throw new NewsgraphError('input', 'not XML: no element', where)
  if (root.whole) return { root }
  const line = lineAt(xml.length)
  return { root, fault: new NewsgraphError('input', `breaks off inside <${root.name}>`, { ...where, line }) }
}

function openElement(
  qname: string,
  given: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
  line: number,
): OpenElement {
  const attributes = new Map(Object.entries(given))
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  const prefixes =
    declared.length === 0 ? outer : new Map([...outer, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)])
  const colon = qname.indexOf(':')
  const prefix = colon === -1 ? '' : qname.slice(0, colon)
  return {
    name: qname.slice(colon + 1),
    space: prefixes.get(prefix) ?? '',
    attributes,
    children: [],
    line,
    whole: false,
    prefixes,
  }
}

/** Returns the number of the line of an offset; offsets are asked for in rising order. */
function countLines(text: string): (offset: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line++
    return line
  }
}

/** Returns the child elements of a name and, if told, a namespace. */
export function childrenOf(element: XmlElement, name: string, space?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && child.name === name && (space === undefined || child.space === space),
  )
}

/** Returns all text inside an element, trimmed. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : collectText(element).trim()
}

function collectText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : collectText(child))).join('')
}

/** Returns what stands inside an element as HTML, as for XHTML inside a feed; captions of NITF become those of HTML. */
export function innerHtml(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeText(child)
      const name = child.name === 'media-caption' ? 'figcaption' : child.name
      const style = child.attributes.get('class')
      const start = style === undefined ? `<${name}>` : `<${name} class="${escapeText(style)}">`
      return /^(?:br|hr|img)$/.test(name) ? start : `${start}${innerHtml(child)}</${name}>`
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
