import type { Where } from '../../errors.ts'
import { fragmentText } from '../html/fragment.ts'
import { childrenOf, innerHtml, textOf, type XmlElement } from '../xml.ts'
import type { FeedItem } from './item.ts'

const atom = 'http://www.w3.org/2005/Atom'
const content = 'http://purl.org/rss/1.0/modules/content/'
const dublinCore = 'http://purl.org/dc/elements/1.1/'

/** Returns the items of RSS 0.9x, 1.0 or 2.0 and the entries of Atom, or undefined for another document. */
export function feedItems(
  root: XmlElement,
): readonly { readonly element: XmlElement; read(where: Where): FeedItem }[] | undefined {
  if (root.name === 'feed') {
    const title = childText(root, 'title')
    return childrenOf(root, 'entry').map((element) => ({ element, read: (where) => readEntry(element, title, where) }))
  }
  if (root.name !== 'rss' && root.name !== 'RDF') return undefined
  const channels = childrenOf(root, 'channel')
  const items = [root, ...channels].flatMap((parent) => childrenOf(parent, 'item'))
  const title = channels[0] === undefined ? undefined : childText(channels[0], 'title')
  return items.map((element) => ({ element, read: (where) => readItem(element, title, where) }))
}

function readItem(item: XmlElement, channel: string | undefined, where: Where): FeedItem {
  const body = childText(item, 'encoded', content) ?? childText(item, 'description') ?? ''
  const guid = childrenOf(item, 'guid')[0]
  const permanent = guid !== undefined && guid.attributes.get('isPermaLink') !== 'false'
  return {
    text: fragmentText(body, where),
    id: textOf(guid) || undefined,
    title: childText(item, 'title'),
    publisher: childText(item, 'publisher', dublinCore) ?? childText(item, 'source') ?? channel,
    urls: [
      ...childrenOf(item, 'link')
        .filter(({ space }) => space !== atom)
        .map(textOf),
      alternateLink(item),
      ...(permanent ? [textOf(guid)] : []),
    ],
    dates: [childText(item, 'pubDate'), childText(item, 'date', dublinCore)],
  }
}

function readEntry(entry: XmlElement, feed: string | undefined, where: Where): FeedItem {
  const source = childrenOf(entry, 'source')[0]
  const body = [...childrenOf(entry, 'content', atom), ...childrenOf(entry, 'summary', atom)]
  const texts = body.map((element) => textConstruct(element, where))
  return {
    text: texts.find((text) => text !== '') ?? '',
    id: childText(entry, 'id'),
    title: childText(entry, 'title', atom),
    publisher: (source && childText(source, 'title')) ?? feed,
    urls: [alternateLink(entry)],
    dates: [childText(entry, 'published'), childText(entry, 'updated')],
  }
}

/** RFC 4287, 3.1: `html` is escaped, `xhtml` stands as elements, anything else is plain text. */
function textConstruct(element: XmlElement, where: Where): string {
  const type = element.attributes.get('type') ?? 'text'
  if (type === 'xhtml' || type.endsWith('+xml')) return fragmentText(innerHtml(element), where)
  return type === 'html' || type === 'text/html' ? fragmentText(textOf(element), where) : textOf(element)
}

function alternateLink(element: XmlElement): string | undefined {
  const links = childrenOf(element, 'link', atom)
  return links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')?.attributes.get('href')
}

function childText(element: XmlElement, name: string, space?: string): string | undefined {
  const children = childrenOf(element, name, space)
  // Media RSS has titles and descriptions of its own inside items; without a namespace told, they are not meant.
  const child = children.find((one) => space !== undefined || !one.space.includes('search.yahoo.com/mrss'))
  return textOf(child) || undefined
}
