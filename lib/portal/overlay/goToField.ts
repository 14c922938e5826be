import { t } from '../../text'
import {
  attribute,
  boundingRect,
  closest,
  focusOn,
  isDisplayed,
  localName,
  matches,
  query,
  rootOf,
  scrollIntoView,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import { ROW_TABLE } from '../dom/fieldSelectors'
import { outerOf } from '../dom/shadowRoots'
import type { Control } from '../reading/controlReading'
import { showPageNotice } from './pageNotice'

/** The elements of a field that can take the focus, best first. Focus opens none of them. */
const FOCUSABLE = [
  'input.select2-focusser, .select2-choices input, .select2-selection[tabindex]',
  'input[type="radio"]:checked:enabled',
  'input:enabled:not([type="hidden"], [type="file"]), textarea:enabled, select:enabled',
  'button:enabled, a[href], [role="button"][tabindex]',
]
const ROW = '.form-group, tr, dd'
const VISIBLE = { visibilityProperty: true }

/**
 * Scrolls to a field and focuses it. Nothing else in the extension moves the page's focus, and the
 * user asks for this. A field that cannot take the focus gets a notice on the page instead.
 */
export function goToField({ visible, label, kind }: Control): void {
  if (!isDisplayed(visible, VISIBLE)) {
    goToOpener(visible, label)
    return
  }
  scrollToPart(closest(visible, ROW) ?? visible)
  const target = focusableIn(visible) ?? buttonOfRow(visible)
  if (target) focusOn(target)
  if (target && matches(target, ':focus')) return
  showPageNotice(t(kind === 'static' ? 'goToText' : 'goToDisabled', label))
}

/** A part that hardly fits into the window is shown from its top, where the label is. */
function scrollToPart(part: Element): void {
  const block = boundingRect(part).height > innerHeight * 0.8 ? 'start' : 'center'
  scrollIntoView(part, block)
}

function focusableIn(visible: Element): HTMLElement | null {
  for (const selector of FOCUSABLE) {
    const found = matches(visible, selector) ? visible : query(selector, visible)
    if (found instanceof HTMLElement && isDisplayed(found)) return found
  }
  return null
}

/** A cell of a table that is edited row by row has its row's buttons. */
function buttonOfRow(cell: Element): HTMLElement | null {
  const row = closest(cell, ROW_TABLE) ? closest(cell, 'tr') : null
  return row && focusableIn(row)
}

/** For a field in a closed tab or accordion: focuses the button that opens it. */
function goToOpener(visible: Element, label: string): void {
  const opener = openerOf(visible)
  if (opener) {
    scrollToPart(opener)
    focusOn(opener)
  }
  const name = opener ? labelText(opener) : ''
  showPageNotice(name === '' ? t('goToClosed', label) : t('goToClosedIn', label, name))
}

/** @returns the tab, summary or button that opens the innermost closed part around an element. */
function openerOf(inside: Element): HTMLElement | null {
  for (let part = outerOf(inside); part; part = outerOf(part)) {
    const opener = localName(part) === 'details' ? query('summary', part) : openerOfPart(part)
    if (opener instanceof HTMLElement && isDisplayed(opener, VISIBLE)) return opener
  }
  return null
}

function openerOfPart(part: Element): Element | null {
  const id = attribute(part, 'id')
  if (id === '') return null
  const root = rootOf(part)
  const [plain, hash] = [CSS.escape(id), CSS.escape(`#${id}`)]
  return query(
    `[aria-controls~="${plain}"], a[href="${hash}"], [data-target="${hash}"], [data-bs-target="${hash}"]`,
    root instanceof ShadowRoot ? root : undefined,
  )
}
