import type { FieldName } from '../guide/schema'
import { CONTROL_KINDS, type ControlKind, OTHER_KINDS, type OtherKind } from '../guide/words'
import type { FoundPlace } from './places'
import type { NamedField } from './signature'

export { CONTROL_KINDS, type ControlKind, OTHER_KINDS, type OtherKind }

/** What can speak for a meaning. */
export const EVIDENCE = ['label', 'section', 'unit', 'kind', 'options', 'neighbours'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Why a field was taken for what it was, or for nothing. */
export type Why =
  /** A person said so, also that it is none of ours. */
  | { readonly by: 'assigned' }
  /** What spoke for the meaning, the strongest first. */
  | { readonly by: 'evidence'; readonly evidence: readonly Evidence[] }
  /** Nothing that we know is like it. */
  | { readonly by: 'unlikely' }
  /** It is as much like one meaning as like another. */
  | { readonly by: 'tied'; readonly between: readonly FieldName[] }
  /** Several fields are as much like this meaning as it is. */
  | { readonly by: 'repeated'; readonly as: FieldName }
  /** Another field is more like this meaning. */
  | { readonly by: 'taken'; readonly as: FieldName }

/** One field as it stands on the page. */
export interface ReadField {
  /** Ours, the same for the same control as long as the page lives. */
  readonly id: string
  /** As a person sees it; '' for none. */
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  /** How many fields of the same label and section come before it in the form. */
  readonly nth: number
  readonly kind: ControlKind
  /** What a person sees in it: one text, several choices or files; none when it is empty. */
  readonly values: readonly string[]
  /** The values are longer than what is kept of them: nothing can be said of them. */
  readonly tooLong: boolean
  /** The page itself marks the value as not acceptable. */
  readonly rejected: boolean
  /** A person cannot change it. */
  readonly readOnly: boolean
  /** It stands where it is not displayed: in a closed tab or accordion. */
  readonly closed: boolean
  /** What it was taken for; `null` where it is 未対応. */
  readonly meaning: FieldName | null
  readonly why: Why
}

/** 読み取り: what stood in the page's form. Never stored. */
export interface Reading {
  /** A page's form, a page that shows its values as text only, or the panel's own form. */
  readonly screen: 'form' | 'confirmation' | 'typed'
  readonly fields: readonly ReadField[]
  /** Another subsidy that it may be the form of, by its name; `null` for no such doubt. */
  readonly perhaps: string | null
  /** How many more applications stand beside it on the page, and are not in it. */
  readonly others: number
}

/** An article as the page shows it; the number is `null` where the page does not print one. */
export interface ShownArticle {
  readonly number: string | null
  readonly state: 'shown' | 'missing' | 'forbidden'
  /** The places on it that the guide leads to, and how far each was found. */
  readonly places: readonly FoundPlace[]
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
