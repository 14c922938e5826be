import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { broken } from '../../guide/broken.ts'
import { MANUAL_LIST_SYS_ID } from '../../practice/server.ts'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { waitForAnswer } from '../form/outcomes.ts'

const portal = ownPortal({ locale: 'en' })
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  // The portal asks before a form that was filled in is left.
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await portal.session.openPanel()
})
beforeEach(() => portal.practice.reset())

/**
 * @returns Japanese that a reader of English is left alone with: neither beside its English, nor
 *   quoted from page or handbook, nor told to a screen reader as Japanese.
 */
function japaneseLeft(document: Document): string[] {
  const left: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text
    if (parentElement?.closest('[lang=ja], script, style')) continue
    const own = data.replace(/\((?:[^()]|\([^()]*\))*\)|“[^”]*”|居宅同意取得型/g, '')
    if (/[ぁ-んァ-ヶ一-龠、。]/.test(own)) left.push(data)
  }
  return left
}

/** @returns what sticks out of the panel to the right. */
function stickingOut(document: Document): string[] {
  const { clientWidth } = document.documentElement
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility())
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => {
      const { right } = element.getBoundingClientRect()
      return `${element.localName} ${element.textContent} until ${right} of ${clientWidth}`
    })
}

/** @returns what is cut at the end of its line, of the elements that `selector` finds. */
function cutShort(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility() && !element.matches('.hidden, .hidden *'))
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter((element) => getComputedStyle(element).overflowX !== 'visible')
    .map((element) => element.textContent ?? '')
}

async function expectEnglish(): Promise<void> {
  await panel.waitFor(() => document.querySelector('.lead') === null)
  expect(await panel.evaluate(japaneseLeft)).toEqual([])
  for (const width of [250, 320, 360, 480] as const) {
    await panel.view({ width })
    expect(await panel.evaluate(stickingOut), `${width} px`).toEqual([])
    expect(await panel.evaluate(cutShort, 'footer *'), `${width} px`).toEqual([])
  }
}

describe('in an English browser', () => {
  test('the panel declares its language and asks its first question in English', async () => {
    await panel.waitForText('First of all')
    expect(await panel.evaluate(({ documentElement }) => documentElement.lang)).toBe('en-GB')
    expect(await panel.evaluate(({ title }) => title)).toBe('Junbi Navi')
    await expectEnglish()
    await panel.click('Clinic')
  })

  test('the steps are explained in English, with the handbook’s Japanese names', async () => {
    await panel.waitForText('What to do next')
    await panel.waitForText('Register an account on the portal')
    await panel.waitForText(/0 of \d tasks done/)
    await panel.waitForText('The guide, its manuals and the portal are in Japanese.')
    const unfoldAll = () =>
      panel.evaluate((document) => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
    await panel.click(/^Papers\s*Ahead/)
    await panel.waitForText('Please get the receipt (領収書)')
    await expectEnglish()
    await panel.click(/^Quotation\s*Ahead/)
    await panel.waitFor((document) => document.querySelector('.letter'))
    await unfoldAll()
    await panel.waitForText('We ask for a quotation')
    await panel.waitForText('Has your system already been changed for online consultations')
    await expectEnglish()
  })

  test('dates show both counts of years, and yen comes before the figures', async () => {
    await panel.waitForText('Deadline: 31 January 2026 (令和8年1月31日)')
    // It was unfolded for its words, and would lie over the view.
    await panel.evaluate((document) =>
      document.querySelector('footer details')?.removeAttribute('open'),
    )
    await panel.click('Materials')
    await panel.click('Deadline, call centre')
    await panel.click('Table of amounts')
    await panel.waitForText('¥128,000')
    await panel.waitForText('Mon–Fri')
    await expectEnglish()
  })
})

describe('beside the portal in an English browser', () => {
  test('a manual with a section from the handbook is shown with its task', async () => {
    await panel.click('Steps')
    await page.goto(
      `https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sys_kb_id=${MANUAL_LIST_SYS_ID}`,
    )
    await panel.waitForText(/Needed for 2-2 “Check what changes in daily work \(.*\)”/)
    await panel.waitForText(/“操作マニュアル.*”, which the guide points to, is marked/)
    await expectEnglish()
  })

  test('an application can be typed into the panel, under field names in both languages', async () => {
    await panel.click('Check')
    await panel.click('Write and check here')
    await panel.fill('Total cost (総事業費)', '17万1千円 16万円')
    await panel.waitForText('contains more than one number')
    await expectEnglish()
    await panel.click('Delete what was written and finish')
    await panel.waitForText('Write and check here')
  })

  test('a form with mistakes is checked in English, under the portal’s field names', async () => {
    await openForm(page, { single: true })
    const texts = { ...SOUND.texts, total_cost: '17000' }
    await prefill(page, { ...SOUND, texts, subsidised: 'はい' })
    await waitForAnswer(panel, 'total-cost', 'fail')
    await panel.waitForText('The total cost is ¥17,000, but the sum of the items is ¥171,000.')
    await panel.waitForText('To correct')
    // What the form's last fields bring draws the list anew, folded as it was.
    await panel.waitFor((document) => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.body.innerText.includes('was read as Total cost (総事業費)')
    })
    await expectEnglish()
  })

  test('the dialog of the guard is in English on the page', async () => {
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"][lang="en-GB"]')
    const said = await insideOurs(portal.session, page, 'dialog', (root) => root.textContent ?? '')
    expect(said).toContain('Junbi Navi')
    expect(said).toMatch(/Items to correct before you send: \d/)
    expect(said).toContain('The total cost is ¥17,000')
    expect(said).toContain('If you have already received a subsidy for a different patient route')
    expect(said.replace(/\([^()]*\)|“[^”]*”/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠、。]/)
    expect(said).toContain('Go back and correct')
    expect(said).toContain('Send as it is')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[data-junbi-navi="dialog"]', { hidden: true })
    expect(portal.practice.received()).toEqual([])
  })
})

describe('in the workspace of an English browser', () => {
  test('errors in a guide’s file are reported in English', async () => {
    const workspace = await portal.session.openExtensionPage('workspace.html#guides')
    const input = await workspace.waitForSelector('#import ~ * input[type=file]')
    const chooser = await input?.toElement('input')
    const shows = (text: string) =>
      workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
    const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-english-'))
    const file = join(folder, 'guide.json')
    await writeFile(file, broken({ at: ['subsidy', 'terms', 1, 'cap'], to: '85000' }))
    await chooser?.uploadFile(file)
    await shows('(subsidy.terms[1].cap): Please write the digits without quotation marks.')
    await writeFile(file, broken({ at: ['subsidy', 'deadline', 'notice'], to: 'nowhere' }))
    await chooser?.uploadFile(file)
    await shows('(subsidy.deadline.notice): There is no manual “nowhere”.')
    await rm(folder, { recursive: true })
    await workspace.close()
  })

  test('the workspace is in English', async () => {
    const workspace = await portal.session.openExtensionPage('workspace.html')
    await workspace.waitForSelector('nav a')
    const shown = await workspace.evaluate(() => ({
      lang: document.documentElement.lang,
      title: document.title,
      head: document.querySelector('h1')?.textContent,
    }))
    expect(shown).toEqual({ lang: 'en-GB', title: 'Manage Junbi Navi', head: 'Manage Junbi Navi' })
    const places = await workspace.$$eval('nav a', (links) => links.map(({ hash }) => hash))
    await workspace.waitForSelector('.facility-table tbody tr')
    const dates = '.facility-table td:nth-child(n + 7) > .help'
    expect(await workspace.evaluate(`(${cutShort})(document, '${dates}')`)).toEqual([])
    for (const place of places) {
      await workspace.evaluate((hash) => {
        location.hash = hash
      }, place)
      await workspace.waitForFunction(
        (here) =>
          document.querySelector(`nav a[href="${here}"][aria-current]`) &&
          document.querySelector('main h2') &&
          !document.querySelector('.lead'),
        {},
        place,
      )
      expect(await workspace.evaluate(`(${japaneseLeft})(document)`), place).toEqual([])
    }
    await workspace.close()
  })
})
