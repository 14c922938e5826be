import * as z from 'zod/mini'
import { browser } from '../../browser'

/** Kept no longer than the browser runs: a check as of another day must not be forgotten about. */
const KEY = 'asOf'
const schema = z.nullable(z.catch(z.nullable(z.iso.date()), null))

/** @returns 確認の基準日, ISO 8601; `null` for today in Tokyo. */
export async function readCheckDate(): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY)
  return schema.parse(stored[KEY] ?? null)
}

/** @param day ISO 8601; `null` for today in Tokyo. */
export async function writeCheckDate(day: string | null): Promise<void> {
  await browser.storage.session.set({ [KEY]: day })
}

/** Calls `onChange` after the day was set in any panel. */
export function watchCheckDate(onChange: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) onChange()
  })
}
