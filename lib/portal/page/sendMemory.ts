import type { Outcome } from '../../check'
import type { PageState } from '../channel/pageState'
import { asksBeforeSending } from '../check/pageOutcomes'
import { isConnected } from '../dom/dom'
import { asksConsentOnly } from '../form/formSentBy'
import type { FormReading } from '../form/pageForms'
import { hasForeignFrame } from '../guard/sendAttempt'
import type { Reading } from '../reading/reading'

/** The page as it was read. */
interface SentPage {
  readonly state: Pick<PageState, 'href' | 'article' | 'login' | 'receipt'>
  readonly form: FormReading | null
}

interface Sources {
  /** Reads the page as it is now; `null` once the extension is gone. */
  readonly read: () => SentPage | null
  readonly outcomesOf: (reading: Reading) => readonly Outcome[]
  /** Asks at once: the confirmation screen is in a frame whose sends nobody hears. */
  readonly askNow: (found: readonly Outcome[]) => void
}

/** What was found in a form whose confirmation screen was then asked for. */
interface Kept {
  readonly by: Element
  readonly found: readonly Outcome[]
  /** The address of the form, and then of its confirmation screen. */
  readonly href: string
  readonly hasMoved: boolean
}

/** Knows what to ask about before a send, also where the confirmation screen cannot be read. */
export interface SendMemory {
  /** Takes in what was read now. */
  readonly note: (page: SentPage) => void
  /** @returns what to ask about before the send by a form or button. */
  readonly foundIn: (by: Element) => readonly Outcome[]
  /** Keeps what was found until the confirmation screen is sent. */
  readonly keep: (by: Element, found: readonly Outcome[]) => void
  /** @returns whether the confirmation screen of the form at this address was read before. */
  readonly hasReadConfirmation: () => boolean
}

/** Creates the memory of one page. It ends with the page, and nothing in it is stored. */
export function createSendMemory({ read, outcomesOf, askNow }: Sources): SendMemory {
  let kept: Kept | null = null
  let formAt = ''
  const readable = new Set<string>()
  const sentBy = (form: FormReading | null, by: Element) =>
    (form?.readingsSentBy(by) ?? []).flatMap(outcomesOf)

  return {
    note({ state, form }) {
      if (form?.reading.screen === 'form') formAt = state.href
      else if (form) readable.add(formAt)
      if (kept === null) return
      if (state.receipt || state.article || state.login) kept = null
      else if (form?.reading.screen === 'form') kept = anew(kept, sentBy(form, kept.by))
      else kept = followed(kept, state.href)
      if (kept === null || form !== null || !hasForeignFrame()) return
      const { found } = kept
      kept = null
      if (found.length > 0) askNow(found)
    },
    foundIn(by) {
      const page = read()
      if (page === null) return []
      const outcomes = sentBy(page.form, by)
      const found = outcomes.filter(asksBeforeSending)
      // The form can be changed again: what counts is what stands in it now.
      if (page.form?.reading.screen === 'form') kept = null
      if (kept === null || page.state.receipt) return found
      if (page.form === null) return isOfAnother(by) ? [] : kept.found
      if (outcomes.length === 0) return []
      // What the confirmation screen does not show is known from the form.
      const known = new Set(
        outcomes
          .filter((one) => one.answer === 'pass' || found.includes(one))
          .map(({ rule }) => rule),
      )
      return [...found, ...kept.found.filter(({ rule }) => !known.has(rule))]
    },
    keep(by, found) {
      kept = { by, found, href: location.href, hasMoved: false }
    },
    hasReadConfirmation: () => readable.has(location.href),
  }
}

/** The page may take a while to leave the form, in which the user can still change it. */
function anew(kept: Kept, outcomes: readonly Outcome[]): Kept {
  if (outcomes.length === 0 || !isConnected(kept.by)) return kept
  return { ...kept, found: outcomes.filter(asksBeforeSending) }
}

/** A confirmation screen may have an address of its own; after another one the user has left it. */
function followed(kept: Kept, href: string): Kept | null {
  if (href === kept.href) return kept
  return kept.hasMoved ? null : { ...kept, href, hasMoved: true }
}

/** @returns whether a form has fields of its own, so that it is not the confirmation screen. */
function isOfAnother(by: Element): boolean {
  return by instanceof HTMLFormElement && !asksConsentOnly(by)
}
