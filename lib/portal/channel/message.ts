import type { CheckContext, CheckedGuide } from '../../check'
import type { Vocabulary } from '../../label/vocabulary'
import { PORTAL_ORIGIN } from '../address/links'
import type { ArticlePlace } from '../article/articlePlaces'
import type { Assignments } from '../assignment/assignment'
import { hasShape } from './hasShape'
import type { PageState } from './pageState'

/** The name under which the panel connects to a page. */
export const PANEL_PORT = 'panel'

/** What a page is told by the background, so that it can check without a guide or storage. */
export interface PageContext {
  readonly type: 'context'
  readonly guide: CheckedGuide
  readonly vocabulary: Vocabulary
  readonly assignments: Assignments
  readonly beside: CheckContext
  /** What the guide leads to in articles. */
  readonly places: readonly ArticlePlace[]
  /** The day to check as of, ISO 8601; `null` for today in Tokyo. */
  readonly asOf: string | null
}

/** A page, or a frame of it, is there: it asks for its context, and panels connect to it. */
export interface ContextRequest {
  readonly type: 'context-request'
}

/** What a frame of the page tells the panels. */
export interface PageReport {
  readonly type: 'page'
  /** Names this frame's end for as long as it lives. */
  readonly frame: string
  /** It is the page itself, and not a frame in it. */
  readonly top: boolean
  readonly state: PageState
}

/** The last that a frame of the page tells the panels. */
export interface PageGone {
  readonly type: 'gone'
  readonly frame: string
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

/** The panel asks the page to bring the person to a place in an article. */
export interface GoToPlace extends Pick<ArticlePlace, 'article' | 'kind'> {
  readonly type: 'go-to-place'
}

/** The panel asks the page to look at itself: its address has changed. */
export interface ReadAgain {
  readonly type: 'look-again'
}

/** Who sent a message, as the browser says it. */
interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  readonly tab?: unknown
}

/** Our own side of it. */
interface Own {
  readonly id: string
  readonly getURL: (path: string) => string
}

/** @returns whether a page of ours or the background sent it, and no content script. */
export function isFromExtension(sender: Sender | undefined, { id }: Pick<Own, 'id'>): boolean {
  return sender?.id === id && sender.tab === undefined
}

/** @returns whether a document of ours sent it, in the panel or in a tab. */
export function isFromOurPage(sender: Sender, { id, getURL }: Own): boolean {
  return sender.id === id && sender.url?.startsWith(getURL('')) === true
}

/** @returns whether our own end in a page of the portal sent it, or in a frame that it wrote. */
export function isFromPortal({ id, url, origin }: Sender, own: Pick<Own, 'id'>): boolean {
  const wrote = url?.startsWith('about:') === true && origin === PORTAL_ORIGIN
  return id === own.id && (wrote || url?.startsWith(`${PORTAL_ORIGIN}/`) === true)
}

const KEPT_FORM = {
  id: '',
  fields: [{ label: '', section: [''], kind: '', nth: 1, of: 1 }],
}

/** What the check and the reading take out of a context without asking, down to lists' entries. */
const CONTEXT = {
  type: '',
  guide: {
    title: '',
    edition: '',
    holds: {},
    subsidy: {
      items: [{ id: '', title: '', source: {} }],
      terms: [{ kinds: [''], title: '', rate: {}, cap: 0, itemCaps: {}, source: {} }],
      rounding: { unit: 0, inferred: true },
      attachments: [{ id: '', title: '', source: {} }],
      exclusions: [{ question: '', reason: '', source: {} }],
      requires: { tasks: [''], source: {} },
    },
  },
  vocabulary: [{ name: '', labels: [''] }],
  assignments: { own: [KEPT_FORM], guide: [KEPT_FORM] },
  beside: { code: '', facility: {}, openTasks: [''], items: [''] },
}

/** @returns whether nothing in the check can break on the shape of it; the words are not judged. */
export function isPageContext(value: unknown): value is PageContext {
  if (typeOf(value) !== 'context' || !hasShape(value, CONTEXT)) return false
  const { asOf } = Object(value)
  return asOf === null || (typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf))
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

export function isReadAgain(value: unknown): value is ReadAgain {
  return typeOf(value) === 'look-again'
}

export function isGoToPlace(value: unknown): value is GoToPlace {
  if (typeOf(value) !== 'go-to-place') return false
  const { article, kind } = Object(value)
  return typeof article === 'string' && (kind === 'section' || kind === 'way')
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
}
