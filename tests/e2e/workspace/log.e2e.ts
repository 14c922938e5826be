import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { runInside } from '../panel/ticking.ts'
import { press, reloaded, shows } from './place.ts'

const portal = sharedPortal()
let panel: Panel
let place: Page

/** What the log shows, the latest first: each change's words, without its button. */
const entries = () =>
  place.$$eval('.entry', (items) =>
    items.map((item) => ({
      head: item.querySelector('.help')?.textContent ?? '',
      changes: [...item.querySelectorAll('li')].map(({ innerText }) => innerText),
    })),
  )

const waitForEntries = (count: number) =>
  place.waitForFunction(
    (wanted) => document.querySelectorAll('.entry').length === wanted,
    {},
    count,
  )

test('an empty log explains what it will show', async () => {
  place = await portal.session.openExtensionPage('workspace.html#log')
  await shows(place, 'まだ変更はありません')
})

test('an entered name is shown with every later change', async () => {
  await place.waitForSelector('.writer input:not(:disabled)')
  await place.type('.writer input', '山田')
  await press(place, '名前を保存する')
  await shows(place, '保存しました')
  await reloaded(place)
  await place.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.writer input')?.value === '山田',
  )
})

test('a change in a panel appears in the open log at once: what, when and by whom', async () => {
  panel = await openAnswered(portal.session)
  await waitForEntries(1)
  await panel.click('アカウント登録', { within: '次にやること' })
  await waitForEntries(2)
  const [tick, answers] = await entries()
  expect(tick?.head).toMatch(/^令和\d+年（20\d\d年）\d+月\d+日 \d+:\d\d 山田さん$/)
  expect(tick?.changes).toEqual([
    expect.stringMatching(/^医療機関等向け総合ポータルサイトアカウント登録\s+まだ → 終わり$/),
  ])
  expect(answers?.changes).toEqual([
    expect.stringMatching(/^施設区分\s+（なし） → 診療所$/),
    expect.stringMatching(/^最初の質問\s+まだ → 終わり$/),
  ])
})

test('a change undone in the log is updated in the open panel', async () => {
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await press(place, '元に戻す：医療機関等向け総合ポータルサイトアカウント登録')
  await shows(place, '元に戻しました')
  await panel.waitForText('8項目のうち 0項目が終わりました')
  await waitForEntries(3)
  const [latest] = await entries()
  expect(latest?.changes).toEqual([expect.stringContaining('終わり → まだ')])
})

test('a value that was changed again since is not undone, and the log says what to do', async () => {
  await reloaded(place)
  await waitForEntries(3)
  const buttons = await place.$$('.entry button')
  await buttons[1]?.click()
  await shows(place, 'この後にも変更されているため、元に戻していません')
  await shows(place, '後の変更を先に元に戻すか、パネルで直接変えてください')
  await expectNothingWrongIn(portal.session, place)
  await waitForEntries(3)
  await panel.waitForText('8項目のうち 0項目が終わりました')
})

test('with several facilities each change names its facility, and the log can be filtered by facility', async () => {
  await runInside(place)
  await place.evaluate(async () => {
    const { addFacility, updateFacility, withNote, withTick } = globalThis.junbiProgress
    const { id } = await addFacility({ name: '二つ目の薬局', kind: 'pharmacy' })
    await updateFacility(id, (facility) => withNote(facility, 'order', '来週届く'))
    await updateFacility(id, (facility) => withTick(facility, 'a-task-of-another-guide', true))
  })
  await waitForEntries(5)
  const select = await place.waitForSelector('.records select')
  const ids = await place.$$eval('.records option', (all) => all.map(({ value }) => value))
  await select?.select(ids[1] ?? '')
  await waitForEntries(2)
  expect(await entries()).toEqual([
    expect.objectContaining({
      changes: [expect.stringMatching(/いまの手引きにないチェック項目（a-task-of-another-guide）/)],
    }),
    expect.objectContaining({
      changes: [expect.stringMatching(/^メモ：.+\s+（なし） → 来週届く$/)],
    }),
  ])
  await select?.select('')
  await waitForEntries(5)
  await expectNothingWrongIn(portal.session, place)
})

test('a change of an unreadable facility is not undone, and the log says why', async () => {
  await place.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored: object = await storage.local.get(null)
    const [key = ''] = Object.entries(stored).flatMap(([name, value]) =>
      JSON.stringify(value).includes('二つ目の薬局') && name.startsWith('facility:') ? [name] : [],
    )
    await storage.local.set({ [key]: 'broken' })
  })
  await shows(place, '施設（いまは読み取れません）')
  await press(place, '元に戻す：メモ')
  await shows(place, 'この施設を読み取れないため、元に戻していません')
})

test('the latest 200 changes are shown', async () => {
  await place.evaluate(async () => {
    // At another place: to draw the log anew at each change would take most of the time.
    location.hash = '#sync'
    const { openCurrent, updateFacility, withTick } = globalThis.junbiProgress
    const { id } = (await openCurrent()).stored
    for (let turn = 0; turn < 210; turn++) {
      await updateFacility(id, (facility) => withTick(facility, 'order', turn % 2 === 0))
    }
    location.hash = '#log'
  })
  await waitForEntries(200)
})
