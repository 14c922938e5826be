import * as z from 'zod/mini'
import { browser } from '../../browser'

/**
 * In session storage, which ends with the browser: nobody should check as of an old date by
 * mistake.
 */
const KEY = 'asOf'
const schema = z.nullable(z.catch(z.nullable(z.iso.date()), null))

/**
 * Reads 確認の基準日.
 * @returns ISO 8601; `null` for today in Tokyo.
 */
export async function readCheckDate(): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/**
 * Writes 確認の基準日.
 * @param day ISO 8601; `null` for today in Tokyo.
 */
export async function writeCheckDate(day: string | null): Promise<void> {
  await browser.storage.session.set({ [KEY]: day })
}

/** Calls `onChange` after any panel wrote the date. */
export function watchCheckDate(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) onChange()
  })
}
