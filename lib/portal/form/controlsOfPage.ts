import {
  attribute,
  closest,
  contains,
  isBefore,
  localName,
  matches,
  query,
  queryAll,
  rootOf,
} from '../dom/dom'
import { labelText } from '../dom/elementText'
import { CONTROL, FIELDS, FILLED_IN } from '../dom/fieldSelectors'
import { PAGE_CHROME } from '../dom/pageChrome'
import { cleanLabel } from '../dom/sanitise'
import { type OpenRoot, openShadowRoots, rootsWith } from '../dom/shadowRoots'
import { attachmentLists } from '../reading/attachment/attachmentList'
import { filesSeen, type SeenFiles } from '../reading/attachment/seenFiles'
import { controlOf } from '../reading/control'
import type { Control } from '../reading/controlReading'
import { joinDateParts } from '../reading/dateParts'
import { type HostName, type LabelFinder, labelFinder } from '../reading/fieldLabel'
import { ROW_TABLE, rowTableFields } from '../reading/rowTable'
import { STATIC, staticFieldsOf } from '../reading/staticField'

/** What covers the page until the user has closed it. */
export const DIALOG = 'dialog, .modal, [aria-modal="true"]'

/** A control with what it belongs to. */
export interface PlacedControl extends Control {
  /**
   * Its form, or the dialog that holds it outside of every form of its own; `null` for neither.
   * A dialog within a form, or beside it, is no part of that form.
   */
  readonly form: Element | null
}

/** The page's body, or an open shadow root. */
interface Scope {
  readonly root: Element | ShadowRoot
  /** The form that a shadow root stands in. */
  readonly form: Element | null
  readonly host?: HostName
}

/** Shadow roots with fields, by the document or the shadow root that their hosts are in. */
type RootsByPlace = ReadonlyMap<Node, readonly OpenRoot[]>

/** What the page has of forms. */
export interface PageControls {
  /**
   * Controls and values shown as text, then lists of attached files; with open shadow roots on the
   * page all in document order.
   */
  readonly controls: readonly PlacedControl[]
  readonly uncertain: SeenFiles['uncertain']
}

/** Reads all controls of the page, and the files that it lists. */
export function controlsOfPage(): PageControls {
  const root = query('body')
  if (root === null) return { controls: [], uncertain: new Map() }
  const roots = rootsWith(openShadowRoots(), FIELDS.join())
  const page = controlsIn(
    { root, form: null },
    Map.groupBy(roots, ({ host }) => rootOf(host)),
  )
  return { ...page, controls: withoutHidden(page.controls) }
}

/**
 * What the page hides beside what it shows is a copy, or a part that is not in use. Where it hides
 * everything, it has not finished to draw itself.
 */
function withoutHidden(controls: readonly PlacedControl[]): readonly PlacedControl[] {
  const seen = controls.filter(({ hidden }) => !hidden)
  return seen.some(({ kind }) => kind !== 'static') ? seen : controls
}

function controlsIn(scope: Scope, roots: RootsByPlace): PageControls {
  const { root, form } = scope
  const inside = (roots.get(rootOf(root)) ?? []).filter(({ host }) => !closest(host, PAGE_CHROME))
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
  return joined(own, parts)
}

/** @returns the controls of the page or of a shadow root, without those in shadow roots in it. */
function controlsAlone(
  root: Element | ShadowRoot,
  finder: LabelFinder,
  files: SeenFiles,
): Control[] {
  const read = new Set<Element>()
  const controls = queryAll(`${CONTROL}, ${ROW_TABLE}, ${STATIC}`, root).flatMap((element) =>
    controlsAt(element, finder, read, files),
  )
  const all = withLists(controls, attachmentLists(files, finder, controls))
  const own = all.filter(({ visible }) => !closest(visible, PAGE_CHROME))
  return joinDateParts(own, finder)
}

/** A row with an attached file is read as a list, with the file's name alone, and not as text. */
function withLists(controls: readonly Control[], lists: readonly Control[]): readonly Control[] {
  const listed = lists.flatMap(({ values }) => values)
  const isListed = ({ kind, values }: Control) =>
    kind === 'static' && values.some((value) => listed.some((name) => value.includes(name)))
  return [...controls.filter((control) => !isListed(control)), ...lists]
}

/** What belongs to no form in a shadow root belongs to the form that this stands in. */
function withForm(uncertain: SeenFiles['uncertain'], form: Element | null): SeenFiles['uncertain'] {
  return form === null
    ? uncertain
    : new Map([...uncertain].map(([at, names]) => [at ?? form, names]))
}

function joined(
  own: PageControls,
  parts: readonly (PageControls & { readonly at: Element })[],
): PageControls {
  const lines = [
    ...own.controls.map((control) => ({ at: control.element, controls: [control] })),
    ...parts,
  ].sort((a, b) => (a.at === b.at ? 0 : isBefore(a.at, b.at) ? -1 : 1))
  const uncertain = new Map(own.uncertain)
  for (const [form, names] of parts.flatMap((part) => [...part.uncertain])) {
    uncertain.set(form, [...(uncertain.get(form) ?? []), ...names])
  }
  return { controls: lines.flatMap(({ controls }) => controls), uncertain }
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

function formOf(element: Element): Element | null {
  const form = closest(element, 'form')
  const dialog = closest(element, DIALOG)
  return dialog && !(form && contains(dialog, form)) ? dialog : form
}

/** So many boxes can a component have for one field, as for a date. */
const MAX_BOXES = 4

/** A component of one field can have that field's name on the outside. */
function hostName({ root, host }: OpenRoot, finder: LabelFinder): HostName {
  return {
    section: finder.sectionOver(host),
    name: () => {
      const own = cleanLabel(attribute(host, 'label'))
      const boxes = queryAll(FILLED_IN, root).filter((one) => !matches(one, '[type="radio"]'))
      if (boxes.length > MAX_BOXES) return { label: '', section: [], hint: false }
      const { label, ...name } = finder.nameOf(host, host)
      return { ...name, label: own || label || legendOver(host) }
    },
  }
}

/** @returns the legend of a group that holds nothing but a component. */
function legendOver(host: Element): string {
  const group = closest(host, 'fieldset')
  const legend = group && query('legend', group)
  const isAlone = group && !query(CONTROL, group) && queryAll(localName(host), group).length === 1
  return legend && isAlone ? labelText(legend) : ''
}
