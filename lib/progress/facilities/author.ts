import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { Writer } from '../facility/facilityRecord'
import { newNode } from '../facility/stamp'
import { locked, put } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** Under this key stands who writes in this profile of the browser. */
export const WRITER = 'writer'

const writer = z.object({ node: z.string().check(z.regex(/^[0-9a-z]{7}$/)), by: z.string() })

/** @returns who writes here, by what stands under `WRITER`; `null` before the first write. */
export function knownWriter(stored: unknown): Writer | null {
  const parsed = writer.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** @returns somebody new, to be stored with the first write. */
export function newWriter(): Writer {
  return { node: newNode(), by: '' }
}

/** @returns the name that stands beside ticks and notes made in this profile; '' where none was given. */
export async function readName(): Promise<string> {
  const stored = await browser.storage.local.get(WRITER)
  return knownWriter(stored[WRITER])?.by ?? ''
}

/** Sets the name that stands beside ticks and notes from here on. */
export async function writeName(by: string): Promise<void> {
  await locked(async () => {
    const stored = await browser.storage.local.get(WRITER)
    await put({ [WRITER]: { ...(knownWriter(stored[WRITER]) ?? newWriter()), by } })
  })
}

/** Calls `onChange` after a name was given in any of the extension's pages. */
export function watchName(onChange: () => void): void {
  onStoredKey((key) => key === WRITER, onChange)
}
