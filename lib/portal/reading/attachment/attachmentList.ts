import { closest } from '../../dom/dom'
import { type Control, toControl } from '../controlReading'
import type { LabelFinder } from '../fieldLabel'
import { PAGE_LIST } from './fileOwner'
import type { SeenFiles } from './seenFiles'

/**
 * Reads lists of attached files that stand at no file input as one field each: a page can add files
 * by a button of its own, or by dropping them.
 * @param controls those of the page that were read already.
 * @returns none where the page has its one list for all files, which is read as a control.
 */
export function attachmentLists(
  { lists }: SeenFiles,
  naming: LabelFinder,
  controls: readonly Control[],
): Control[] {
  const hasPageList = controls.some(({ element }) => closest(element, PAGE_LIST))
  if (hasPageList) return []
  return [...lists].flatMap(([element, texts]) => {
    const name = naming.nameOf(element, element)
    return toControl({ kind: 'files', element, visible: element, name, texts }) ?? []
  })
}
