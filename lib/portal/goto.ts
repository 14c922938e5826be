import { t } from '../text'
import type { Control } from './control'
import { first, parentOf } from './dom'
import { wordsOf } from './label'
import { sayOnPage } from './notice'

/** What a person uses of a field, the best first. Focus opens none of them. */
const USED = [
  'input.select2-focusser, .select2-choices input',
  'input[type="radio"]:checked:enabled',
  'input:enabled:not([type="hidden"], [type="file"]), textarea:enabled, select:enabled',
  'button:enabled, a[href]',
]
const ROW = '.form-group, tr, dd'
// A form's own names can be taken by the names of the fields in it.
const { getAttribute } = Element.prototype
const VISIBLE = { visibilityProperty: true }

/**
 * Brings a person to a field: the one place where the extension moves the page's focus, and only
 * because the person asked. The label comes into view before the control is focused. Where there
 * is nothing to focus, it is said on the page what can be done.
 */
export function goToField({ visible, label, kind }: Control): void {
  if (!visible.checkVisibility(VISIBLE)) {
    goToOpener(visible, label)
    return
  }
  bringIntoView(visible.closest(ROW) ?? visible)
  const target = usedOf(visible)
  target?.focus({ preventScroll: true })
  if (target?.matches(':focus')) return
  sayOnPage(t(kind === 'static' ? 'goToText' : 'goToDisabled', label))
}

/** A part that is higher than the window is shown from its beginning, where its label is. */
function bringIntoView(part: Element): void {
  const block = part.getBoundingClientRect().height > innerHeight * 0.8 ? 'start' : 'center'
  part.scrollIntoView({ block, behavior: 'instant' })
}

function usedOf(visible: Element): HTMLElement | null {
  for (const selector of USED) {
    const found = visible.matches(selector) ? visible : visible.querySelector(selector)
    if (found instanceof HTMLElement && found.checkVisibility()) return found
  }
  return null
}

/** A field in a closed part: brings the person to what opens the part. */
function goToOpener(visible: Element, label: string): void {
  const opener = openerOf(visible)
  if (opener) {
    bringIntoView(opener)
    opener.focus({ preventScroll: true })
  }
  const name = opener ? wordsOf(opener) : ''
  sayOnPage(name === '' ? t('goToClosed', label) : t('goToClosedIn', label, name))
}

/** @returns the tab, the summary or the button that opens the innermost closed part around. */
function openerOf(inside: Element): HTMLElement | null {
  for (let part = parentOf(inside); part; part = parentOf(part)) {
    const opener =
      part.localName === 'details'
        ? first('summary', part)
        : openerOfId(getAttribute.call(part, 'id') ?? '')
    if (opener instanceof HTMLElement && opener.checkVisibility(VISIBLE)) return opener
  }
  return null
}

function openerOfId(id: string): Element | null {
  if (id === '') return null
  const [plain, hash] = [CSS.escape(id), CSS.escape(`#${id}`)]
  return document.querySelector(
    `[aria-controls~="${plain}"], a[href="${hash}"], [data-target="${hash}"], [data-bs-target="${hash}"]`,
  )
}
