import { loadGuide } from '../../lib/guide/guides'
import { type PageForms, type ReadBy, readForms } from '../../lib/portal/form/pageForms'
import type { ReadField } from '../../lib/portal/reading/reading'

const { form, title } = await loadGuide()

/** The first guide, and nothing that a person said. */
export const BY: ReadBy = {
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

/** @returns the text of every field that was understood, by its meaning. */
export function understood(html: string): Record<string, string> {
  return Object.fromEntries(
    read(html).flatMap(({ meaning, values }) => (meaning ? [[meaning, values.join('|')]] : [])),
  )
}

/** @returns heading and label of every field. */
export function paths(html: string): string[] {
  return read(html).map(({ section, label }) => [...section, label].join(' > '))
}
