import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'

const ADDRESS = 'https://iryohokenjyoho.service-now.com/csm?id=practice_form&variant=attachments'
const UPLOADED =
  '<div><a href="/sys_attachment.do?sys_id=0badcafe0badcafe0badcafe00000012">領収書 (1).pdf</a> (120 KB) <button type="button" aria-label="削除">×</button></div>'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

/** Has the page list something, as it does once it has uploaded a file. */
const list = (place: string, html: string) =>
  portal.session.page.evaluate(
    ([at, entry]) => {
      const element = document.querySelector(at ?? '')
      if (element) element.innerHTML = entry ?? ''
    },
    [place, html],
  )

test('links to an example and a template do not count as attached files', async () => {
  await portal.session.page.goto(ADDRESS)
  await waitForAnswer(panel, 'attachment:receipt', 'fail')
  await waitForAnswer(panel, 'attachment:breakdown', 'fail')
})

test('a file in the page’s list of uploads counts until it is removed', async () => {
  await list('#receipt-files', UPLOADED)
  await waitForAnswer(panel, 'attachment:receipt', 'pass')
  await list('#receipt-files', '')
  await waitForAnswer(panel, 'attachment:receipt', 'fail')
  await list('#receipt-files', UPLOADED)
  await waitForAnswer(panel, 'attachment:receipt', 'pass')
})

test('a file name that may not be attached is shown, and no file is reported missing', async () => {
  await list('#other-files', '<a href="/files/1">内訳 (2).xlsx</a>')
  await waitForAnswer(panel, 'attachment:breakdown', 'review')
  await panel.waitForText('画面に「内訳 (2).xlsx」と表示されていますが')
  expect(await panel.text()).not.toContain('『領収書内訳書』が添付されていません')
})

test('a list outside the form counts as well', async () => {
  await list(
    '#page-files',
    '<tr><td><a href="/sys_attachment.do?sys_id=0badcafe0badcafe0badcafe00000013">内訳書_みほん.xlsx</a></td><td>25 KB</td><td><button type="button">削除</button></td></tr>',
  )
  await waitForAnswer(panel, 'attachment:breakdown', 'review')
  await panel.waitForText('『内訳書_みほん.xlsx』は')
})
