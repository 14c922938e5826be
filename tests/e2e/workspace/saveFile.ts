import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { vi } from 'vitest'
import { pressFound } from '../browsers/actOn.ts'
import { PATIENCE } from '../browsers/patience.ts'
import type { Session } from '../browsers/session.ts'

/**
 * Presses the link of a page that saves a file and contains these words.
 * @returns the file's name, and its text with its byte order mark once the browser has written it.
 */
export async function saveFile(
  { downloads }: Pick<Session, 'downloads'>,
  page: Page,
  words: string,
): Promise<{ name: string; text: string }> {
  const find = (wanted: string) =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[download]')].find(({ innerText }) =>
      innerText.includes(wanted),
    )
  const found = await page.waitForFunction(find, {}, words)
  const link = await found.asElement()?.toElement('a')
  const name = (await link?.evaluate(({ download }) => download)) ?? ''
  const path = join(downloads, name)
  await rm(path, { force: true })
  await pressFound(page, find, words)
  // The name is there first, for a file without content.
  const read = async () => {
    const text = await readFile(path, 'utf8')
    if (text === '') throw new Error(`${name} is still being written`)
    return text
  }
  return { name, text: await vi.waitFor(read, { timeout: PATIENCE }) }
}
