import {
  attribute,
  clickOn,
  closest,
  hostOf,
  isConnected,
  isDisplayed,
  isForeign,
  localName,
  matches,
  query,
  queryAll,
  rootOf,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import { FILLED_IN } from '../dom/fieldSelectors'
import { PAGE_CHROME } from '../dom/pageChrome'
import { closestAcross } from '../dom/shadowRoots'
import { isConfirmationText, isSaveText, isSendText } from './sendButtonText'

/** A send that the user or the page has started. */
export interface SendAttempt {
  /** The form that is sent, or the button if it belongs to no form. */
  readonly by: Element
  /** By its words it leads to the confirmation screen, from which the application is sent. */
  readonly confirms: boolean
  /** The browser may load another page by it, with which all that was read here is gone. */
  readonly leaves: boolean
  /** @returns what was pressed, or the form; also after the page has rendered it anew. */
  readonly find: () => HTMLElement | null
  /** Repeats the same click or submit. @returns `false` if its button or form is gone. */
  readonly repeat: () => boolean
}

const BUTTON = [
  'button, [role="button"]',
  'input:is([type="submit"], [type="button"], [type="image"])',
  'a:is(.btn, [ng-click]):is(:not([href]), [href=""], [href^="#"], [href^="javascript:"])',
].join()
/** Elements that scripts make into buttons. */
const PRESSABLE = '[onclick], [ng-click], [data-ng-click], [tabindex], a[href]'
/** How far around what was hit the words of a send can be. */
const MOST_AROUND = 4
const SEND_NAME = '[name="submit"], #submit-btn'
/** Widgets whose own buttons never send the form. */
export const WIDGETS = '.select2-container, .select2-drop, .datepicker'

/** Elements that are pressed to choose or to unfold something, whatever their words. */
const CHOICES = [
  'label, summary, option, [role="tab"], [role="option"]',
  '[role="radio"], [role="checkbox"], [role="switch"]',
].join()

// A field's name can shadow a method of its form.
const FORM = HTMLFormElement.prototype

/** Recognises a click on a send button. @returns `null` for any other click. */
export function sendByClick(event: Event): SendAttempt | null {
  const path = event.composedPath()
  const button = path.find(isButton) ?? (path.some(isChoice) ? null : pressedWith(path))
  if (!button || closestAcross(button, WIDGETS) || !sends(button)) return null
  const text = textOn(button)
  const find = finderOf(button)
  return {
    by: formWith(button) ?? button,
    confirms: isConfirmationText(text),
    leaves: mayLeave(button),
    find,
    repeat: () => {
      const found = find()
      if (!found || matches(found, ':disabled')) return false
      clickOn(found)
      return true
    },
  }
}

/** Recognises a submit that sends. @returns `null` for others, such as saving a draft. */
export function sendBySubmit({ target: form, submitter }: SubmitEvent): SendAttempt | null {
  if (!(form instanceof HTMLFormElement)) return null
  if (submitter && isSaveText(textOn(submitter))) return null
  const findForm = finderOf(form)
  const findSubmitter = submitter && finderOf(submitter)
  return {
    by: form,
    confirms: submitter !== null && isConfirmationText(textOn(submitter)),
    leaves: true,
    find: findForm,
    repeat: () => {
      const found = findForm()
      const by = findSubmitter?.() ?? null
      if (!(found instanceof HTMLFormElement) || (submitter && !by)) return false
      FORM.requestSubmit.call(found, by)
      return true
    },
  }
}

/**
 * Remembers an element so that it is found again after the page has rendered it anew.
 * @returns finds the same element while it is on the page, else the only one with the same
 *   attributes and text; `null` if there is none, or more than one.
 */
function finderOf(element: HTMLElement): () => HTMLElement | null {
  const before = fingerprint(element)
  const around = rootOf(element)
  const root = around instanceof ShadowRoot ? around : undefined
  return () => {
    if (isConnected(element)) return element
    const alike = queryAll(localName(element), root).filter(
      (candidate) => candidate instanceof HTMLElement && fingerprint(candidate) === before,
    )
    const [found, another] = alike
    return found instanceof HTMLElement && !another ? found : null
  }
}

function fingerprint(element: HTMLElement): string {
  const names = ['id', 'name', 'type', 'role', 'value', 'form']
  const values = names.map((name) => attribute(element, name))
  if (element instanceof HTMLFormElement) return JSON.stringify(values)
  const form = closest(element, 'form')
  return JSON.stringify([values, textOn(element), form && attribute(form, 'id')])
}

/** @returns the form that a button sends; `null` for none, or for one without fields to fill in. */
function formWith(button: HTMLElement): Element | null {
  const own = button instanceof HTMLButtonElement || button instanceof HTMLInputElement
  const form = (own && button.form) || closestAcross(button, 'form')
  return form && query(FILLED_IN, form) ? form : null
}

/** @returns whether the browser submits a form or follows a link by a press; scripts may, all the same. */
function mayLeave(button: HTMLElement): boolean {
  const own = button instanceof HTMLButtonElement || button instanceof HTMLInputElement
  if (own && button.form && /^(submit|image)$/.test(button.type)) return true
  const link = closestAcross(button, 'a[href]')
  return link !== null && !/^(#|javascript:|$)/.test(attribute(link, 'href'))
}

/** @returns whether a frame on the page is of another origin: what is sent in it cannot be asked about. */
export function hasForeignFrame(): boolean {
  return queryAll('iframe').some(
    (frame) => frame instanceof HTMLIFrameElement && isForeign(frame) && isDisplayed(frame),
  )
}

function isButton(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && matches(target, BUTTON)
}

function isChoice(target: EventTarget): boolean {
  return target instanceof Element && matches(target, CHOICES)
}

/** What looks as if it could be pressed, with the words around a picture or a part of them that was hit. */
function pressedWith(path: readonly EventTarget[]): HTMLElement | undefined {
  return path.filter(isPressable).slice(0, MOST_AROUND).find(sends)
}

function sends(button: HTMLElement): boolean {
  const text = textOn(button)
  return !isSaveText(text) && (matches(button, SEND_NAME) || isSendText(text))
}

/** Not a button, but it looks as if it could be pressed; menus are left out. */
function isPressable(target: EventTarget): target is HTMLElement {
  if (!(target instanceof HTMLElement) || matches(target, FILLED_IN)) return false
  if (closestAcross(target, PAGE_CHROME)) return false
  return matches(target, PRESSABLE) || getComputedStyle(target).cursor === 'pointer'
}

/** @returns the words on a button. */
export function textOn(button: HTMLElement): string {
  if (button instanceof HTMLInputElement) return button.type === 'image' ? button.alt : button.value
  const words = labelText(button) || attribute(button, 'aria-label') || textOfPicture(button)
  // A component's button can have its words outside of it.
  const host = words === '' ? hostOf(button) : null
  return host ? labelText(host) || attribute(host, 'label') || attribute(host, 'aria-label') : words
}

/** @returns what a button with nothing but a picture on it is called. */
function textOfPicture(button: HTMLElement): string {
  const picture = query('img[alt], [role="img"][aria-label]', button)
  const words = picture && (attribute(picture, 'alt') || attribute(picture, 'aria-label'))
  return words || attribute(button, 'title')
}
