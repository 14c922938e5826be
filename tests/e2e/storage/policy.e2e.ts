import { beforeAll, expect, test } from 'vitest'
import { broken } from '../../guide/broken.ts'
import type { Panel } from '../browsers/panel.ts'
import { setPolicy } from '../browsers/policy.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { shows } from './syncing.ts'

const ADDRESS = 'https://cloud.example/remote.php/dav/files/minato/junbi-navi/'
/** An edition with another deadline, so that it is seen which of the two settings goes first. */
const edition = JSON.parse(broken({ at: ['subsidy', 'deadline', 'date'], to: '2031-05-31' }))

const portal = ownPortal()
let panel: Panel
beforeAll(async () => {
  await setPolicy(portal.session, {
    guides: [JSON.stringify({ ...edition, edition: '管理者が配った版' })],
    deadlines: { [edition.id]: '2031-03-31' },
    notices: false,
    sharedFolder: { address: ADDRESS, role: 'list' },
  })
  panel = await openAnswered(portal.session)
})

test('an administrator’s guide is in use, with the deadline that goes before every edition’s', async () => {
  await panel.click('申請期限とお問い合わせ')
  await panel.waitForText('令和13年（2031年）3月31日')
  await panel.waitForText('管理者が配った期限です')
  const guides = await portal.session.openExtensionPage('workspace.html#guides')
  await shows(guides, '管理者が配った版')
  await shows(guides, '申請期限は、管理者が決めた 令和13年（2031年）3月31日 を使います')
  await guides.close()
  await panel.click('申請期限とお問い合わせ')
})

test('reminders that an administrator has switched off are not offered', async () => {
  await panel.click('資料')
  await panel.click('申請期限・お問い合わせ')
  await panel.waitForText('お知らせは、管理者の設定でオフになっています')
})

test('the address of the shared folder stands there, and nothing is on before the user says so', async () => {
  const place = await portal.session.openExtensionPage('workspace.html#share')
  await shows(place, '管理者が決めています')
  const field = await place.$eval('input[name=address]', ({ value, readOnly }) => ({
    value,
    readOnly,
  }))
  expect(field).toEqual({ value: ADDRESS, readOnly: true })
  expect(await place.$('input[type=radio]')).toBeNull()
  await shows(place, '共有フォルダーはオフです')
})
