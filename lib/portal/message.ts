import type { Beside, CheckedGuide } from '../check'
import type { Assignments } from './assignment'
import type { Vocabulary } from './meaning'

/** The name under which the panel connects to a page. */
export const PANEL_PORT = 'panel'

/** What a page is told by the background, so that it can check without a guide or storage. */
export interface PageContext {
  readonly type: 'context'
  readonly guide: CheckedGuide
  readonly vocabulary: Vocabulary
  readonly assignments: Assignments
  readonly beside: Beside
  /** The day to check as of, ISO 8601; `null` for today in Tokyo. */
  readonly asOf: string | null
}

/** A page asks for its context. */
export interface ContextRequest {
  readonly type: 'context-request'
}

/** The panel asks the page to bring the person to a field. */
export interface GoToField {
  readonly type: 'go-to-field'
  readonly fieldId: string
}

/** The panel asks the page to show which field a person is looking at; `null` for none. */
export interface PointAtField {
  readonly type: 'point-at-field'
  readonly fieldId: string | null
}

/** The page's end trusts the extension's own parts for the rest of a context's shape. */
export function isPageContext(value: unknown): value is PageContext {
  return typeOf(value) === 'context'
}

export function isContextRequest(value: unknown): value is ContextRequest {
  return typeOf(value) === 'context-request'
}

export function isGoToField(value: unknown): value is GoToField {
  return typeOf(value) === 'go-to-field' && typeof Object(value).fieldId === 'string'
}

export function isPointAtField(value: unknown): value is PointAtField {
  if (typeOf(value) !== 'point-at-field') return false
  const { fieldId } = Object(value)
  return fieldId === null || typeof fieldId === 'string'
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
}
