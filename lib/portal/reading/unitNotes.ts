import { unitNamed } from '../../notation/amount'
import {
  childrenOf,
  closest,
  contains,
  createTreeWalker,
  elementBeside,
  isBefore,
  matches,
  parentOf,
  query,
} from '../dom/dom'
import { CONTROL } from '../dom/fieldSelectors'

/** A note that says in which unit the amounts after it are to be written. */
export interface UnitNote {
  readonly element: Element
  readonly unit: string
  /** It is about everything after it in here. */
  readonly scope: Element
}

/** Units that change what an amount is; a note that asks for yen says nothing new. */
const UNIT = /[千万]円/
/** A note speaks of amounts as such, or tells how to write them. */
const ABOUT_AMOUNTS = /単位|金額|入力|記入|記載/
/** What stands here is read with what it belongs to: a label, a heading, a column, what was written. */
const ELSEWHERE =
  'label, legend, caption, summary, th, h1, h2, h3, h4, h5, h6, [role="heading"], option, textarea, ' +
  'button, script, style, noscript, template, [role="alert"]'
const BLOCK = 'p, div, li, ul, ol, dl, section, tr, td, small, fieldset, form'
const OF_FIELD = `${CONTROL}, .input-group, .select2-container`
const MAX_NOTES = 20
const MAX_LENGTH = 200

/** @returns the notes of a page in its order; none is looked for where no text names such a unit. */
export function unitNotes(root: Element | ShadowRoot): readonly UnitNote[] {
  if (!UNIT.test(root.textContent ?? '')) return []
  const walker = createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const notes: UnitNote[] = []
  for (let node = walker.nextNode(); node && notes.length < MAX_NOTES; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    if (text.length > MAX_LENGTH || !UNIT.test(text) || !ABOUT_AMOUNTS.test(text)) continue
    const unit = unitNamed(text)
    const parent = parentOf(node)
    if (unit === undefined || parent === null || closest(parent, ELSEWHERE)) continue
    const element = blockAround(parent)
    const scope = element && parentOf(element)
    if (element && scope && !isOfField(element)) notes.push({ element, unit, scope })
  }
  return notes
}

/** @returns the unit of the last note before an element that is about it. */
export function unitNotedOver(notes: readonly UnitNote[], at: Element): string | undefined {
  return notes.findLast(({ element, scope }) => contains(scope, at) && isBefore(element, at))?.unit
}

/** A note right behind a control, or around one, is about that control. */
function isOfField(note: Element): boolean {
  const before = elementBeside(note, 'before')
  return query(CONTROL, note) !== null || (before !== null && matches(before, OF_FIELD))
}

/** A note alone in its row or wrapper is about what is after that. */
function blockAround(at: Element): Element | null {
  let block = closest(at, BLOCK)
  for (let outer = block && parentOf(block); outer; outer = parentOf(outer)) {
    if (matches(outer, 'form, fieldset, body') || childrenOf(outer).length > 1) break
    block = outer
  }
  return block
}
