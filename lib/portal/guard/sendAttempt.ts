import {
  attribute,
  clickOn,
  closest,
  isConnected,
  localName,
  matches,
  query,
  queryAll,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import { FILLED_IN } from '../dom/fieldSelectors'
import { isSaveText, isSendText } from './sendButtonText'

/** A send that a person or the page has begun. */
export interface SendAttempt {
  /** What it is begun with: the form, or a button that belongs to none. */
  readonly by: Element
  /** Begins exactly this again. @returns false where its button or form is gone. */
  readonly again: () => boolean
}

const BUTTON = [
  'button, [role="button"]',
  'input:is([type="submit"], [type="button"], [type="image"])',
  'a:is(.btn, [ng-click]):is(:not([href]), [href=""], [href^="#"], [href^="javascript:"])',
].join()
const SEND_NAME = '[name="submit"], #submit-btn'
/** Parts of the page that have buttons of their own. */
const WIDGETS = '.select2-container, .select2-drop, .datepicker'

// A form's own names can be taken by the names of the fields in it.
const FORM = HTMLFormElement.prototype

/** @returns the send that this click begins, `null` for a click that sends nothing. */
export function sendByClick(event: Event): SendAttempt | null {
  const button = event.composedPath().find(isButton)
  if (!button || closest(button, WIDGETS)) return null
  const words = wordsOn(button)
  if (isSaveText(words) || !(matches(button, SEND_NAME) || isSendText(words))) return null
  const find = finderOf(button)
  return {
    by: formWith(button) ?? button,
    again: () => {
      const found = find()
      if (!found || matches(found, ':disabled')) return false
      clickOn(found)
      return true
    },
  }
}

/** @returns the send that this submit is, `null` for one that keeps a draft, for example. */
export function sendBySubmit({ target: form, submitter }: SubmitEvent): SendAttempt | null {
  if (!(form instanceof HTMLFormElement)) return null
  if (submitter && isSaveText(wordsOn(submitter))) return null
  const findForm = finderOf(form)
  const findSubmitter = submitter && finderOf(submitter)
  return {
    by: form,
    again: () => {
      const found = findForm()
      const by = findSubmitter?.() ?? null
      if (!(found instanceof HTMLFormElement) || (submitter && !by)) return false
      FORM.requestSubmit.call(found, by)
      return true
    },
  }
}

/**
 * @returns what finds the element again: itself, or where the page drew it anew meanwhile the
 *   only one that is like it.
 */
function finderOf(element: HTMLElement): () => HTMLElement | null {
  const before = likeness(element)
  return () => {
    if (isConnected(element)) return element
    const alike = queryAll(localName(element)).filter(
      (candidate) => candidate instanceof HTMLElement && likeness(candidate) === before,
    )
    const [found, another] = alike
    return found instanceof HTMLElement && !another ? found : null
  }
}

function likeness(element: HTMLElement): string {
  const names = ['id', 'name', 'type', 'role', 'value', 'form']
  const told = names.map((name) => attribute(element, name))
  if (element instanceof HTMLFormElement) return JSON.stringify(told)
  const form = closest(element, 'form')
  return JSON.stringify([told, wordsOn(element), form && attribute(form, 'id')])
}

/** The form that a button sends. One that has nothing in it to fill in is none of its own. */
function formWith(button: HTMLElement): Element | null {
  const own = button instanceof HTMLButtonElement || button instanceof HTMLInputElement
  const form = (own && button.form) || closest(button, 'form')
  return form && query(FILLED_IN, form) ? form : null
}

function isButton(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && matches(target, BUTTON)
}

function wordsOn(button: HTMLElement): string {
  if (button instanceof HTMLInputElement) return button.type === 'image' ? button.alt : button.value
  return labelText(button) || attribute(button, 'aria-label')
}
