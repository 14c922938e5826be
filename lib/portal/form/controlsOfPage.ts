import { closest, matches, query, queryAll } from '../dom/dom'
import { CONTROL } from '../dom/fieldSelectors'
import { PAGE_CHROME } from '../dom/pageChrome'
import { attachmentLists } from '../reading/attachment/attachmentList'
import { filesSeen, type SeenFiles } from '../reading/attachment/seenFiles'
import { controlOf } from '../reading/control'
import type { Control } from '../reading/controlReading'
import { joinDateParts } from '../reading/dateParts'
import { type LabelFinder, labelFinder } from '../reading/fieldLabel'
import { ROW_TABLE, rowTableFields } from '../reading/rowTable'
import { STATIC, staticFieldsOf } from '../reading/staticField'

/** What the page has of forms. */
export interface PageControls {
  /** Controls and values shown as text, in document order, then lists of attached files. */
  readonly controls: readonly Control[]
  readonly uncertain: SeenFiles['uncertain']
}

/** Reads all controls of the page, and the files that it lists. */
export function controlsOfPage(): PageControls {
  const root = query('body')
  if (root === null) return { controls: [], uncertain: new Map() }
  const finder = labelFinder(root)
  const files = filesSeen(root)
  const read = new Set<Element>()
  const controls = queryAll(`${CONTROL}, ${ROW_TABLE}, ${STATIC}`, root).flatMap((element) =>
    controlsAt(element, finder, read, files),
  )
  const all = withLists(controls, attachmentLists(files, finder, controls))
  const own = all.filter(({ visible }) => !closest(visible, PAGE_CHROME))
  return { controls: joinDateParts(own, finder), uncertain: files.uncertain }
}

/** A row with an attached file is read as a list, with the file's name alone, and not as text. */
function withLists(controls: readonly Control[], lists: readonly Control[]): readonly Control[] {
  const listed = lists.flatMap(({ values }) => values)
  const isListed = ({ kind, values }: Control) =>
    kind === 'static' && values.some((value) => listed.some((name) => value.includes(name)))
  return [...controls.filter((control) => !isListed(control)), ...lists]
}

function controlsAt(
  element: Element,
  finder: LabelFinder,
  read: Set<Element>,
  files: SeenFiles,
): Control | readonly Control[] {
  if (matches(element, CONTROL)) return controlOf(element, finder, read, files) ?? []
  if (matches(element, ROW_TABLE)) return rowTableFields(element, finder)
  return staticFieldsOf(element, finder)
}
