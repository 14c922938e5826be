import type { ControlKind } from '../../guide/enums'

/** What of a field its meaning is told from. */
export interface ReadableField {
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** What can be chosen, as far as the page tells. */
  readonly options: readonly string[]
  /** The label is only a title or a placeholder, which says least. */
  readonly hint: boolean
  readonly readOnly: boolean
  /** What stands in it. Its shape can complete what a label says in part; it is never kept. */
  readonly values?: readonly string[]
}
