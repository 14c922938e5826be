import { closest, query } from '../../dom/dom'
import { labelText } from '../../dom/elementText'
import { ATTACHMENT_BUTTON } from '../../dom/fieldSelectors'
import { type Control, toControl } from '../controlReading'
import type { LabelFinder } from '../fieldLabel'
import type { SeenFiles } from './seenFiles'

/** What names a list from within. */
const TITLE = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, .panel-heading, .card-header'

/**
 * Reads lists of attached files without a file input as one field each: a page can add files
 * by a button of its own, or by dropping them.
 * @param controls those of the page that were read already.
 * @returns none where the page has its one list for all files, which is read as a control.
 */
export function attachmentLists(
  { lists }: SeenFiles,
  naming: LabelFinder,
  controls: readonly Control[],
): Control[] {
  const hasPageList = controls.some(({ element }) => closest(element, ATTACHMENT_BUTTON))
  if (hasPageList) return []
  const files = [...lists.values()].flat()
  return [...lists].flatMap(([element, texts]) => {
    const found = naming.nameOf(element, element)
    // What stands before a list can be another list: its files are no name of this one.
    const isOfFiles = files.some((file) => found.label.includes(file))
    const own = isOfFiles ? { ...found, label: '' } : found
    const title = own.label === '' ? query(TITLE, element) : null
    const name = title ? { ...own, label: labelText(title) } : own
    return toControl({ kind: 'files', element, visible: element, name, texts }) ?? []
  })
}
