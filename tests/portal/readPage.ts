import { loadGuide } from '../../lib/guide/guides'
import { type PageForms, type ReadOptions, readForms } from '../../lib/portal/form/pageForms'
import type { ReadField } from '../../lib/portal/reading/reading'

const { form, title } = await loadGuide()

/** The first guide's vocabulary, without assignments or verdicts of the user. */
export const BY: ReadOptions = {
  vocabulary: form.fields,
  assignedIn: () => new Map(),
  saidOf: () => undefined,
  guideTitle: title,
}

/** Shows a page and reads its forms. */
export function show(html: string): PageForms {
  document.body.innerHTML = html
  return readForms(BY)
}

/** @returns the fields of the page's application. */
export function read(html: string): ReadField[] {
  const page = show(html)
  if (page.found !== 'application') throw new Error(`no application: ${JSON.stringify(page)}`)
  return [...page.form.reading.fields]
}

/** @returns the values of every field with a meaning, by that meaning. */
export function understood(html: string): Record<string, string> {
  return Object.fromEntries(
    read(html).flatMap(({ meaning, values }) => (meaning ? [[meaning, values.join('|')]] : [])),
  )
}

/** @returns headings and label of every field. */
export function paths(html: string): string[] {
  return read(html).map(({ section, label }) => [...section, label].join(' > '))
}
