import type { FieldName } from '../guide/schema'

/** The kinds of control that Service Portal forms are made of, and text on a confirmation screen. */
export const CONTROL_KINDS = [
  'text',
  'choice',
  'reference',
  'multi',
  'date',
  'checkbox',
  'radio',
  'files',
  'static',
] as const
export type ControlKind = (typeof CONTROL_KINDS)[number]

/** One field as it stands on the page. */
export interface ReadField {
  /** Ours, the same for the same control as long as the page lives. */
  readonly id: string
  /** As a person sees it. */
  readonly label: string
  readonly kind: ControlKind
  /** What a person sees in it: one text, several choices or files; none when it is empty. */
  readonly values: readonly string[]
  /** The page itself marks the value as not acceptable. */
  readonly rejected: boolean
  /** What it was taken for; `null` where it is 未対応. */
  readonly meaning: FieldName | null
}

/** 読み取り: what stood in the page's form. Never stored. */
export interface Reading {
  readonly screen: 'form' | 'confirmation'
  readonly fields: readonly ReadField[]
}

/** An article as the page shows it; the number is `null` where the page does not print one. */
export interface ShownArticle {
  readonly number: string | null
  readonly state: 'shown' | 'missing' | 'forbidden'
}

/** A form with so many labelled fields, none of which only an application has. */
export interface OtherForm {
  readonly found: 'other'
  readonly fields: number
}

/** The form that a page shows. */
export type ShownForm =
  | { readonly found: 'none' }
  /** There are fields, and it is not known yet what they are. */
  | { readonly found: 'reading' }
  /** There are fields, and reading them failed. */
  | { readonly found: 'unreadable' }
  /** A form whose fields say that it is the subsidy application. */
  | { readonly found: 'application'; readonly reading: Reading }
  | OtherForm

/** What the page in a tab is, as far as it can be told from inside it. */
export interface PageState {
  /** The address when it was read, to tell what belongs to a page that is gone. */
  readonly href: string
  readonly article: ShownArticle | null
  readonly form: ShownForm
}
