import { t } from '../../text'
import {
  attribute,
  boundingRect,
  closest,
  focusOn,
  isDisplayed,
  localName,
  matches,
  parentOf,
  query,
  scrollIntoView,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import type { Control } from '../reading/controlReading'
import { showPageNotice } from './pageNotice'

/** What a person uses of a field, the best first. Focus opens none of them. */
const USED = [
  'input.select2-focusser, .select2-choices input',
  'input[type="radio"]:checked:enabled',
  'input:enabled:not([type="hidden"], [type="file"]), textarea:enabled, select:enabled',
  'button:enabled, a[href]',
]
const ROW = '.form-group, tr, dd'
const VISIBLE = { visibilityProperty: true }

/**
 * Brings a person to a field: the one place where the extension moves the page's focus, and only
 * because the person asked. The label comes into view before the control is focused. Where there
 * is nothing to focus, it is said on the page what can be done.
 */
export function showField({ visible, label, kind }: Control): void {
  if (!isDisplayed(visible, VISIBLE)) {
    goToOpener(visible, label)
    return
  }
  bringIntoView(closest(visible, ROW) ?? visible)
  const target = usedOf(visible)
  if (target) focusOn(target)
  if (target && matches(target, ':focus')) return
  showPageNotice(t(kind === 'static' ? 'goToText' : 'goToDisabled', label))
}

/** A part that is higher than the window is shown from its beginning, where its label is. */
function bringIntoView(part: Element): void {
  const block = boundingRect(part).height > innerHeight * 0.8 ? 'start' : 'center'
  scrollIntoView(part, block)
}

function usedOf(visible: Element): HTMLElement | null {
  for (const selector of USED) {
    const found = matches(visible, selector) ? visible : query(selector, visible)
    if (found instanceof HTMLElement && isDisplayed(found)) return found
  }
  return null
}

/** A field in a closed part: brings the person to what opens the part. */
function goToOpener(visible: Element, label: string): void {
  const opener = openerOf(visible)
  if (opener) {
    bringIntoView(opener)
    focusOn(opener)
  }
  const name = opener ? labelText(opener) : ''
  showPageNotice(name === '' ? t('goToClosed', label) : t('goToClosedIn', label, name))
}

/** @returns the tab, the summary or the button that opens the innermost closed part around. */
function openerOf(inside: Element): HTMLElement | null {
  for (let part = parentOf(inside); part; part = parentOf(part)) {
    const opener =
      localName(part) === 'details' ? query('summary', part) : openerOfId(attribute(part, 'id'))
    if (opener instanceof HTMLElement && isDisplayed(opener, VISIBLE)) return opener
  }
  return null
}

function openerOfId(id: string): Element | null {
  if (id === '') return null
  const [plain, hash] = [CSS.escape(id), CSS.escape(`#${id}`)]
  return query(
    `[aria-controls~="${plain}"], a[href="${hash}"], [data-target="${hash}"], [data-bs-target="${hash}"]`,
  )
}
