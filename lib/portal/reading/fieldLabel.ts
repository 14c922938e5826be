import { askDisplayed } from '../dom/askPage'
import {
  attribute,
  byId,
  closest,
  contains,
  elementBeside,
  matches,
  parentOf,
  query,
  queryAll,
  sibling,
} from '../dom/dom'
import { ariaLabel, labelText, referencedText } from '../dom/elementText'
import { CONTROL, ROW_TABLE } from '../dom/fieldSelectors'
import { cleanLabel } from '../dom/sanitise'
import { filesNamedIn } from './attachment/filesNamedIn'
import { labelName } from './labelName'
import { type Sections, sectionsOver } from './sectionHeadings'
import { cellOf, cellReader } from './tableHeaders'
import { textBefore } from './textBefore'
import { withUnit } from './unit'
import { unitNotes } from './unitNotes'

/** How a control is labelled. */
export interface Name {
  /** '' for none. */
  readonly label: string
  /** The headings and legends that qualify the label, outermost first. */
  readonly section: readonly string[]
  /** The label is only a title or a placeholder, the weakest kind. */
  readonly hint: boolean
}

/** The page's elements that names are looked up in, collected once for a reading. */
export interface LabelFinder {
  /**
   * @param visible the visible element of the control, if it is not the control itself.
   * @param start where it begins, to look for text before it.
   */
  readonly nameOf: (control: Element, visible: Element, start?: Element) => Name
  /** @returns the label element of a control, by `for` or around it. */
  readonly labelElementOf: (control: Element) => Element | null
  /** @returns the name that a shadow root's fields without one have on the outside; '' for none. */
  readonly hostLabel: () => string
  /** @returns the words of the headings and legends over an element, outermost first. */
  readonly sectionOver: (element: Element) => readonly string[]
}

/** What else can have a name of its own: groups of radio buttons, and cells with text. */
const NAMED = `${CONTROL}, fieldset, [role="radiogroup"], ${ROW_TABLE}, .form-group, td, dd, p, li, div`
const ROW = '.form-group, .sp-form-container > *'
const ROW_LABEL = 'label.field-label, .field-label, .control-label, label, legend'

/** Labels that name an action and not the field, or that nothing was chosen. */
const SAYS_NOTHING =
  /選択されて|未選択|(?:no file|file not) (?:chosen|selected)|^(?:(?:添付)?ファイル|書類|画像|データ)?を?(?:添付|選択|追加|参照|入力|記入|登録|アップロード)(?:する|してください|欄)?[.…:：]*$/

/** The label of a shadow root's host. */
export interface HostName {
  readonly section: readonly string[]
  /** For a control without a name of its own. */
  readonly name: () => Name
}

/** Number of headings over a shadow root that are used, the nearest ones. */
const MAX_SECTIONS = 20

/**
 * @param root the page's body, or a shadow root.
 * @param hosts the names of elements in it that shadow roots hang on, as a selector.
 * @param host of a shadow root.
 */
export function labelFinder(
  root: Element | ShadowRoot,
  hosts: readonly string[] = [],
  host?: HostName,
): LabelFinder {
  const labelElementOf = labelElementFinder(root)
  const sections = sectionsOver([NAMED, ...hosts].join(), root)
  const above = host?.section.slice(-MAX_SECTIONS) ?? []
  const sectionOver = (element: Element) => [
    ...above,
    ...(sections(element) ?? []).map(({ words }) => words),
  ]
  const cells = cellReader()
  const notes = unitNotes(root)
  const named = (label: string, section: readonly string[], visible: Element): Name => ({
    label: withUnit(label, section, visible, notes),
    section,
    hint: false,
  })
  const byRow = rowReader()

  return {
    labelElementOf,
    sectionOver,
    hostLabel: () => host?.name().label ?? '',
    nameOf: (control, visible, start = visible) => {
      const label = labelElementOf(control)
      const cell = cellOf(visible)
      const { row, column } = cell ? cells(cell) : { row: [], column: [] }
      // A heading in the label itself is the name, and no heading over other fields.
      const over = overOf(sections, visible, control).filter(
        ({ element }) => label === null || !contains(label, element),
      )
      const outer = [...above, ...over.map(({ words }) => words)]
      const ownName = firstName([
        () => (label ? labelName(label, control) : ''),
        () => referenceOf(control),
        () => byLegend(control),
      ])
      if (saysName(ownName)) {
        return named(ownName, [...outer, ...row.filter((words) => words !== ownName)], visible)
      }
      const cellNames = [...row, ...column]
      const cellLabel = cellNames.at(-1)
      if (cellLabel !== undefined) {
        return named(cellLabel, [...outer, ...cellNames.slice(0, -1)], visible)
      }
      const near = byTerm(visible) || byRow(control) || ariaLabel(control)
      if (near !== '') return named(near, outer, visible)
      const text = textBefore(label ?? start, control)
      if (text.words !== '') {
        const others = over.filter(({ element }) => element !== text.heading)
        return named(text.words, [...above, ...others.map(({ words }) => words)], visible)
      }
      if (ownName !== '') return named(ownName, outer, visible)
      const ofHost = host?.name()
      if (ofHost && ofHost.label !== '') return ofHost
      const hint = cleanLabel(attribute(control, 'title') || attribute(control, 'placeholder'))
      return { label: hint, section: outer, hint: hint !== '' }
    },
  }
}

/** @returns finds the `label` element of a control: by its id, around it, or of what it stands in for. */
function labelElementFinder(root: Element | ShadowRoot): LabelFinder['labelElementOf'] {
  const labels = Map.groupBy(queryAll('label[for]', root), (label) => attribute(label, 'for'))
  labels.delete('')
  /** A date picker can hide the input that its label names, and show one of its own behind it. */
  const ofHiddenBefore = (control: Element): Element | null => {
    const before = elementBeside(control, 'before')
    const isHidden = before !== null && matches(before, 'input[type="hidden"]')
    return (isHidden && labels.get(attribute(before, 'id'))?.[0]) || null
  }
  return (control) =>
    nearest(control, labels.get(attribute(control, 'id'))) ??
    closest(control, 'label') ??
    ofHiddenBefore(control)
}

/** @returns the label of a control's row, which names it where no other label does; '' for none or several. */
function rowReader(): (control: Element) => string {
  const rowLabels = new Map<Element, readonly Element[]>()
  const inRow = (row: Element): readonly Element[] => {
    const known = rowLabels.get(row)
    if (known) return known
    const found = queryAll(ROW_LABEL, row).filter(
      (label) => !query(CONTROL, label) && !matches(label, '.radio-element'),
    )
    rowLabels.set(row, found)
    return found
  }
  return (control) => {
    for (let row = closest(control, ROW); row; row = nextRow(row)) {
      const found = inRow(row).filter((label) => {
        const id = attribute(label, 'for')
        return id === '' || id === attribute(control, 'id') || byId(id, control) === null
      })
      if (found.length > 1) return ''
      if (found[0]) return labelText(found[0])
    }
    return ''
  }
}

/** @returns the first words that name a field, else the first words. Later ones are not asked then. */
function firstName(sources: readonly (() => string)[]): string {
  let words = ''
  for (const source of sources) {
    const found = source()
    if (saysName(found)) return found
    words ||= found
  }
  return words
}

/** @returns whether a text names a field, and neither an action nor the chosen file. */
function saysName(words: string): boolean {
  if (words === '' || SAYS_NOTHING.test(words)) return false
  // No name of a file is without a dot, and few labels have one.
  return !/[.．․…‥]/.test(words) || !filesNamedIn(words).whole
}

/** @returns of several labels, of which a page can hide some, or hold a form twice, the shown one nearest by. */
function nearest(control: Element, labels: readonly Element[] = []): Element | undefined {
  if (labels.length < 2) return labels[0]
  const shown = labels.filter((label) => askDisplayed(label))
  const possible = shown.length > 0 ? shown : labels
  for (let around = parentOf(control); around; around = parentOf(around)) {
    const inside = possible.find((label) => around && contains(around, label))
    if (inside) return inside
  }
  return possible[0]
}

/** A group's own legend is its label and no section over it. */
function overOf(sections: Sections, visible: Element, control: Element) {
  const over = sections(control) ?? sections(visible) ?? []
  return over.filter(({ scope }) => scope !== control && scope !== visible)
}

function nextRow(row: Element): Element | null {
  const parent = parentOf(row)
  return parent && closest(parent, ROW)
}

/** @returns what the elements say that name a control by reference, '' for none. */
export function referenceOf(control: Element): string {
  const ids = attribute(control, 'aria-labelledby')
  if (ids === '') return ''
  return ids
    .split(/\s+/)
    .slice(0, 10)
    .map((id) => byId(id, control))
    .map((element) => (element && !isOwnValue(element, control) ? referencedText(element) : ''))
    .join(' ')
    .trim()
}

/** A widget can refer to its own value as well; what a group of buttons holds besides them names it. */
function isOwnValue(element: Element, control: Element): boolean {
  const isValue = !matches(control, '[role="radiogroup"]') || matches(element, '[role="radio"]')
  return isValue && contains(control, element)
}

function byLegend(control: Element): string {
  const legend = matches(control, 'fieldset') ? query('legend', control) : null
  return legend ? labelText(legend) : ''
}

/** The term of a description list; several descriptions can follow one. */
function byTerm(element: Element): string {
  const description = closest(element, 'dd')
  for (let at = description && sibling(description, 'before'); at; at = sibling(at, 'before')) {
    if (at instanceof Element && matches(at, 'dt')) return labelText(at)
  }
  return ''
}
