import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { facilityAt, putFacility, STORED } from './otherVersions.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

test.each(STORED)('data of version $version is shown and changed without loss', async (stored) => {
  const id = stored?.id ?? ''
  await putFacility(panel, id, stored)
  await panel.waitFor((document) => document.querySelector('h1')?.textContent === 'みほん診療所')
  await panel.waitForText('7項目のうち 1項目が終わりました')
  expect(await facilityAt(panel, id)).toEqual(stored)
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('7項目のうち 2項目が終わりました')
  const said = expect.any(String)
  expect(await facilityAt(panel, id)).toMatchObject({
    version: 3,
    createdAt: stored?.createdAt,
    registers: {
      name: ['みほん診療所', said],
      adapted: [true, said],
      'tick:account': [true, said],
      'tick:order': [false, said],
      'tick:quote': [true, said],
      'tick:task-that-is-gone': [true, said],
    },
  })
})

test('data of a newer version stays unchanged and is reported, and another facility is used', async () => {
  const id = crypto.randomUUID()
  const newer = { version: 99, id, more: 'than we know' }
  await putFacility(panel, id, newer)
  await panel.waitForText('新しい版の準備ナビで保存された施設があります')
  expect(await facilityAt(panel, id)).toEqual(newer)
})
