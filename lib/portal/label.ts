/** Parts of a label that are not its words: marks, and text for screen readers that repeats it. */
const DECORATION = '.field-decorations, .sr-only, .fa, [aria-hidden="true"]'
/** Rows of Service Portal forms, of Bootstrap forms, and of tables. */
const ROW = '.form-group, tr, [id] > .form-group, .sp-form-container > *'

/** @returns the words of an element without decorations, blanks gathered. */
export function wordsOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const decoration = node.parentElement?.closest(DECORATION)
    if (decoration && element.contains(decoration) && decoration !== element) continue
    words.push(node.textContent ?? '')
  }
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

/**
 * The label that a person sees at a control: by `for`, by `aria-labelledby`, by the legend of
 * its group, by the label or header cell of its row, by `aria-label`.
 * @returns '' where there is none.
 */
export function labelOf(control: Element): string {
  for (const find of [byFor, byReference, byLegend, byRow, byAria]) {
    const label = find(control)
    if (label !== '') return label
  }
  return ''
}

function byFor(control: Element): string {
  const label =
    control.id !== '' && document.querySelector(`label[for="${CSS.escape(control.id)}"]`)
  const around = control.closest('label')
  const found = label || around
  return found ? wordsOf(found) : ''
}

function byReference(control: Element): string {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  return ids
    .map((id) => document.getElementById(id))
    .map((element) => (element ? wordsOf(element) : ''))
    .join(' ')
    .trim()
}

function byLegend(control: Element): string {
  const legend = control.matches('fieldset') ? control.querySelector('legend') : null
  return legend ? wordsOf(legend) : ''
}

function byRow(control: Element): string {
  for (let row = control.closest(ROW); row; row = row.parentElement?.closest(ROW) ?? null) {
    const labels = row.querySelectorAll('label.field-label, th, .field-label')
    if (labels.length > 1) return ''
    if (labels[0]) return wordsOf(labels[0])
  }
  return ''
}

/** Newer releases put the mandatory mark, in the portal's language, before the label here. */
function byAria(control: Element): string {
  const label = control.getAttribute('aria-label') ?? ''
  return label.replace(/^(required|必須)\s*[-–:：]\s*/i, '').trim()
}
