import { isBefore, queryAll, rootOf } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { isInChrome } from '../dom/pageChrome'
import { passwordFields } from '../dom/passwords'
import { shadowRootsAround } from '../dom/shadowRoots'
import type { Control } from '../reading/controlReading'
import type { PageText } from './formKind'

/** The limit of elements of one kind, because a page may have thousands. */
const MAX_COUNT = 50

/** Reads the text by which the kind of form is recognised. @param controls in document order. */
export function readPageText(controls: readonly Control[]): PageText {
  const roots = shadowRootsAround(controls.map(({ element }) => element))
  const shown = (selector: string) => shownIn(selector, roots)
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
    passwords: passwordFields(roots).length,
  }
}

function shownIn(selector: string, roots: readonly ShadowRoot[]): Element[] {
  return [...queryAll(selector), ...roots.flatMap((root) => queryAll(selector, root))]
    .slice(0, MAX_COUNT)
    .filter((element) => !isInChrome(element))
}

function precedes(heading: Element, control: Control | undefined): boolean {
  if (control === undefined) return true
  // A heading outside of the control's shadow root is over it, or over another part.
  return rootOf(heading) !== rootOf(control.element) || isBefore(heading, control.element)
}
