import type { ControlKind } from '../../guide/enums'
import type { FieldName } from '../../guide/fieldName'
/** The kinds of evidence for a meaning. */
export const EVIDENCE = [
  'label',
  'section',
  'unit',
  'kind',
  'options',
  'neighbours',
  'value',
] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Why a field has its meaning, or none. */
export type Why =
  /** The user assigned it, or assigned none. */
  | { readonly by: 'assigned' }
  /** The evidence for the meaning, the strongest first. */
  | { readonly by: 'evidence'; readonly evidence: readonly Evidence[] }
  /** Nothing that we know is like it. */
  | { readonly by: 'unlikely' }
  /** It is as much like one meaning as like another. */
  | { readonly by: 'tied'; readonly between: readonly FieldName[] }
  /** Several fields are as much like this meaning as it is. */
  | { readonly by: 'repeated'; readonly as: FieldName }
  /** Another field is more like this meaning. */
  | { readonly by: 'taken'; readonly as: FieldName }

/** One field of the page. */
export interface ReadField {
  /** Ours, the same for the same control as long as the page lives. */
  readonly id: string
  /** The visible label; '' for none. */
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  /** How many fields of the same label and section come before it in the form. */
  readonly nth: number
  readonly kind: ControlKind
  /** Its visible values: one text, several choices or files; none if it is empty. */
  readonly values: readonly string[]
  /** The values were longer and are cut, so they cannot be checked. */
  readonly tooLong: boolean
  /** The page itself marks the value as not acceptable. */
  readonly rejected: boolean
  /** It is read-only. */
  readonly readOnly: boolean
  /** It is in a part that is not displayed: a closed tab or accordion. */
  readonly closed: boolean
  /** What can be chosen, of a choice and of radio buttons. */
  readonly options?: readonly string[] | undefined
  /** Its meaning; `null` for a field that is not looked at. */
  readonly meaning: FieldName | null
  readonly why: Why
  /** The user entered the value, and no script. Only known of the 医療機関等コード. */
  readonly typed?: true | undefined
}

/** 読み取り: the content of the page's form. Never stored. */
export interface Reading {
  /** A page's form, a page that shows its values as text only, or the panel's own form. */
  readonly screen: 'form' | 'confirmation' | 'typed'
  readonly fields: readonly ReadField[]
  /** Another subsidy that it may be the form of, by its name; `null` for no such doubt. */
  readonly perhaps: string | null
  /** Number of other applications on the page, which are not part of it. */
  readonly others: number
  /** Names of files that the form shows without telling whether they are attached. */
  readonly uncertainFiles?: readonly string[] | undefined
}
