import type { OtherKind } from '../../guide/words'
import type { FoundArticlePlace } from '../article/articlePlaces'
import type { NamedField } from '../reading/namedField'
import type { Reading } from '../reading/reading'

/** An article as the page shows it; the number is `null` where the page does not print one. */
export interface ShownArticle {
  readonly number: string | null
  readonly state: 'shown' | 'missing' | 'forbidden'
  /** The places on it that the guide leads to, and how far each was found. */
  readonly places: readonly FoundArticlePlace[]
}

/** Fields that are no application of the guide's subsidy: nothing is checked in them. */
export interface OtherForm {
  readonly found: 'other'
  /** Those of the form that may be one after all, by what a person sees of them. */
  readonly fields: readonly NamedField[]
  readonly kind: OtherKind
  /** The name of the other subsidy that is applied for, where the page says it. */
  readonly subsidy: string | null
  /** A person said that it is no application. */
  readonly said: boolean
}

/** A form whose fields say that it is the subsidy application, or of which a person said so. */
export interface ApplicationForm {
  readonly found: 'application'
  readonly reading: Reading
  /** What the page's words tell of it. */
  readonly kind: OtherKind
  /** A person said that it is the application. */
  readonly said: boolean
}

/** The form that a page shows. */
export type ShownForm =
  | { readonly found: 'none' }
  /** There are fields, and it is not known yet what they are. */
  | { readonly found: 'reading' }
  /** There are fields, and reading them failed. */
  | { readonly found: 'unreadable' }
  | ApplicationForm
  | OtherForm

/** What the page in a tab is, as far as it can be told from inside it. */
export interface PageState {
  /** The address when it was read, to tell what belongs to a page that is gone. */
  readonly href: string
  readonly article: ShownArticle | null
  /** It asks for a password: what was wanted may stand behind it. */
  readonly login: boolean
  readonly form: ShownForm
}
