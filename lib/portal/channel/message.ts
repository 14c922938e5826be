import type { CheckContext, CheckedGuide } from '../../check'
import type { ReceiptWords } from '../../guide/schema'
import type { Vocabulary } from '../../label/vocabulary'
import { PORTAL_ORIGIN } from '../address/links'
import type { ArticlePlace } from '../article/articlePlaces'
import type { Assignments } from '../assignment/assignment'
import { hasShape } from './hasShape'
import type { PageState } from './pageState'

/** The name of the port by which the panel connects to a page. */
export const PANEL_PORT = 'panel'

/** What a page needs to check a form; the background sends it, so that pages read no storage. */
export interface PageContext {
  readonly type: 'context'
  readonly guide: CheckedGuide
  readonly vocabulary: Vocabulary
  readonly assignments: Assignments
  readonly checkContext: CheckContext
  /** The places in articles that the guide points to. */
  readonly places: readonly ArticlePlace[]
  /** The wording of the portal's receipt; `null` if the guide does not have it. */
  readonly receipt: ReceiptWords | null
  /** The day to check as of, ISO 8601; `null` for today in Tokyo. */
  readonly asOf: string | null
}

/** A new page or frame requests its context; panels then connect to it. */
export interface ContextRequest {
  readonly type: 'context-request'
}

/** A frame of the page reports its state to the panels. */
export interface PageReport {
  readonly type: 'page'
  /** A random id of the content script in this frame. */
  readonly frame: string
  /** Whether it is the top frame. */
  readonly top: boolean
  readonly state: PageState
}

/** A frame reports that it is being unloaded. */
export interface PageGone {
  readonly type: 'gone'
  readonly frame: string
}

/** A frame reports that the user has pressed the mark of a field: its line is to be opened. */
export interface OpenField {
  readonly type: 'open-field'
  readonly fieldId: string
}

/** A page asks the background to open the panel, in answer to the user's click. */
export interface PanelRequest {
  readonly type: 'panel-request'
}

/** The panel asks the page to scroll to a field and focus it. */
export interface GoToField {
  readonly type: 'go-to-field'
  readonly fieldId: string
}

/** The panel asks the page to frame the field whose entry has the focus; `null` for none. */
export interface PointAtField {
  readonly type: 'point-at-field'
  readonly fieldId: string | null
}

/** The panel asks the page to scroll to a place in an article. */
export interface GoToPlace extends Pick<ArticlePlace, 'article' | 'kind'> {
  readonly type: 'go-to-place'
}

/** The panel asks the page to read itself again, because its address has changed. */
export interface ReadAgain {
  readonly type: 'look-again'
}

/** The sender of a message as the browser reports it. */
interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  readonly tab?: unknown
}

/** This extension, as `browser.runtime` describes it. */
interface Extension {
  readonly id: string
  readonly getURL: (path: string) => string
}

/** @returns whether the sender is the panel or the background, and not a content script. */
export function isFromExtension(
  sender: Sender | undefined,
  { id }: Pick<Extension, 'id'>,
): boolean {
  return sender?.id === id && sender.tab === undefined
}

/** @returns whether the sender is a document of the extension, in the panel or in a tab. */
export function isFromOurPage(sender: Sender, { id, getURL }: Extension): boolean {
  return sender.id === id && sender.url?.startsWith(getURL('')) === true
}

/** @returns whether the sender is our content script on the portal, or in its about:blank or blob: frame. */
export function isFromPortal(
  { id, url, origin }: Sender,
  extension: Pick<Extension, 'id'>,
): boolean {
  // Such a frame has the origin of the page that made it.
  const isOwnFrame = /^(?:about|blob):/.test(url ?? '') && origin === PORTAL_ORIGIN
  return id === extension.id && (isOwnFrame || url?.startsWith(`${PORTAL_ORIGIN}/`) === true)
}

const ASSIGNED_FORM = {
  id: '',
  fields: [{ label: '', section: [''], kind: '', nth: 1, of: 1 }],
}

/** The properties of a context that the check and the reading use without testing for them. */
const CONTEXT = {
  type: '',
  guide: {
    title: '',
    edition: '',
    holds: {},
    subsidy: {
      items: [{ id: '', title: '', source: {} }],
      terms: [{ kinds: [''], title: '', rate: {}, cap: 0, itemCaps: {}, source: {} }],
      attachments: [{ id: '', title: '', source: {} }],
      exclusions: [{ question: '', reason: '', source: {} }],
      requires: { tasks: [''], source: {} },
    },
  },
  vocabulary: [{ name: '', labels: [''] }],
  assignments: { own: [ASSIGNED_FORM], guide: [ASSIGNED_FORM] },
  checkContext: { code: '', facility: {}, openTasks: [''], items: [''] },
}

const RECEIPT = { said: [''], number: [''], others: [''] }

/** @returns whether a message is a context with the structure the check relies on. */
export function isPageContext(value: unknown): value is PageContext {
  if (typeOf(value) !== 'context' || !hasShape(value, CONTEXT)) return false
  const { asOf, receipt } = Object(value)
  if (receipt !== null && !hasShape(receipt, RECEIPT)) return false
  return asOf === null || (typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf))
}

/** @returns whether a message asks for the context, as a new frame does. */
export function isContextRequest(value: unknown): value is ContextRequest {
  return typeOf(value) === 'context-request'
}

/** @returns whether a message asks to open the panel. */
export function isPanelRequest(value: unknown): value is PanelRequest {
  return typeOf(value) === 'panel-request'
}

/** @returns whether a message leads to a field. */
export function isGoToField(value: unknown): value is GoToField {
  return typeOf(value) === 'go-to-field' && typeof Object(value).fieldId === 'string'
}

/** @returns whether a message frames a field, or removes the frame. */
export function isPointAtField(value: unknown): value is PointAtField {
  if (typeOf(value) !== 'point-at-field') return false
  const { fieldId } = Object(value)
  return fieldId === null || typeof fieldId === 'string'
}

/** @returns whether a message asks to read the page again. */
export function isReadAgain(value: unknown): value is ReadAgain {
  return typeOf(value) === 'look-again'
}

/** @returns whether a message leads to a place in an article. */
export function isGoToPlace(value: unknown): value is GoToPlace {
  if (typeOf(value) !== 'go-to-place') return false
  const { article, kind } = Object(value)
  return typeof article === 'string' && (kind === 'section' || kind === 'way')
}

function typeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
}
