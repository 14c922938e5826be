import * as z from 'zod/mini'
import { browser } from '../../browser'
import { type FieldName, fieldName } from '../../guide/fieldName'

/** In the browser's memory only, and no longer than it runs: an application is nobody else's. */
const KEY = 'typed'
const schema = z.catch(z.nullable(z.partialRecord(fieldName, z.array(z.string()))), null)

/** What a person wrote in the panel's own form, by field. */
type Typed = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** @returns what was written in the panel's own form; `null` where it is not in use. */
export async function readPanelForm(): Promise<Typed | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/** @param typed `null` to forget it. */
export async function writePanelForm(typed: Typed | null): Promise<void> {
  if (typed === null) await browser.storage.session.remove(KEY)
  else await browser.storage.session.set({ [KEY]: typed })
}
