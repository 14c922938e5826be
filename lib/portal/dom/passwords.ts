import { closest, isDisplayed, matches, query, queryAll } from './dom'
import { FILLED_IN } from './fieldSelectors'
import { isInChrome } from './pageChrome'

const PASSWORD = 'input[type="password"]'
/** The platform's row of a masked variable, which 表示 turns into ordinary text. */
const MASKED = '.type-masked, .type-password, .type-password2'
/** Values of `autocomplete` for secrets, whatever the type of the input. */
const SECRET = '[autocomplete~="new-password"], [autocomplete~="current-password"]'
/** A login asks for a name, a password and little else. */
const MOST_IN_LOGIN = 4

/** Inputs that once hid their text, also after the user has made it visible. */
const hidden = new WeakSet<Element>()

/** @returns whether an input hides its text, or did so before the user made it visible. */
export function isSecret(input: HTMLInputElement): boolean {
  if (matches(input, PASSWORD)) hidden.add(input)
  return (
    hidden.has(input) ||
    matches(input, SECRET) ||
    closest(input, MASKED) !== null ||
    isDrawnAsDots(input)
  )
}

function isDrawnAsDots(input: Element): boolean {
  const drawn = getComputedStyle(input).getPropertyValue('-webkit-text-security')
  return drawn !== '' && drawn !== 'none'
}

/**
 * @param roots shadow roots of the page, to be searched as well.
 * @returns the page's password fields, without the masked variables of a form.
 */
export function passwordFields(roots: readonly ShadowRoot[]): Element[] {
  const all = [...queryAll(PASSWORD), ...roots.flatMap((root) => queryAll(PASSWORD, root))]
  return all.filter((field) => !closest(field, MASKED))
}

/**
 * Recognises a login page by its password field, because its address is not known. Two password
 * fields are a registration: choose a password and repeat it.
 * @param roots shadow roots of the page, to be searched as well.
 */
export function asksForPassword(roots: readonly ShadowRoot[]): boolean {
  const [field, another] = passwordFields(roots).filter((one) => isDisplayed(one))
  if (field === undefined || another) return false
  const form = closest(field, 'form') ?? query('body') ?? field
  const asked = queryAll(FILLED_IN, form).filter((one) => !isInChrome(one))
  return asked.filter((one) => isDisplayed(one)).length <= MOST_IN_LOGIN
}
