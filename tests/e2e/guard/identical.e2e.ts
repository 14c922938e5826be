import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import type { Panel } from '../browsers/panel.ts'
import { openPortal, type Portal, sharedPortal } from '../browsers/portal.ts'
import { enter, enterText, openForm, SOUND, SOUND_DAY, typeText } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered } from '../form/outcomes.ts'
import { atFrames, byType, heardBy, type Logged, pageItself } from './pageSeen.ts'

const FLAWED = { ...SOUND, texts: { ...SOUND.texts, total_cost: '17000' } }

/** What one person does on two forms, with or without the extension, and what the page sees. */
async function walk({ session, practice }: Portal, hasExtension: boolean) {
  const { page } = session
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  const width = await page.evaluate(() => innerWidth)
  const panel = hasExtension && (await openAnswered(session))
  // What a browser has fetched it may keep: both have seen the form before.
  await openForm(page)
  if (panel) await prepare(panel)
  await page.waitForFunction((wide) => innerWidth === wide, {}, width)
  const mended = await mendAndSend(page, hasExtension)
  const despite = await sendDespite(page, hasExtension)
  const sent = practice.received().map(({ fields, attachments }) => ({ fields, attachments }))
  return { mended, despite, sent, said }
}

/** The panel takes room from the page, so that it is closed again. */
async function prepare(panel: Panel) {
  await checkAsOf(panel, SOUND_DAY)
  await panel.close()
}

async function openFlawed(page: Page, options: { single?: boolean } = {}) {
  await openForm(page, options)
  await page.waitForSelector('#receipt')
  const { texts, ...others } = FLAWED
  const entries = Object.entries(texts)
  const byKey = entries.slice(0, sized(2, entries.length))
  for (const [name, text] of byKey) await typeText(page, name, text)
  for (const [name, text] of entries.slice(byKey.length)) await enterText(page, name, text)
  await enter(page, others)
}

const marksShown = (page: Page) => page.waitForSelector('[data-junbi-navi="marks"]')
const questionGone = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))

/** Fills in wrongly, is led to the field, mends it, goes through the confirmation, and sends. */
async function mendAndSend(page: Page, withUs: boolean) {
  await openFlawed(page)
  if (withUs) await marksShown(page)
  const all: Logged[] = []
  const hear = async () => {
    const heard = await heardBy(page)
    all.push(...heard)
    return byType(heard)
  }
  const filled = { page: await pageItself(page), heard: await hear() }
  // A line of ours says that it will be asked about.
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  const warned = { page: await pageItself(page), heard: await hear() }
  if (withUs) {
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"]')
    await page.keyboard.press('Escape')
    await questionGone(page)
  } else {
    // The same person stops before the button.
    await page.hover('#submit-btn')
    await page.focus('#submit-btn')
  }
  const held = { page: await pageItself(page), heard: await hear() }
  await page.click('[name="back"]')
  await page.waitForSelector('#catalog-form')
  const led = { page: await pageItself(page), heard: await hear() }
  await typeText(page, 'total_cost', '171000')
  const mended = { page: await pageItself(page), heard: await hear() }
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  const confirming = { page: await pageItself(page), heard: await hear() }
  await page.click('#submit-btn')
  await page.waitForFunction(() => location.search.includes('my_list'))
  await page.waitForFunction(() => document.body.textContent.includes('受け付けました'))
  return {
    filled,
    warned,
    held,
    led,
    mended,
    confirming,
    sent: await hear(),
    atFrames: atFrames(all),
  }
}

/** Sends what is wrong: by this click, or by this click and このまま送信. */
async function sendDespite(page: Page, withUs: boolean) {
  await openFlawed(page, { single: true })
  if (withUs) await marksShown(page)
  await heardBy(page)
  await page.click('#submit-btn')
  if (withUs) {
    await page.waitForSelector('[data-junbi-navi="dialog"]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await page.waitForFunction(() => document.body.textContent.includes('受け付けました'))
  return byType(await heardBy(page))
}

const portal = sharedPortal()
let without: Awaited<ReturnType<typeof walk>>
let withUs: Awaited<ReturnType<typeof walk>>
beforeAll(async () => {
  const bare = await openPortal({ extensionDir: null })
  try {
    without = await walk(bare, false)
  } finally {
    await bare.close()
  }
  withUs = await walk(portal, true)
})

test.each(['filled', 'warned', 'led', 'mended', 'confirming'] as const)(
  'the page observes no difference: %s',
  (part) => {
    expect(withUs.mended[part].page).toEqual(without.mended[part].page)
    expect(withUs.mended[part].heard).toEqual(without.mended[part].heard)
  },
)

test('during a held send the page observes only focus events', () => {
  const { page, heard } = withUs.mended.held
  const unasked = without.mended.held
  expect(page).toEqual(unasked.page)
  expect(heard).toEqual(unasked.heard)
})

test('the page scrolls, moves and selects as it does without the extension', () => {
  expect(withUs.mended.atFrames).toEqual(without.mended.atFrames)
})

test('a send fires the same events as without the extension, with and without a question', () => {
  expect(withUs.mended.sent).toEqual(without.mended.sent)
  // The press before the question is kept from the page, which could send by it.
  const { pointerdown, mousedown, pointerup, mouseup, ...afterPress } = without.despite
  expect([pointerdown, mousedown, pointerup, mouseup]).toEqual(Array(4).fill(['submit-btn']))
  expect(withUs.despite).toEqual(afterPress)
})

test('the same data is sent, and the page reports the same', () => {
  expect(withUs.sent).toEqual(without.sent)
  expect(withUs.sent).toHaveLength(2)
  expect(withUs.said).toEqual(without.said)
})
