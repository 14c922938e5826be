import { articleNumber, parseAddress } from './address'
import type { FormReading, PageForms } from './form'
import { FRAME } from './frame'
import { wordsOf } from './label'
import type { PageState, ShownArticle, ShownForm } from './reading'

/** A page's state for the panel, and the form with its elements for the page itself. */
export interface ReadPage {
  readonly state: PageState
  /** `null` where there is no application form. */
  readonly form: FormReading | null
}

/** Where a form's values can stand; a confirmation screen shows them as text, beside its button. */
const FIELDS =
  'input:not([type="hidden"]), select, textarea, [contenteditable], output, th + td, dd, ' +
  '.form-group, #submit-btn, button[name="submit"]'

/**
 * Reads the page as it stands. Nothing on it is changed by that.
 * @param readForms `null` while there is nothing yet to read a form with.
 */
export function readPage(readForms: (() => PageForms) | null): ReadPage {
  const article = readArticle()
  const page = (shown: ShownForm, form: FormReading | null = null): ReadPage => ({
    form,
    state: { href: location.href, article, form: shown },
  })
  if (article !== null || !hasFields()) return page({ found: 'none' })
  if (readForms === null) return page({ found: 'reading' })
  try {
    const forms = readForms()
    if (forms.found !== 'application') return page(forms)
    return page({ found: 'application', reading: forms.form.reading }, forms.form)
  } catch {
    // What a page can hold that breaks the reading is not known beforehand: it is said.
    return page({ found: 'unreadable' })
  }
}

/** @returns whether there is anything on the page that a form could be made of. */
function hasFields(): boolean {
  return [...document.querySelectorAll(FIELDS)].some((field) => !field.closest(FRAME))
}

function readArticle(): ShownArticle | null {
  if (parseAddress(location.href).place !== 'article') return null
  if (document.querySelector('.panel-danger.panel-message-position')) {
    return { number: null, state: 'missing' }
  }
  if (document.querySelector('.panel-warning.panel-message-position')) {
    return { number: null, state: 'forbidden' }
  }
  const number = document.querySelector('.kb-number-info')
  const body = document.querySelector('article.kb-article-content')
  if (number === null && body === null) return null
  return { number: number && articleNumber(wordsOf(number)), state: 'shown' }
}
