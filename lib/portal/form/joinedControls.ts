import { inOrder } from '../dom/dom'
import type { SeenFiles } from '../reading/attachment/seenFiles'
import type { PageControls } from './placedControl'

/**
 * @param form that contains a shadow root.
 * @returns the files by form, where those of no form belong to it.
 */
export function withForm(
  uncertain: SeenFiles['uncertain'],
  form: Element | null,
): SeenFiles['uncertain'] {
  return form === null
    ? uncertain
    : new Map([...uncertain].map(([at, names]) => [at ?? form, names]))
}

/**
 * @param parts the controls of shadow roots, by their hosts.
 * @returns all of them in the order of the document.
 */
export function joinedControls(
  own: PageControls,
  parts: readonly (PageControls & { readonly at: Element })[],
): PageControls {
  const lines = [
    ...own.controls.map((control) => ({ at: control.element, controls: [control] })),
    ...parts,
  ].sort((a, b) => inOrder(a.at, b.at))
  const uncertain = new Map(own.uncertain)
  for (const [form, names] of parts.flatMap((part) => [...part.uncertain])) {
    uncertain.set(form, [...(uncertain.get(form) ?? []), ...names])
  }
  return { controls: lines.flatMap(({ controls }) => controls), uncertain }
}
