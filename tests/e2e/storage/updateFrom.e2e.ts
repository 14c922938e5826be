import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import news from '../../../lib/sentences/news/ja.json' with { type: 'json' }
import { version } from '../../../package.json' with { type: 'json' }
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { type OwnPortal, openPortal } from '../browsers/portal.ts'
import { enter, openForm, SOUND } from '../form/applicationForm.ts'
import { openAnswered } from '../form/outcomes.ts'
import { storedItems } from './extensionStorage.ts'
import { facilityAt, putFacility, STORED } from './otherVersions.ts'
import { copyBuild, type Release } from './release.ts'

const HALF = { texts: { facility_code: SOUND.texts.facility_code, total_cost: '17' } }
const NEXT = { within: '次にやること' }
const FIELD = 'メモ（見積のご相談・ご依頼）'

let release: Release
let portal: OwnPortal
let panel: Panel
beforeAll(async () => {
  release = await copyBuild(inject('browser'), '0.0.0')
  portal = await openPortal({ extensionDir: release.folder })
  // The portal asks before a form that was filled in is left.
  portal.session.page.on('dialog', (dialog) => dialog.accept())
  panel = await openAnswered(portal.session)
})
afterAll(async () => {
  await portal.close()
  await release.remove()
})

/** Installs another version over the running one, and opens its panel. */
async function install(next: string): Promise<void> {
  await release.become(next)
  await portal.session.update()
  panel = await portal.session.openPanel()
}

const seenVersion = async () => (await storedItems(panel)).seenVersion

/** What the person has entered so far. */
const entered = () =>
  portal.session.page.$$eval('#sp_formfield_facility_code, #sp_formfield_total_cost', (inputs) =>
    inputs.map((input) => Reflect.get(input, 'value')),
  )

test.each(STORED)(
  'an update over data of version $version keeps it, a note in writing and the half-filled form',
  async (stored) => {
    const { id = '', version: made = 0 } = stored ?? {}
    await putFacility(panel, id, stored)
    await panel.waitForText('7項目のうち 1項目が終わりました')
    await panel.click('メモを書く', NEXT)
    await panel.fill(FIELD, `版${made}で書きかけ`, NEXT)
    await openForm(portal.session.page)
    await enter(portal.session.page, HALF)
    const before = await entered()
    expect(before).toHaveLength(2)

    await install(`0.0.${made}`)
    await panel.waitFor((document) => document.querySelector('h1')?.textContent === 'みほん診療所')
    await panel.click('手順')
    await panel.waitForText('7項目のうち 1項目が終わりました')
    await panel.waitForText(`版${made}で書きかけ`)
    expect(await entered()).toEqual(before)
    expect(await panel.text()).not.toContain('新機能')
    await portal.session.page.goto(portal.practice.url)
  },
)

test('after an update to a version with news, one line says so, until the person goes on', async () => {
  const line = news['0.1.0']
  expect(Object.keys(news)).toContain(version)
  await install(version)
  await panel.waitForText(line)
  await openForm(portal.session.page)
  await panel.waitForText('申請フォームを確認しています')
  await panel.click('手順')
  expect(await panel.text()).not.toContain(line)
  await portal.session.page.goto(portal.practice.url)
  await panel.waitForText(line)
  await panel.click('資料')
  await panel.waitForText('マニュアル')
  await panel.waitForText(line)
  await expect.poll(seenVersion, { timeout: PATIENCE }).toBe(version)
  await panel.reload()
  await panel.waitForText('次にやること')
  expect(await panel.text()).not.toContain(line)
})

test('a downgrade leaves what it cannot read as it is, says so, and reads the rest', async () => {
  await install('9.0.0')
  await panel.waitForText('次にやること')
  await expect.poll(seenVersion, { timeout: PATIENCE }).toBe('9.0.0')
  const newer = { version: 99, id: crypto.randomUUID(), more: 'than we know' }
  await putFacility(panel, newer.id, newer)
  await install('0.0.1')
  await panel.waitForText('新しい版の準備ナビで保存された施設があります')
  expect(await facilityAt(panel, newer.id)).toEqual(newer)
  const known = STORED.at(-1)?.id ?? ''
  expect(await facilityAt(panel, known)).toMatchObject({ version: 3, id: known })
  expect(await seenVersion()).toBe('9.0.0')
})
