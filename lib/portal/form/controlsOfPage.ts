import { closest, contains, localName, query, queryAll, rootOf } from '../dom/dom'
import { CONTROL, FIELDS, ROW_TABLE } from '../dom/fieldSelectors'
import { isInChrome } from '../dom/pageChrome'
import { type OpenRoot, openShadowRoots, rootsWith } from '../dom/shadowRoots'
import { attachmentLists } from '../reading/attachment/attachmentList'
import { filesSeen, type SeenFiles } from '../reading/attachment/seenFiles'
import { controlOf } from '../reading/control'
import type { Control } from '../reading/controlReading'
import { joinDateParts } from '../reading/dateParts'
import { type HostName, type LabelFinder, labelFinder } from '../reading/fieldLabel'
import { rowTableFields } from '../reading/rowTable'
import { joinSplitBoxes } from '../reading/splitBoxes'
import { STATIC, staticFieldsOf } from '../reading/staticField'
import { hostName } from './hostName'
import { joinedControls, withForm } from './joinedControls'
import { DIALOG, type PageControls, type PlacedControl } from './placedControl'

/** The page's body, or an open shadow root. */
interface Scope {
  readonly root: Element | ShadowRoot
  /** The form that contains a shadow root. */
  readonly form: Element | null
  readonly host?: HostName
}

/** Shadow roots with fields, by the document or the shadow root that their hosts are in. */
type RootsByPlace = ReadonlyMap<Node, readonly OpenRoot[]>

/**
 * Reads all controls of the page, and the files that it lists.
 * @param roots its open shadow roots with fields.
 */
export function controlsOfPage(roots = rootsWith(openShadowRoots(), FIELDS.join())): PageControls {
  const root = query('body')
  if (root === null) return { controls: [], uncertain: new Map() }
  const page = controlsIn(
    { root, form: null },
    Map.groupBy(roots, ({ host }) => rootOf(host)),
  )
  return { ...page, controls: withoutHidden(page.controls) }
}

/**
 * A hidden control next to a visible one is a copy, or a part that is not in use. Where a page hides
 * everything, it has not finished to draw itself.
 */
function withoutHidden(controls: readonly PlacedControl[]): readonly PlacedControl[] {
  const seen = controls.filter(({ hidden }) => !hidden)
  return seen.some(({ kind }) => kind !== 'static') ? seen : controls
}

function controlsIn(scope: Scope, roots: RootsByPlace): PageControls {
  const { root, form } = scope
  const inside = (roots.get(rootOf(root)) ?? []).filter(({ host }) => !isInChrome(host))
  const hosts = [...new Set(inside.map(({ host }) => CSS.escape(localName(host))))]
  const finder = labelFinder(root, hosts, scope.host)
  const files = filesSeen(root)
  const formAt = (element: Element) => formOf(element) ?? form
  const placed = controlsAlone(root, finder, files).map((control) => ({
    ...control,
    form: formAt(control.element),
  }))
  const own = { controls: placed, uncertain: withForm(files.uncertain, form) }
  if (inside.length === 0) return own
  const parts = inside.map(({ root, host }) => {
    const name = hostName({ root, host }, finder)
    return { at: host, ...controlsIn({ root, form: formAt(host), host: name }, roots) }
  })
  return joinedControls(own, parts)
}

/** @returns the controls of the page or of a shadow root, without those in shadow roots in it. */
function controlsAlone(
  root: Element | ShadowRoot,
  finder: LabelFinder,
  files: SeenFiles,
): readonly Control[] {
  const read = new Set<Element>()
  // To ask each element again which of them it is takes longer than to collect them twice.
  const filledIn = new Set(queryAll(CONTROL, root))
  const tables = new Set(queryAll(ROW_TABLE, root))
  const controls = queryAll(`${CONTROL}, ${ROW_TABLE}, ${STATIC}`, root).flatMap((element) => {
    if (filledIn.has(element)) return controlOf(element, finder, read, files) ?? []
    return tables.has(element) ? rowTableFields(element, finder) : staticFieldsOf(element, finder)
  })
  const all = withLists(controls, attachmentLists(files, finder, controls))
  const own = all.filter(({ visible }) => !isInChrome(visible))
  return joinSplitBoxes(joinDateParts(own, finder))
}

/**
 * A row with an attached file is read as a list, with the file's name alone, and not as text. An
 * empty input under the same label is what the page takes the files by.
 */
function withLists(controls: readonly Control[], lists: readonly Control[]): readonly Control[] {
  const listed = lists.flatMap(({ values }) => values)
  const isListed = ({ kind, values }: Control) =>
    kind === 'static' && values.some((value) => listed.some((name) => value.includes(name)))
  const isEmptied = ({ kind, label, values }: Control) =>
    kind === 'files' && values.length === 0 && lists.some((list) => list.label === label)
  return [...controls.filter((one) => !isListed(one) && !isEmptied(one)), ...lists]
}

function formOf(element: Element): Element | null {
  const form = closest(element, 'form')
  const dialog = closest(element, DIALOG)
  return dialog && !(form && contains(dialog, form)) ? dialog : form
}
