import type { ReceiptWords } from '../../guide/schema'
import { articleNumber, parseAddress } from '../address/address'
import type { PageState, ShownArticle, ShownForm, ShownReceipt } from '../channel/pageState'
import { closest, contains, hostOf, inOrder, parentOf, query, queryAll } from '../dom/dom'
import { elementText, labelText } from '../dom/elementText'
import { FIELDS } from '../dom/fieldSelectors'
import { isInChrome } from '../dom/pageChrome'
import { asksForPassword } from '../dom/passwords'
import { type OpenRoot, openShadowRoots, rootsWith } from '../dom/shadowRoots'
import type { FormReading, PageForms } from '../form/pageForms'
import type { Reading } from '../reading/reading'
import type { Parts } from './observeParts'
import { readReceipt } from './receipt'

/** A page's state for the panel, and its form with elements for the content script. */
export interface ReadPage extends Parts {
  readonly state: PageState
  /** `null` where there is no application form. */
  readonly form: FormReading | null
}

/**
 * Reads the page as it is now, without changing it.
 * @param readForms `null` until the form script and the context are loaded.
 * @param markTyped marks what the user entered.
 * @param receipts how the portal says that it has received an application, and whether one was on
 *   this page before; `null` until the words are known.
 */
export function readPage(
  readForms: ((roots: readonly OpenRoot[]) => PageForms) | null,
  markTyped: (form: FormReading) => Reading = ({ reading }) => reading,
  receipts: ReceiptsWanted | null = null,
): ReadPage {
  const article = readArticle()
  const { part, roots, withFields, tooMany } = article === null ? partsWithFields() : NO_PARTS
  const page = (shown: ShownForm, form: FormReading | null = null): ReadPage => ({
    form,
    part,
    roots,
    state: {
      ...{ href: location.href, article, login: asksForPassword(roots), form: shown },
      receipt: article === null && receipts ? receiptBeside(shown, receipts, roots) : null,
    },
  })
  if (tooMany) return page({ found: 'unreadable' })
  if (part === null) return page({ found: 'none' })
  if (readForms === null) return page({ found: 'reading' })
  try {
    return page(...shownOf(readForms(withFields), markTyped))
  } catch {
    // No test covers every page: a failure is reported to the user instead of hidden.
    return page({ found: 'unreadable' })
  }
}

function shownOf(
  forms: PageForms,
  markTyped: (form: FormReading) => Reading,
): [ShownForm, FormReading?] {
  if (forms.found !== 'application') return [forms]
  const { form, ...found } = forms
  return [{ ...found, reading: markTyped(form) }, form]
}

/** @returns a page of which only what its forms hold has changed. */
export function withForms(
  page: ReadPage,
  forms: PageForms,
  markTyped: (form: FormReading) => Reading,
): ReadPage {
  const [shown, form = null] = shownOf(forms, markTyped)
  return { ...page, form, state: { ...page.state, href: location.href, form: shown } }
}

interface ReceiptsWanted extends Pick<ShownReceipt, 'after'> {
  readonly words: ReceiptWords
}

function receiptBeside(
  shown: ShownForm,
  { words, after }: ReceiptsWanted,
  roots: readonly ShadowRoot[],
): ShownReceipt | null {
  const body = query('body')
  const places = [...(body ? [body] : []), ...roots.flatMap(topOf)]
  const isForm = shown.found === 'application' && shown.reading.screen === 'form'
  const receipt = readReceipt(words, places, isForm)
  return receipt && { ...receipt, after }
}

function topOf(root: ShadowRoot): Element[] {
  return queryAll('*', root).filter((element) => parentOf(element) === null)
}

interface FoundParts extends Parts {
  /** Shadow roots with fields, which are looked for once for a reading. */
  readonly withFields: readonly OpenRoot[]
  /** The page has more shadow roots than are searched. */
  readonly tooMany: boolean
}
/** Those of a page that has none. */
export const NO_PARTS: FoundParts = { part: null, roots: [], withFields: [], tooMany: false }

function partsWithFields(): FoundParts {
  try {
    const all = openShadowRoots()
    const withFields = all.length === 0 ? [] : rootsWith(all, FIELDS.join())
    const part = partAround(withFields.map(({ host }) => host))
    const roots = (part === null ? all : withFields).map(({ root }) => root)
    return { part, roots, withFields, tooMany: false }
  } catch {
    return { ...NO_PARTS, tooMany: true }
  }
}

/**
 * @param hosts of shadow roots with fields.
 * @returns the smallest element around them and all fields outside of the portal's header and menus.
 */
function partAround(hosts: readonly Element[]): Element | null {
  const outer = hosts.filter((host) => hostOf(host) === null)
  const fields = [...queryAll(FIELDS.join()), ...outer]
  if (outer.length > 0) fields.sort(inOrder)
  const isOutside = (one: Element) => !isInChrome(one)
  const head = fields.find(isOutside)
  const last = fields.findLast(isOutside)
  if (head === undefined || last === undefined) return null
  let part = parentOf(head)
  // The fields are in document order: an element around the first and the last has all.
  while (part !== null && !contains(part, last)) part = parentOf(part)
  return part && (closest(part, 'form') ?? part)
}

/** Said of an article that is no longer in force. Without its text it is as good as gone. */
const EXPIRED =
  /期限切れ|(?:有効|公開|掲載)(?:期限|期間)|公開(?:を|が)?終了|廃止|expired|retired|outdated/i

function readArticle(): ShownArticle | null {
  if (parseAddress(location.href).place !== 'article') return null
  const read = (state: ShownArticle['state'], number: string | null = null): ShownArticle => ({
    ...{ number, state, places: [], unloaded: false },
  })
  const body = query('article.kb-article-content')
  const warning = query('.panel-warning.panel-message-position')
  if (query('.panel-danger.panel-message-position')) return read('missing')
  // A warning above the text says that the article has expired, for example, and not that it is closed.
  if (warning && body === null) {
    return read(EXPIRED.test(elementText(warning)) ? 'missing' : 'forbidden')
  }
  const number = query('.kb-number-info')
  if (number === null && body === null) return null
  return read('shown', number && articleNumber(labelText(number)))
}
