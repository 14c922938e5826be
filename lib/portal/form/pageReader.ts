import { recordAsked } from '../dom/askPage'
import { query, queryAll } from '../dom/dom'
import { CONTROL } from '../dom/fieldSelectors'
import type { OpenRoot } from '../dom/shadowRoots'
import { isOurHost } from '../overlay/shadowHost'
import { withTextNow } from '../reading/control'
import { mayBeDatePart } from '../reading/dateParts'
import { changedSince, controlStates, statesNow } from './controlStates'
import { controlsOfPage } from './controlsOfPage'
import type { PageText } from './formKind'
import { readPageText } from './pageText'
import type { PageControls } from './placedControl'

/** The controls of a page, and the text by which its kind of form is recognised. */
export interface ReadControls extends PageControls {
  readonly text: PageText
}

/** Reads a page, and one that has not changed again by what was typed into it alone. */
interface PageReader {
  /** @param roots the page's open shadow roots with fields. */
  readonly read: (roots: readonly OpenRoot[]) => ReadControls
  /** @returns the page with what was typed since the last reading; `null` if more has changed. */
  readonly readTyped: () => ReadControls | null
  /** Has the next reading read all of the page. */
  readonly forget: () => void
  /** @returns how often all of the page was read. */
  readonly times: () => number
}

/** A reading, with what it rests on. */
interface Known {
  readonly page: ReadControls
  readonly roots: readonly OpenRoot[]
  readonly states: ReturnType<typeof controlStates>
  readonly isSame: () => boolean
}

/** Reads all of the page. @param roots its open shadow roots with fields. */
export function readControls(roots?: readonly OpenRoot[]): ReadControls {
  const page = controlsOfPage(roots)
  return { ...page, text: readPageText(page.controls) }
}

/**
 * Creates a reader that keeps what it has read until a mutation anywhere in the page. Without one,
 * all that can have changed is what the controls hold, which is compared, and what style rules
 * display, which is asked again. If more than the text in a box has changed, all is read.
 */
export function createPageReader(): PageReader {
  let known: Known | null = null
  let times = 0
  const forget = () => {
    known = null
    mutations.disconnect()
  }
  const takeIn = (records: readonly MutationRecord[]) => {
    if (known && records.some(isOfPage)) forget()
  }
  const mutations = new MutationObserver(takeIn)

  const readAll = (roots: readonly OpenRoot[]): ReadControls => {
    forget()
    times += 1
    const { result: page, isSame } = recordAsked(() => readControls(roots))
    const places = [query('body') ?? undefined, ...roots.map(({ root }) => root)]
    const states = controlStates(places.flatMap((place) => queryAll(CONTROL, place)))
    known = { page, roots, states, isSame }
    for (const place of [document, ...roots.map(({ root }) => root)]) {
      mutations.observe(place, EVERYTHING)
    }
    return page
  }
  const readTyped = (): ReadControls | null => {
    takeIn(mutations.takeRecords())
    const now = known && withTexts(known)
    if (known === null || now === null) return null
    known = { ...known, ...now }
    return now.page
  }
  return {
    forget,
    times: () => times,
    read: (roots) => {
      const isSame = known !== null && areSame(known.roots, roots)
      return (isSame ? readTyped() : null) ?? readAll(roots)
    },
    readTyped,
  }
}

const EVERYTHING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
}

/** @returns the page with the texts that its boxes have now; `null` if it has to be read anew. */
function withTexts({ page, states, isSame }: Known): Pick<Known, 'page' | 'states'> | null {
  const changed = new Set(changedSince(states))
  if (!isSame()) return null
  if (changed.size === 0) return { page, states }
  const left = new Set(changed)
  const controls = page.controls.map((control) => {
    if (!changed.has(control.element)) return control
    const now = withTextNow(control)
    if (now && !mayBeDatePart(now)) left.delete(control.element)
    return now ?? control
  })
  if (left.size > 0) return null
  return {
    page: { ...page, controls },
    states: statesNow(states, changed),
  }
}

function areSame(one: readonly OpenRoot[], other: readonly OpenRoot[]): boolean {
  return one.length === other.length && one.every(({ root }, at) => root === other[at]?.root)
}

function isOfPage({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target]
  return !nodes.every(isOurHost)
}
