import { closest, queryAll } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { PAGE_CHROME } from '../dom/pageChrome'
import type { Control } from '../reading/controlReading'
import type { PageText } from './formKind'

/** The most elements of a kind that are looked at. */
const MOST = 50

/** @returns the words of the page that tell which form it shows. */
export function readPageText(controls: readonly Control[]): PageText {
  const titles = shown('h1')
  const before = shown('h1, h2, h3').filter((heading) => precedes(heading, controls[0]))
  const title = titles[0] ?? before[0]
  return {
    title: title ? labelText(title) : '',
    headings: before.filter((heading) => heading !== title).map(labelText),
    labels: controls.slice(0, MOST).map(({ label }) => label),
    buttons: [
      ...shown('button').map(labelText),
      ...shown('input[type="submit"]').map((input) =>
        input instanceof HTMLInputElement ? input.value : '',
      ),
    ],
    passwords: queryAll('input[type="password"]').length,
  }
}

function shown(selector: string): Element[] {
  return queryAll(selector)
    .slice(0, MOST)
    .filter((element) => !closest(element, PAGE_CHROME))
}

function precedes(heading: Element, control: Control | undefined): boolean {
  if (control === undefined) return true
  const position = Node.prototype.compareDocumentPosition.call(heading, control.element)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
