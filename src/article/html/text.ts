import type { PageElement, PageNode } from './dom.ts'

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH BUTTON FORM SELECT TEXTAREA INPUT IFRAME OBJECT CANVAS AUDIO VIDEO HEAD TITLE'.split(
    ' ',
  ),
)
const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV
  OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/),
)
const captionClass = /(?:^|[\s_-])caption(?:$|\s|[_-]?text)/i

/**
 * Returns the text of an element as a reader sees it: paragraphs, headings, items and rows of tables with a blank line
 * between, cells with a tab, white space as single spaces, a caption of a picture on a line of its own between pipes.
 */
export function readableText(root: PageElement): string {
  const paragraphs: string[] = []
  let line = ''
  const close = (caption: boolean) => {
    const text = line
      .replace(/[^\S\n\t]+/g, ' ')
      .replace(/ ?([\n\t]) ?/g, '$1')
      .trim()
    line = ''
    if (text !== '') paragraphs.push(caption ? `| ${text.replace(/[\s|]+/g, ' ').trim()} |` : text)
  }
  const walk = (node: PageNode, caption: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) line += cleanText(child.nodeValue ?? '')
      if (child.nodeType !== 1) continue
      const element = child as PageElement
      const name = element.tagName.toUpperCase()
      if (skipped.has(name)) continue
      if (name === 'BR') line += '\n'
      else if (name === 'TD' || name === 'TH') {
        if (line.trim() !== '') line += '\t'
        walk(element, caption)
      } else if (blocks.has(name)) {
        const isCaption = caption || name === 'FIGCAPTION' || captionClass.test(element.getAttribute('class') ?? '')
        close(caption)
        walk(element, isCaption)
        close(isCaption)
      } else walk(element, caption)
    }
  }
  walk(root, false)
  close(false)
  return paragraphs.join('\n\n')
}

/** White space of the source says nothing; soft hyphens and marks of no width would stand inside words. */
function cleanText(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ')
}
