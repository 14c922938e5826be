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

/** A note with the unit of the amounts after it. */
export interface UnitNote {
  readonly element: Element
  readonly unit: string
  /** It is about everything after it in here. */
  readonly scope: Element
}

/** Units that change an amount; a note that asks for yen changes nothing. */
const UNIT = /[千万]円/
/** The text of a note about amounts in general, or about how to write them. */
const ABOUT_AMOUNTS = /単位|金額|入力|記入|記載/
/** Texts that are read elsewhere: labels, headings, columns, values. */
const ELSEWHERE =
  'label, legend, caption, summary, th, h1, h2, h3, h4, h5, h6, [role="heading"], option, textarea, ' +
  'button, script, style, noscript, template, [role="alert"]'
const BLOCK = 'p, div, li, ul, ol, dl, section, tr, td, small, fieldset, form'
const OF_FIELD = `${CONTROL}, .input-group, .select2-container`
const MAX_NOTES = 20
const MAX_LENGTH = 200

/** @returns the notes of a page in its order; without such a unit in the page's text none is searched. */
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

/** A note alone in its row or wrapper applies to the fields after it. */
function blockAround(at: Element): Element | null {
  let block = closest(at, BLOCK)
  for (let outer = block && parentOf(block); outer; outer = parentOf(outer)) {
    if (matches(outer, 'form, fieldset, body') || childrenOf(outer).length > 1) break
    block = outer
  }
  return block
}
