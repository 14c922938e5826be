import { attribute, contains, nextSibling, onlyText, parentOf, sibling } from '../dom/dom'
import { UNREADABLE } from '../dom/sanitise'
import type { Control } from './controlReading'
import type { LabelFinder } from './fieldLabel'

const PARTS = ['year', 'month', 'day'] as const
type Part = (typeof PARTS)[number]

const MARK: Record<Part, string> = { year: '年', month: '月', day: '日' }
/** A label or placeholder that names a part and nothing else. */
const WHOLE: Record<Part, RegExp> = {
  year: /^(?:西暦|和暦)?(?:年|yyyy|yy|year)(?:[（(].{1,6}[）)])?$/i,
  month: /^(?:月|mm?|month)(?:[（(].{1,6}[）)])?$/i,
  day: /^(?:日|dd?|day)(?:[（(].{1,6}[）)])?$/i,
}
/** The part at the end of a label that names the date as well, 完了日（年） for example. */
const ENDING = /(?:(?<![\s（(・_-])[\s（(・_-]+|の)(?:年|月|日|year|month|day)[）)]?$/i
const ERA = /^(?:令和|平成|西暦|R|H)$/
const PRINTED_ERA = /(?:令和|平成|^[RH])$/
const SIGN = /^[/／.．\-－]$/
/** What the choice of an era calls itself, which is no name of the date. */
const ERA_LABEL = /^(?:元号|年号|和暦|西暦|暦)(?:の?選択)?$/
/** The text of a box for a part of a date, with or without 年, 月, 日 after it. */
const SHORT = /^(?:令和|平成|昭和)?[\d０-９元]{0,4}年?(?:[（(][^（()）]{1,8}[）)])?[年月日]?$/

/**
 * Puts a date together whose year, month and day stand in boxes of their own. What stands in a box
 * that could not be put together is not read: a day alone is no date.
 * @param controls in document order.
 */
export function joinDateParts(controls: readonly Control[], naming: LabelFinder): Control[] {
  const parts = controls.map(partOf)
  for (const at of parts.keys()) {
    if (areParted(controls.slice(at, at + PARTS.length))) parts.splice(at, PARTS.length, ...PARTS)
  }
  const joined: Control[] = []
  for (let at = 0; at < controls.length; at++) {
    const control = controls[at]
    if (control === undefined) break
    const boxes = controls.slice(at, at + PARTS.length)
    if (PARTS.every((part, index) => parts[at + index] === part) && isOneDate(boxes)) {
      const era = eraBefore(joined.at(-1), boxes)
      if (era) joined.pop()
      joined.push(dateOf(era ? [era, ...boxes] : boxes, controls, naming))
      at += PARTS.length - 1
    } else joined.push(isPartAlone(control, parts[at]) ? unread(control) : control)
  }
  return joined
}

/** @returns whether a control with a new text can be a part of a date. */
export function mayBeDatePart(control: Control): boolean {
  const { values, visible } = control
  const isEra = values.some((text) => ERA.test(text))
  const isSigned = SIGN.test(textAfterBox(visible)) || SIGN.test(textBeforeBox(visible))
  return isEra || isSigned || partOf(control) !== undefined
}

/** The text after a box has priority over the text before it, which belongs to the previous box. */
function partOf(control: Control): Part | undefined {
  const { kind, values, label, visible, element, options } = control
  const isBox = (kind === 'text' || kind === 'choice') && values.every((text) => SHORT.test(text))
  if (!isBox) return undefined
  const [shown = ''] = values.length > 0 ? values : options
  const behind = [textAfterBox(visible), shown.replace(/[（(][^（()）]{0,20}[）)]$/, '').slice(-1)]
  const first = element instanceof HTMLSelectElement ? element.options[0]?.text : undefined
  const hints = ['placeholder', 'aria-label'].map((name) => attribute(element, name))
  const named = [label.replace(/[（(](?:年|月|日)[）)]$/, ''), ...hints]
  if (first !== undefined) named.push(first)
  return (
    PARTS.find((part) => behind.includes(MARK[part])) ??
    PARTS.find(
      (part) => named.some((text) => WHOLE[part].test(text.trim())) || endsWith(label, part),
    ) ??
    partOffered(options)
  )
}

/** Three boxes with the same separator, the first of which has space for a year. */
function areParted(boxes: readonly Control[]): boolean {
  const [year, month, day] = boxes
  if (year === undefined || month === undefined || day === undefined) return false
  // What a box holds is at hand; what stands behind it has to be looked for in the page.
  const isText = boxes.every(({ kind, values }) => kind === 'text' && values.every(isNumber))
  const isYear =
    /^\d{4}$/.test(year.values[0] ?? '') || attribute(year.element, 'maxlength') === '4'
  if (!isText || !isYear) return false
  const sign = textAfterBox(year.visible)
  return SIGN.test(sign) && textAfterBox(month.visible) === sign
}

function isNumber(text: string): boolean {
  return /^\d{1,4}$/.test(text.normalize('NFKC'))
}

/** A list of years, of twelve months, or of the days of a month. */
function partOffered(options: readonly string[]): Part | undefined {
  const numbers = options.map((text) => text.normalize('NFKC').replace(/[年月日]$/, ''))
  const isUpTo = (last: number) => numbers.every((text, at) => Number(text) === at + 1 && at < last)
  if (numbers.length === 12 && isUpTo(12)) return 'month'
  if (numbers.length >= 28 && isUpTo(31)) return 'day'
  const isYear = numbers.length > 0 && numbers.every((text) => /^(?:19|20)\d\d$/.test(text))
  return isYear ? 'year' : undefined
}

/** A label that names the date as well, 完了日（年） or 完了日の月; 完了日 itself names no part. */
function endsWith(label: string, part: Part): boolean {
  const [ending] = ENDING.exec(label) ?? []
  return (
    ending !== undefined && (ending.includes(MARK[part]) || ending.toLowerCase().includes(part))
  )
}

/** 年 for 「年 」 and for 「年」 in an element of its own. */
function textAfterBox(visible: Element): string {
  return textIn(nextSibling(visible))
}

function textBeforeBox(visible: Element): string {
  const before = sibling(visible, 'before')
  const isBlank = before instanceof Text && before.data.trim() === ''
  return textIn(isBlank ? sibling(before, 'before') : before)
}

function textIn(node: Node | null): string {
  return ((node instanceof Element ? onlyText(node) : node?.textContent) ?? '').trim()
}

/** Nothing names the boxes of one date differently. */
function isOneDate(boxes: readonly Control[]): boolean {
  const names = new Set(boxes.map(nameWithoutPart))
  names.delete('')
  return names.size <= 1
}

function nameWithoutPart({ label }: Control): string {
  const isPart = ERA_LABEL.test(label) || PARTS.some((part) => WHOLE[part].test(label))
  return isPart ? '' : label.replace(ENDING, '')
}

function eraBefore(before: Control | undefined, [year]: readonly Control[]): Control | null {
  if (before === undefined || year === undefined) return null
  const isEra = before.values.length === 1 && ERA.test(before.values[0] ?? '')
  const around = parentOf(before.visible)
  const beside = around !== null && contains(around, year.visible)
  return isEra && beside ? before : null
}

function dateOf(boxes: readonly Control[], all: readonly Control[], naming: LabelFinder): Control {
  const [first] = boxes
  if (first === undefined) throw new RangeError('A date has boxes')
  const wrapper = aroundAll(boxes, all)
  const year = boxes.at(-3) ?? first
  const own = [first, year].map(nameWithoutPart).find((name) => name !== '' && !ERA.test(name))
  const group = own === undefined && wrapper ? naming.nameOf(wrapper, wrapper) : null
  const named = group?.hint ? '' : group?.label
  const label = own ?? (named || year.section.at(-1) || naming.hostLabel())
  const section = year.section.filter((words) => words !== label)
  return {
    ...first,
    kind: 'date',
    label,
    section,
    hint: false,
    options: [],
    visible: wrapper ?? first.visible,
    values: dateIn(boxes),
    tooLong: false,
    composed: true,
    rejected: boxes.some(({ rejected }) => rejected),
    readOnly: boxes.every(({ readOnly }) => readOnly),
  }
}

function dateIn(boxes: readonly Control[]): string[] {
  const texts = boxes.map(({ values }) => values[0] ?? '')
  const [year = '', month = '', day = ''] = texts.slice(-3)
  if (year + month + day === '') return []
  if (year === '' || month === '' || day === '') return [UNREADABLE]
  const [first] = boxes
  // The era can be printed before the boxes.
  const before = texts.at(-4) ?? (first ? textBeforeBox(first.visible) : '')
  const [era = ''] = /^\d/.test(year.normalize('NFKC')) ? (PRINTED_ERA.exec(before) ?? []) : []
  const bare = (text: string) => text.replace(/[年月日]$/, '')
  return [`${era}${bare(year)}年${bare(month)}月${bare(day)}日`]
}

/** @returns the element that contains the boxes and no other field; `null` if there is none. */
function aroundAll(boxes: readonly Control[], all: readonly Control[]): Element | null {
  const [first] = boxes
  const last = boxes.at(-1)
  let around = first ? parentOf(first.visible) : null
  while (around && last && !contains(around, last.visible)) around = parentOf(around)
  const isShared = all.some(
    (other) =>
      around !== null &&
      other.kind !== 'static' &&
      !boxes.includes(other) &&
      contains(around, other.element),
  )
  return isShared ? null : around
}

/** A box labelled only 日 or 年 has no meaning of its own. */
function isPartAlone({ label, values }: Control, part: Part | undefined): boolean {
  return part !== undefined && values.length > 0 && PARTS.some((each) => WHOLE[each].test(label))
}

function unread(control: Control): Control {
  return { ...control, values: [UNREADABLE], composed: true }
}
