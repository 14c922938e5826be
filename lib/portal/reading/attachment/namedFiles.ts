import { attribute, inOrder, matches, parentOf, queryAll } from '../../dom/dom'
import { PAGE_CHROME } from '../../dom/pageChrome'
import { textsWith } from '../../dom/textsWith'
import { filesNamedIn, isFileEnding } from './filesNamedIn'
import type { PageLookUp } from './lookUp'

/** A place on the page that names files. */
export interface NamedFiles {
  /** The text or the element that does. */
  readonly node: Node
  /** The element that contains it, or itself. */
  readonly at: Element
  readonly names: readonly string[]
  /** The text has only the names; otherwise it is a sentence about them. */
  readonly whole: boolean
}

/** Number of places with names that are examined, of either kind. */
const MAX_COUNT = 200
/** The longest text that can name a file, in UTF-16 units. */
const TEXT_LENGTH = 4_000
/** An ending, which has a letter: 3.5 has none. */
const ENDS = /[.．][0-9０-９]?[a-zａ-ｚＡ-Ｚ]/i
/** Input of the user, choices, and elements without text. */
const UNREAD = `script, style, noscript, template, select, textarea, [contenteditable]:not([contenteditable="false"]), ${PAGE_CHROME}`
/** Attributes that hold a file's name where its text is cut or missing. */
const IN_ATTRIBUTE = ['title', 'download', 'alt', 'aria-label', 'data-filename'] as const

/** @returns every place on the page that names files, in its order. */
export function namedFilesIn(root: Element | ShadowRoot, { isIn }: PageLookUp): NamedFiles[] {
  // Cache, because the entries of a list share their ancestors.
  const isUnread = (at: Element) => {
    const outer = parentOf(at)
    return matches(at, UNREAD) || (outer !== null && isIn(outer, UNREAD))
  }
  const texts = [...namedInTexts(root, isUnread).take(MAX_COUNT)]
  const known = new Set(texts.flatMap(({ names }) => names))
  const others = namedInAttributes(root, isUnread).filter(
    ({ names }) => !names.some((name) => known.has(name)),
  )
  return others.length === 0 ? texts : [...texts, ...others].sort((a, b) => inOrder(a.at, b.at))
}

function* namedInTexts(
  root: Element | ShadowRoot,
  isUnread: (at: Element) => boolean,
): Generator<NamedFiles, void> {
  for (const text of textsWith(root, ENDS)) {
    const words = text.data
    if (words.length < 3 || words.length > TEXT_LENGTH || !ENDS.test(words)) continue
    const parent = parentOf(text)
    const outer = parent && isFileEnding(words) ? parentOf(parent) : null
    const at = outer ?? parent
    if (at === null) continue
    const { names, whole, usual } = filesNamedIn(outer ? textIn(outer) : words)
    if (names.length === 0 || (!whole && !usual) || isUnread(at)) continue
    yield { node: outer ?? text, at, names: names.map((name) => inFull(name, at)), whole }
  }
}

/** @returns the text of an element in one, however many parts it has. */
function textIn(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '').slice(0, TEXT_LENGTH)
}

/** @returns the whole of a name that is shown cut, where the page has it. */
function inFull(name: string, at: Element): string {
  if (!/…|\.\.\./.test(name)) return name
  const around = [at, parentOf(at)].flatMap((element) => (element ? attributesOf(element) : []))
  return around.find((text) => filesNamedIn(text).whole) ?? name
}

function namedInAttributes(
  root: Element | ShadowRoot,
  isUnread: (at: Element) => boolean,
): NamedFiles[] {
  const selector = IN_ATTRIBUTE.map((name) => `[${name}*="."]`).join()
  const elements = queryAll(`${selector}, input[readonly]`, root)
  return elements.slice(0, MAX_COUNT).flatMap((at): NamedFiles[] => {
    const shown = at instanceof HTMLInputElement && at.type === 'text' ? [at.value] : []
    const [found] = [...attributesOf(at), ...shown]
      .map((text) => filesNamedIn(text))
      .filter(({ names, usual }) => names.length > 0 && usual)
    return found && !isUnread(at) ? [{ node: at, at, ...found }] : []
  })
}

function attributesOf(element: Element): string[] {
  return IN_ATTRIBUTE.map((name) => attribute(element, name).slice(0, TEXT_LENGTH))
}
