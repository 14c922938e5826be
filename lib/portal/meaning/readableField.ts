import type { ControlKind } from '../../guide/enums'

/** The part of a field by which its meaning is found. */
export interface ReadableField {
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** Its choices, if known. */
  readonly options: readonly string[]
  /** The label is only a title or a placeholder, the weakest kind. */
  readonly hint: boolean
  readonly readOnly: boolean
  /** Its values. Their shape can complete a partial label; they are never stored. */
  readonly values?: readonly string[]
}
