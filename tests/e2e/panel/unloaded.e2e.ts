import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { type OwnPortal, openPortal } from '../browsers/portal.ts'
import { extensionDir } from '../browsers/session.ts'
import { openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'

const ARTICLE =
  'https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011639'
const FORM_UNLOADED = 'このページの入力欄を、まだ読み取れません。'
const ARTICLE_UNLOADED = '手引きが示す箇所を、まだこのページから探せません。'

let folder: string
let extension: string
let portal: OwnPortal
let panel: Panel
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-unloaded-'))
  extension = join(folder, 'extension')
  await cp(extensionDir(inject('browser')), extension, { recursive: true })
  for (const file of ['form.js', 'article.js']) await takeAway(file)
  portal = await openPortal({ extensionDir: extension })
  panel = await openAnswered(portal.session)
})
afterAll(async () => {
  await portal.close()
  await rm(folder, { recursive: true })
})

/** The browser can no longer load a file of the extension: its disk is busy, for example. */
const takeAway = (file: string) => rename(join(extension, file), join(folder, file))
const giveBack = (file: string) => rename(join(folder, file), join(extension, file))

test('if article.js cannot be loaded, the panel says so, and the sections are found later', async () => {
  const { page } = portal.session
  await page.goto(ARTICLE)
  await panel.waitForText(ARTICLE_UNLOADED)
  await giveBack('article.js')
  await panel.waitFor((document) => document.querySelector('.place button'))
  expect(await panel.text()).not.toContain(ARTICLE_UNLOADED)
})

test('if form.js cannot be loaded, the panel says so, and the form is sent as without the extension', async () => {
  const { page } = portal.session
  await openForm(page, { single: true })
  await panel.waitForText(FORM_UNLOADED)
  await panel.click('申請チェック')
  await panel.waitForText(FORM_UNLOADED)
  await panel.waitForText('入力した内容を控えてから、ページを再読み込みしてください。')
  await prefill(page, SOUND)
  expect(await page.$('[data-junbi-navi]')).toBeNull()
})

test('the form is read without a reload once the file can be loaded again', async () => {
  await giveBack('form.js')
  await waitForAnswer(panel, 'requested-amount', 'pass')
  expect(await panel.text()).not.toContain(FORM_UNLOADED)
})
