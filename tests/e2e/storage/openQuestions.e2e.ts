import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pressControl } from '../browsers/actOn.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { nameFacility, openAnswered } from '../form/outcomes.ts'
import { type FolderServer, startFolder } from './folderServer.ts'
import { shareFolder } from './sharing.ts'
import { shows } from './syncing.ts'

const portal = ownPortal()
let folder: FolderServer
let panel: Panel
let place: Page
beforeAll(async () => {
  folder = await startFolder()
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん薬局 みなと店')
  await panel.click('メモを書く', { within: '次にやること' })
  await panel.fill('メモ（医療機関等向け総合ポータルサイトアカウント登録）', '電話した', {
    within: '次にやること',
  })
  await panel.click('書き終わる', { within: '次にやること' })
  place = await shareFolder(portal.session, { ...folder, role: 'フォルダーにあるすべての施設' })
  await place.waitForFunction(() => /フォルダーにある施設\s+1施設/.test(document.body.innerText))
})
afterAll(() => folder.close())

/** A facility as its file has it. */
interface Shared {
  readonly id: string
  readonly createdAt: string
  readonly registers: Readonly<Record<string, readonly unknown[]>>
}

/** Writes a facility's file as somebody does who has seen none of it. */
async function writeOver(facility: Shared): Promise<void> {
  const path = `facilities/${facility.id}.json`
  const { address, userName, password } = folder
  const authorization = `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`
  const body = JSON.stringify({ format: 1, line: ['somebody'], facility })
  const { ok } = await fetch(address + path, { method: 'PUT', headers: { authorization }, body })
  expect(ok).toBe(true)
}

test('the panel points to a note of two people and to two facilities with one code', async () => {
  expect(await panel.text()).not.toContain('共有フォルダーで答える')
  const [file] = [...folder.files.values()]
  const { facility }: { facility: Shared } = JSON.parse(file?.text ?? '')
  const [, stamp = ''] = facility.registers['note:account'] ?? []
  // Somebody else's stamp, a moment later.
  const later = `${stamp}`.replace(/.{9}$/, 'zzsomebod')
  const code = { code: ['1234567890', later], name: ['みなと店', later] }
  const note = { 'note:account': ['本部から申し込んだ', later, '佐藤'] }
  await writeOver({ ...facility, registers: { ...facility.registers, ...code, ...note } })
  await writeOver({ ...facility, id: crypto.randomUUID(), registers: code })
  await pressControl(place, 'いま確かめる')
  await panel.waitForText('二人が書いたメモがあります（1件）')
  await panel.waitForText('同じコードの施設があります（1件）')
})

test('its link opens 共有フォルダー, and what is answered there is not pointed to any more', async () => {
  const href = await panel.evaluate((document) =>
    [...document.querySelectorAll('a')]
      .find(({ textContent }) => textContent.includes('共有フォルダーで答える'))
      ?.getAttribute('href'),
  )
  expect(href).toBe('/workspace.html#share')
  await pressControl(place, '両方を残す')
  await pressControl(place, '別の施設のままにする')
  await panel.waitFor((document) => !document.body.innerText.includes('共有フォルダーで答える'))
  await shows(place, '共有フォルダーはオンです')
})
