import { closest, queryAll } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { PAGE_CHROME } from '../dom/pageChrome'
import { passwordFields } from '../dom/passwords'
import type { Control } from '../reading/controlReading'
import type { PageText } from './formKind'

/** The limit of elements of one kind, because a page may have thousands. */
const MAX_COUNT = 50

/** Reads the text by which the kind of form is recognised. @param controls in document order. */
export function readPageText(controls: readonly Control[]): PageText {
  const titles = shown('h1')
  const before = shown('h1, h2, h3').filter((heading) => precedes(heading, controls[0]))
  const title = titles[0] ?? before[0]
  return {
    title: title ? labelText(title) : '',
    headings: before.filter((heading) => heading !== title).map(labelText),
    labels: controls.slice(0, MAX_COUNT).map(({ label }) => label),
    buttons: [
      ...shown('button').map(labelText),
      ...shown('input[type="submit"]').map((input) =>
        input instanceof HTMLInputElement ? input.value : '',
      ),
    ],
    passwords: passwordFields().length,
  }
}

function shown(selector: string): Element[] {
  return queryAll(selector)
    .slice(0, MAX_COUNT)
    .filter((element) => !closest(element, PAGE_CHROME))
}

function precedes(heading: Element, control: Control | undefined): boolean {
  if (control === undefined) return true
  const position = Node.prototype.compareDocumentPosition.call(heading, control.element)
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
