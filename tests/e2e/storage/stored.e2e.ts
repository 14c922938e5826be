import { expect, inject, test } from 'vitest'
import { openPortal, sharedPortal } from '../browsers/portal.ts'
import { enter, openForm, SOUND } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { BY_EXTENSION, filesWith } from './profileFiles.ts'
import { switchSyncOn, waitTicks } from './syncing.ts'

/** Made-up values, of signs that stand side by side nowhere else. */
const TYPED = {
  facility_name: 'ぬゆ鷽蠹医院Qx7Vw9Kz',
  facility_code: '2710000122',
  mobile_cost: '739214685',
  total_cost: '8461357',
  requested_amount: '5937000',
  completion_date: '2025-11-27',
}
/** What is changed in the panel's own form, after the form on the page was taken over. */
const IN_PANEL = '7392841'
const RECEIPT = 'Wj4Xq8Zk領収鸛鷸.pdf'
/** What the panel does store, to show that the same search finds it. */
const KEPT = 'ぺぽ鼬鼯薬局Hq3Zx8Wv'

/** Those of what it hands to be synced. */
const SYNCED = /Sync Extension Settings|storage-sync/

test('no value of the form or of the panel’s own form is in any file of the profile, also with 同期 on, while stored values are found', async () => {
  const { session, close } = await openPortal()
  try {
    const panel = await openAnswered(session)
    await panel.click('設定を変える')
    await panel.fill('施設名（任意）', KEPT)
    await panel.click('この内容で保存する')
    await panel.waitForText(KEPT)
    await openForm(session.page)
    await enter(session.page, {
      ...SOUND,
      texts: { ...SOUND.texts, ...TYPED },
      receipt: RECEIPT,
    })
    await waitForAnswer(panel, 'requested-amount', 'fail')
    // The last that was entered: what is read of it moves what stands below.
    await waitForAnswer(panel, 'attachment:breakdown', 'pass')
    await panel.click('読み取り・印刷・そのほか')
    await panel.click('フォームの内容を取り込んで、ここで直してみる')
    await panel.fill('総事業費', IN_PANEL)
    await panel.waitForText(`総事業費が ${Number(IN_PANEL).toLocaleString('ja')}円 ですが`)
    await panel.click('確認結果を印刷')
    const sheet = await session.waitForPage('#print/outcomes')
    await sheet.waitForSelector('.paper .values')
    await sheet.close()
    await session.page.bringToFront()
    // That the panel sees the form again leads to the check.
    await panel.waitForText('フォームの内容を取り込む')
    await panel.click('手順')
    await panel.click('アカウント登録', { within: '次にやること' })
    await panel.waitForText('8項目のうち 1項目が終わりました')
    // All that 同期 sends comes from storage, and is in the profile as well.
    await waitTicks(await switchSyncOn(session), 1)
    await session.stop()
    const parts = [
      ...Object.values(TYPED),
      IN_PANEL,
      RECEIPT,
      'Qx7Vw9Kz',
      '鷽蠹',
      'Wj4Xq8Zk',
      '鸛鷸',
    ]
    const { count, found } = await filesWith(session.profileDir, [KEPT, ...parts])
    const of = (text: string) => found.get(text) ?? []
    console.log(
      `${session.kind}: ${count} files searched for ${parts.length} texts; the facility’s name is in ${of(KEPT)}`,
    )
    expect(of(KEPT)).toContainEqual(expect.stringMatching(BY_EXTENSION))
    expect(of(KEPT)).toContainEqual(expect.stringMatching(SYNCED))
    for (const text of parts) expect(of(text), text).toEqual([])
  } finally {
    await close()
  }
})

// Firefox cannot forbid it.
if (inject('browser') === 'chromium') {
  const portal = sharedPortal()

  test('a script in the portal’s page cannot read the extension’s storage', async () => {
    const { session, practice } = portal
    await openAnswered(session)
    await session.page.goto(practice.url)
    const devtools = await session.page.createCDPSession()
    const ours = new Promise<number>((resolve) => {
      devtools.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension:')) resolve(context.id)
      })
    })
    await devtools.send('Runtime.enable')
    const { result } = await devtools.send('Runtime.evaluate', {
      contextId: await ours,
      awaitPromise: true,
      returnByValue: true,
      expression: `Promise.all(['local', 'session', 'sync'].map((area) =>
        chrome.storage[area].get(null).then(JSON.stringify, String)))`,
    })
    await devtools.detach()
    expect(result.value).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('not allowed from this context')),
    )
  })
}
