import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type FieldName, fieldName } from '../../guide/fieldName'

/**
 * In session storage, which stays in memory and ends with the browser: an application is
 * confidential.
 */
const KEY = 'typed'
const schema = z.catch(z.nullable(z.partialRecord(fieldName, z.array(z.string()))), null)

/** The values that a person typed into the panel's own form, by field. */
type Typed = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** Reads the values of the panel's own form; `null` if it is not in use. */
export async function readPanelForm(): Promise<Typed | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/**
 * Writes the values of the panel's own form.
 * @param typed `null` removes them.
 */
export async function writePanelForm(typed: Typed | null): Promise<void> {
  if (typed === null) await browser.storage.session.remove(KEY)
  else await browser.storage.session.set({ [KEY]: typed })
}
