import { attribute, matches, queryAll } from '../../dom/dom'
import { elementText } from '../../dom/elementText'
import type { EntryParts } from './entryParts'
import { titlesOver } from './listTitle'
import type { NamedFiles } from './namedFiles'
import { PRESSED } from './selectors'

const CONTROL = `${PRESSED}, [onclick], [ng-click], i, svg, img`
const UNREAD = 'script, style, noscript, template, textarea'

/** The texts in and around an entry. */
interface EntryTexts {
  readonly all: string
  /** Outside of buttons. */
  readonly spoken: string
  /** The text or accessible name of each button and link. */
  readonly controls: readonly string[]
  readonly titles: readonly string[]
}

/** @returns the texts in and around an entry, without the names of its files. */
export function entryTexts(
  { names }: NamedFiles,
  { parts }: EntryParts,
  others: readonly Node[],
): EntryTexts {
  const textOf = (part: Node, but: string) => {
    if (!(part instanceof Element)) return part.textContent ?? ''
    return matches(part, but) ? '' : elementText(part, but)
  }
  const text = (but: string) => without(parts.map((part) => textOf(part, but)).join(' '), names)
  const [first] = parts
  return {
    all: text(UNREAD),
    spoken: text(`${UNREAD}, button, [role="button"], .btn`),
    controls: elementsIn(parts, CONTROL).map((control) => wordsOf(control, names)),
    titles: first ? titlesOver(first, others) : [],
  }
}

/** @returns the elements of an entry that match, its own parts included. */
export function elementsIn(parts: readonly Node[], selector: string): Element[] {
  return parts.flatMap((part) => {
    if (!(part instanceof Element)) return []
    return [...(matches(part, selector) ? [part] : []), ...queryAll(selector, part)]
  })
}

/** @returns the sentences of a text that name the files; the others may be about something else. */
export function sentenceOn({ node, names }: NamedFiles): string {
  const sentences = (node.textContent ?? '').split(/(?<=。)/)
  return sentences.filter((sentence) => names.some((name) => sentence.includes(name))).join(' ')
}

function wordsOf(control: Element, names: readonly string[]): string {
  const attributes = ['aria-label', 'title', 'value', 'alt'].map((name) => attribute(control, name))
  const text = elementText(control, 'script, style')
  const words = [text, ...attributes].map((one) => without(one, names)).filter((one) => one !== '')
  return [...new Set(words)].join(' ')
}

function without(text: string, names: readonly string[]): string {
  return names
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
}
