import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { NewsgraphError, type Where } from '../../errors.ts'

/** As much of a node of the DOM as is used here. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument extends Omit<PageElement, 'tagName'> {
  readonly body: PageElement
}

/** More than any news page has; the time to build the tree and to find the article in it grows with the product of depth and size. */
const limits = { characters: 5_000_000, depth: 150, elements: 30_000, attributes: 150_000 }

/** Returns the tree of a page, or throws an `input` error before it is built if it is nested too deep or has too many elements. */
export function parseHtml(html: string, where: Where): PageDocument {
  const fault = findExcess(html)
  if (fault !== undefined) throw new NewsgraphError('input', fault, where)
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as PageDocument
}

/** Returns the text of a string that may hold character references (`&amp;`) and tags, white space as single spaces. */
export function plainText(html: string): string {
  let text = html
  if (/[&<]/.test(html)) {
    text = ''
    const parser = new Parser({
      ontext(part) {
        text += part
      },
    })
    parser.end(html)
  }
  return text.replace(/\s+/g, ' ').trim()
}

function findExcess(html: string): string | undefined {
  if (html.length > limits.characters) return `more than ${limits.characters} characters of HTML`
  let fault: string | undefined
  let depth = 0
  let elements = 0
  let total = 0
  const parser = new Parser({
    onopentag(_, attributes) {
      depth++
      elements++
      if (depth > limits.depth) fault ??= `elements nested more than ${limits.depth} deep`
      if (elements > limits.elements) fault ??= `more than ${limits.elements} elements`
      total += Object.keys(attributes).length
      if (total > limits.attributes) fault ??= `more than ${limits.attributes} attributes`
    },
    onclosetag() {
      depth--
    },
  })
  // In pieces, so that it ends soon after the first excess.
  const piece = 1 << 16
  for (let at = 0; at < html.length && fault === undefined; at += piece) parser.write(html.slice(at, at + piece))
  if (fault === undefined) parser.end()
  return fault
}
