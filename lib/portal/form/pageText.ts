import { all, around } from '../dom/dom'
import { wordsOf } from '../dom/elementText'
import { FRAME } from '../dom/pageChrome'
import type { Control } from '../reading/controlReading'
import type { PageLook } from './formKind'

/** The most elements of a kind that are looked at. */
const MOST = 50

/** @returns the words of the page that tell which form it shows. */
export function lookOfPage(controls: readonly Control[]): PageLook {
  const titles = shown('h1')
  const before = shown('h1, h2, h3').filter((heading) => precedes(heading, controls[0]))
  const title = titles[0] ?? before[0]
  return {
    title: title ? wordsOf(title) : '',
    headings: before.filter((heading) => heading !== title).map(wordsOf),
    labels: controls.slice(0, MOST).map(({ label }) => label),
    buttons: [
      ...shown('button').map(wordsOf),
      ...shown('input[type="submit"]').map((input) =>
        input instanceof HTMLInputElement ? input.value : '',
      ),
    ],
    passwords: all('input[type="password"]').length,
  }
}

function shown(selector: string): Element[] {
  return all(selector)
    .slice(0, MOST)
    .filter((element) => !around(element, FRAME))
}

function precedes(heading: Element, control: Control | undefined): boolean {
  if (control === undefined) return true
  const position = Node.prototype.compareDocumentPosition.call(heading, control.element)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
