import type { OtherKind } from '../../guide/enums'
import type { FoundArticlePlace } from '../article/articlePlaces'
import type { NamedField } from '../reading/namedField'
import type { Reading } from '../reading/reading'

/** An article as the page shows it. */
export interface ShownArticle {
  /** As printed on the page; `null` if it prints none. */
  readonly number: string | null
  readonly state: 'shown' | 'missing' | 'forbidden'
  /** The guide's places in it, and how much of each path was found. */
  readonly places: readonly FoundArticlePlace[]
  /** The script that finds places could not be loaded so far, and is tried again. */
  readonly unloaded: boolean
}

/** A form that is not an application for the guide's subsidy, and is not checked. */
export interface OtherForm {
  readonly found: 'other'
  /** Label, section and kind of its fields, from which the user may declare it an application. */
  readonly fields: readonly NamedField[]
  readonly kind: OtherKind
  /** The other subsidy that the page names; `null` for none. */
  readonly subsidy: string | null
  /** The user declared that it is not an application. */
  readonly declared: boolean
}

/** A form that is an application by its fields, or because the user declared it one. */
export interface ApplicationForm {
  readonly found: 'application'
  readonly reading: Reading
  /** The kind of form by the page's title and words, whatever the user declared. */
  readonly kind: OtherKind
  /** The user declared that it is the application. */
  readonly declared: boolean
}

/** The form that a page shows. */
export type ShownForm =
  | { readonly found: 'none' }
  /** There are fields, and the form script is still loading. */
  | { readonly found: 'reading' }
  /** There are fields, and the form script could not be loaded so far. It is tried again. */
  | { readonly found: 'unloaded' }
  /** There are fields, and reading them threw an error. */
  | { readonly found: 'unreadable' }
  | ApplicationForm
  | OtherForm

/** The page's receipt for an application, which may be another one than the user's. */
export interface ShownReceipt {
  /** Its sentence. */
  readonly said: string
  /** 受付番号; `null` where it shows none. */
  readonly number: string | null
  /** An application was on this page before. */
  readonly after: boolean
}

/** What the content script reports of its page. */
export interface PageState {
  /** The address when the page was read: a report for another address is outdated. */
  readonly href: string
  readonly article: ShownArticle | null
  /** The page asks for a password, so the address the user wanted may follow after it. */
  readonly login: boolean
  readonly form: ShownForm
  readonly receipt: ShownReceipt | null
}
