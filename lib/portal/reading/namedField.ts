import type { ControlKind } from '../../guide/enums'

/** What of a field is looked at to know it again. */
export interface NamedField {
  readonly label: string
  readonly section: readonly string[]
  readonly kind: ControlKind
  /** What stands in it, where that is known: so that it can be told from the page's own words. */
  readonly values?: readonly string[]
}
