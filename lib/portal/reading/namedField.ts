import type { ControlKind } from '../../guide/enums'

/** The part of a field by which it is recognised again. */
export interface NamedField {
  readonly label: string
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** Its values, if known, to distinguish them from the page's own texts. */
  readonly values?: readonly string[]
}
