import { articleNumber, parseAddress } from './address'
import { type FormReading, readForms } from './form'
import { wordsOf } from './label'
import type { Vocabulary } from './meaning'
import type { PageState, ShownArticle } from './reading'

/** A page's state for the panel, and the form with its elements for the page itself. */
export interface ReadPage {
  readonly state: PageState
  readonly form: FormReading | null
}

/**
 * Reads the page as it stands. Nothing on it is changed by that.
 * @param vocabulary `null` while it is not known yet: then no form is recognised.
 */
export function readPage(vocabulary: Vocabulary | null): ReadPage {
  const forms = vocabulary === null ? null : readForms(vocabulary)
  const form = forms?.found === 'application' ? forms.form : null
  return {
    form,
    state: {
      href: location.href,
      article: readArticle(),
      application: form?.reading ?? null,
      otherFields: forms?.found === 'other' ? forms.fields : 0,
    },
  }
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
