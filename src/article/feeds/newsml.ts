import { NewsgraphError, type Where } from '../../errors.ts'
import { decodeMarkup } from '../charset.ts'
import { fragmentText } from '../html/fragment.ts'
import type { ArticleInput } from '../input.ts'
import type { Given } from '../parse.ts'
import { childrenOf, innerHtml, parseXml, textOf, type XmlElement } from '../xml.ts'
import { toInput } from './feed.ts'
import type { FeedItem } from './item.ts'

/** Yields the articles of NewsML-G2 (IPTC): of a news item, or of all items of a message; one that is no text for use is a fault. */
export function* parseNewsMl(bytes: Buffer, given: Given, file: string): Generator<ArticleInput> {
  const { root, fault } = parseXml(decodeMarkup(bytes, { file }), { file })
  const items = root.name === 'newsItem' ? [root] : root.name === 'newsMessage' ? descendants(root, 'newsItem') : undefined
  if (items === undefined) throw new NewsgraphError('input', `not NewsML-G2: <${root.name}>`, { file })
  for (const item of items) if (item.whole) yield toInput((where) => readItem(item, where), given, { file, line: item.line })
  if (fault !== undefined) yield { kind: 'fault', error: fault }
  else if (items.length === 0) throw new NewsgraphError('input', 'no item in the message', { file })
}

function readItem(item: XmlElement, where: Where): FeedItem {
  const [itemMeta, contentMeta, contentSet] = ['itemMeta', 'contentMeta', 'contentSet'].map((name) => childrenOf(item, name)[0])
  for (const [field, usable] of [
    ['itemClass', /(?:^|:)(?:text|composite)$/],
    ['pubStatus', /(?:^|:)usable$/],
  ] as const) {
    const code = childrenOf(itemMeta ?? item, field)[0]?.attributes.get('qcode')
    if (code !== undefined && !usable.test(code)) throw new NewsgraphError('input', `${field} is ${JSON.stringify(code)}`, where)
  }
  const provider = child(itemMeta, 'provider')
  const guid = item.attributes.get('guid')
  return {
    text: contentSet === undefined ? '' : bodyText(contentSet, where),
    id: guid,
    title: textOf(child(contentMeta, 'headline')) || textOf(child(itemMeta, 'title')),
    publisher: textOf(child(provider, 'name')) || provider?.attributes.get('literal'),
    urls: [guid],
    dates: [
      textOf(child(itemMeta, 'firstCreated')),
      textOf(child(itemMeta, 'versionCreated')),
      textOf(child(contentMeta, 'contentCreated')),
    ],
  }
}

/** XHTML or NITF stands as elements, anything else as text, which may be escaped HTML. */
function bodyText(contentSet: XmlElement, where: Where): string {
  const inline = child(contentSet, 'inlineXML')
  if (inline !== undefined) return fragmentText(innerHtml(descendants(inline, 'body.content')[0] ?? inline), where)
  const data = child(contentSet, 'inlineData')
  const isHtml = /html/i.test(data?.attributes.get('contenttype') ?? '')
  return isHtml ? fragmentText(textOf(data), where) : textOf(data)
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element, name)[0]
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) => (typeof one === 'string' ? [] : one.name === name ? [one] : descendants(one, name)))
}
