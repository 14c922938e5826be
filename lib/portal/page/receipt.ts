import type { ReceiptWords } from '../../guide/schema'
import type { ShownReceipt } from '../channel/pageState'
import {
  childrenOf,
  closest,
  isDisplayed,
  matches,
  parentOf,
  query,
  queryAll,
  rawText,
} from '../dom/dom'
import { elementText, labelText } from '../dom/elementText'
import { PAGE_CHROME } from '../dom/pageChrome'

/** What a sentence can be set off with in its line. */
const INLINE = 'b, strong, em, span, small, font, u, i, mark, ins'
/** Where the words are a link, an entry of a list or a table, an article, or something to press. */
const MENTIONS = `${PAGE_CHROME}, a, li, td, th, dd, article, button, label, summary, option, blockquote, q, code, script, style, template, noscript, select, textarea`
/** Where a page says how an action ended. */
const STATUS = '[role="status"], [role="alert"], [role="dialog"], dialog, .alert, .modal'
const VISIBLE = { visibilityProperty: true, opacityProperty: true }

/** A sentence, what it is about, and the text around it in which a number is looked for, in characters. */
const MOST_IN_SENTENCE = 200
const MOST_IN_SUBJECT = 30
const MOST_AROUND = 600
/** How many elements are looked at on the way to the words, and how far around them. */
const MAX_LOOKS = 2_000
const LEVELS = 4

/**
 * Reads whether the page says that it has received an application. In doubt it says none: where the
 * words are only mentioned, and where the sentence or the page's title is about something else.
 * @param inForm the page shows the application's fields: then only a message beside the form counts.
 */
export function readReceipt(
  words: ReceiptWords,
  roots: readonly Element[],
  inForm: boolean,
): Omit<ShownReceipt, 'after'> | null {
  const searched = inForm ? roots.flatMap(statusesIn) : roots
  const places = searched.flatMap((root) => placesIn(root, words.said))
  if (places.length === 0) return null
  const title = query('h1:not(header *, nav *)')
  if (title && isAboutOther(labelText(title), words)) return null
  for (const place of places) {
    const status = closest(place, STATUS)
    if ((status === null && closest(place, MENTIONS)) || !isDisplayed(place, VISIBLE)) continue
    if (inForm && (status === null || closest(status, 'form'))) continue
    const text = elementText(place)
    const said = text.length > MOST_IN_SENTENCE ? null : sentenceIn(text, words)
    if (said === null) continue
    const number = numberAround(place, words.number)
    if (number !== null || /[たす]$/.test(said)) return { said, number }
  }
  return null
}

function statusesIn(root: Element): Element[] {
  return [...(matches(root, STATUS) ? [root] : []), ...queryAll(STATUS, root)]
}

/** @returns the innermost elements with one of the words, in the order of the page. */
function placesIn(root: Element, said: readonly string[]): Element[] {
  const has = (element: Element) => {
    const text = rawText(element)
    return said.some((word) => text.includes(word))
  }
  if (!has(root)) return []
  const found: Element[] = []
  const open = [root]
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const element = open.pop()
    if (element === undefined) break
    const children = childrenOf(element)
    looks += children.length
    const inside = children.filter(has)
    if (inside.length > 0) open.push(...inside.reverse())
    else found.push(lineAround(element))
  }
  return found
}

function lineAround(element: Element): Element {
  const parent = matches(element, INLINE) ? parentOf(element) : null
  return parent ? lineAround(parent) : element
}

/** @returns the sentence that ends with one of the words; `null` where it goes on, or is about others. */
function sentenceIn(text: string, words: ReceiptWords): string | null {
  const line = text.replace(/\s+/g, ' ')
  for (const word of words.said) {
    const at = line.indexOf(word)
    if (at < 0) continue
    const rest = line.slice(at + word.length).trimStart()
    const ends = rest === '' || /^[。．.!！（(【[:：]/.test(rest)
    if (!ends && !words.number.some((label) => rest.startsWith(label))) continue
    const subject = line.slice(0, at).replace(/^.*[。．.!！:：）)]/, '')
    if (subject.length > MOST_IN_SUBJECT || /[「『"“]/.test(subject)) continue
    if (!isAboutOther(subject, words)) return `${subject}${word}`.trim()
  }
  return null
}

function isAboutOther(text: string, { others }: ReceiptWords): boolean {
  return others.some((other) => text.includes(other))
}

/** @returns the number beside a label in the element, or in a short part of the page around it. */
function numberAround(place: Element, labels: readonly string[]): string | null {
  let around: Element | null = place
  for (let level = 0; around && level < LEVELS; level += 1) {
    if (rawText(around).length > MOST_AROUND) return null
    const found = numberIn(elementText(around), labels)
    if (found !== null) return found
    around = parentOf(around)
  }
  return null
}

function numberIn(text: string, labels: readonly string[]): string | null {
  const line = text.normalize('NFKC')
  for (const label of labels) {
    const at = line.indexOf(label)
    const rest =
      at < 0 ? '' : line.slice(at + label.length, at + label.length + MOST_IN_SUBJECT * 2)
    const [, number] =
      /^[\s.:は、=「『【[(]{0,8}(?:No\.?\s?)?([A-Za-z0-9][A-Za-z0-9-]{2,39})(?![A-Za-z0-9])/.exec(
        rest,
      ) ?? []
    if (number !== undefined && /\d/.test(number)) return number
  }
  return null
}
