import { articleNumber, parseAddress } from '../address/address'
import type { PageState, ShownArticle, ShownForm } from '../channel/pageState'
import { closest, contains, isDisplayed, parentOf, query, queryAll } from '../dom/dom'
import { labelText } from '../dom/elementText'
import { FIELDS } from '../dom/fieldSelectors'
import { PAGE_CHROME } from '../dom/pageChrome'
import type { FormReading, PageForms } from '../form/pageForms'

/** A page's state for the panel, and the form with its elements for the page itself. */
export interface ReadPage {
  readonly state: PageState
  /** `null` where there is no application form. */
  readonly form: FormReading | null
  /** The part of the page that changes whenever its fields do; `null` without fields. */
  readonly part: Element | null
}

/**
 * Reads the page as it stands. Nothing on it is changed by that.
 * @param readForms `null` while there is nothing yet to read a form with.
 */
export function readPage(readForms: (() => PageForms) | null): ReadPage {
  const article = readArticle()
  const part = article === null ? partWithFields() : null
  const page = (shown: ShownForm, form: FormReading | null = null): ReadPage => ({
    form,
    part,
    state: { href: location.href, article, login: asksForPassword(), form: shown },
  })
  if (part === null) return page({ found: 'none' })
  if (readForms === null) return page({ found: 'reading' })
  try {
    const forms = readForms()
    if (forms.found !== 'application') return page(forms)
    const { form, ...found } = forms
    return page({ ...found, reading: form.reading }, form)
  } catch {
    // What a page can hold that breaks the reading is not known beforehand: it is said.
    return page({ found: 'unreadable' })
  }
}

/** @returns the smallest part of the page around all that a form could be made of. */
function partWithFields(): Element | null {
  const fields = queryAll(FIELDS.join())
  const isOutside = (one: Element) => !closest(one, PAGE_CHROME)
  const head = fields.find(isOutside)
  const last = fields.findLast(isOutside)
  if (head === undefined || last === undefined) return null
  let part = parentOf(head)
  // They come in the page's order: what holds the first and the last holds all.
  while (part !== null && !contains(part, last)) part = parentOf(part)
  return part && (closest(part, 'form') ?? part)
}

function readArticle(): ShownArticle | null {
  if (parseAddress(location.href).place !== 'article') return null
  if (query('.panel-danger.panel-message-position')) {
    return { number: null, state: 'missing', places: [] }
  }
  if (query('.panel-warning.panel-message-position')) {
    return { number: null, state: 'forbidden', places: [] }
  }
  const number = query('.kb-number-info')
  const body = query('article.kb-article-content')
  if (number === null && body === null) return null
  return { number: number && articleNumber(labelText(number)), state: 'shown', places: [] }
}

/**
 * The login page's address is not known: it is known by what it asks for. A page that asks twice
 * lets a person choose a password.
 */
function asksForPassword(): boolean {
  return queryAll('input[type=password]').filter((field) => isDisplayed(field)).length === 1
}
