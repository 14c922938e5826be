import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { openAnswered } from '../form/outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

const portal = sharedPortal()
let page: Page
beforeAll(async () => {
  page = portal.session.page
})

test('a page that listens for animations everywhere receives its own events and none of ours', async () => {
  const panel = await openAnswered(portal.session)
  await openForm(page)
  await panel.click('読み取り・印刷・そのほか')
  await panel.click('読み取った項目を見る')
  const heard = await page.evaluate(async () => {
    const names: string[] = []
    const hear = (event: Event) => {
      names.push(event instanceof AnimationEvent ? event.animationName : event.type)
    }
    const form = document.querySelector('#catalog-form') ?? document.body
    for (const kind of ['start', 'end', 'cancel', 'iteration']) {
      for (const type of [`animation${kind}`, `webkitAnimation${kind}`]) {
        for (const target of [window, document, document.body, form]) {
          for (const capture of [true, false]) target.addEventListener(type, hear, { capture })
        }
      }
    }
    window.onanimationstart = hear
    window.onanimationend = hear
    const style = document.createElement('style')
    style.textContent = '@keyframes own { to { opacity: 0.9 } } .own { animation: own 1ms }'
    document.head.append(style)
    const input = () => {
      const made = document.createElement('input')
      made.setAttribute('aria-label', 'あとから来た項目')
      return made
    }
    const [field, taken] = [input(), input()]
    form.append(field, taken)
    await new Promise((resolve) => requestAnimationFrame(resolve))
    taken.remove()
    const own = document.createElement('p')
    own.className = 'own'
    const ended = new Promise((resolve) => own.addEventListener('animationend', resolve))
    form.append(own)
    await ended
    return [...new Set(names)]
  })
  expect(heard).toEqual(['own'])
  await panel.waitFor((document) => document.body.textContent.includes('あとから来た項目'))
})

test('the page’s own animation runs, and ours has no duration', async () => {
  const animations = await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = '.form-group { animation: own 5s }'
    const of = () => {
      const row = document.querySelector('.form-group') ?? document.body
      const { animationName, animationDuration } = getComputedStyle(row)
      return `${animationName} ${animationDuration}`
    }
    const ours = of()
    document.head.append(style)
    return [ours, of()]
  })
  expect(animations).toEqual(['junbi-navi-appeared 0s', 'own 5s'])
})

test('a field that appears with an animation of the page is detected', async () => {
  const panel = await portal.session.openPanel()
  await page.goto(`${ORIGIN}/csm`)
  await panel.waitForText('申請フォームは見つかりませんでした')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = '@keyframes own { from { opacity: 0 } } .form-group { animation: own 1ms }'
    document.head.append(style)
    const row = document.createElement('div')
    row.className = 'form-group'
    row.innerHTML = '<label for="own">補助申請額</label> <input id="own" />'
    document.querySelector('main')?.append(row)
  })
  await panel.waitForText('申請フォームを確認しています')
})

test('a form is detected on a page that switches all animations off', async () => {
  const panel = await portal.session.openPanel()
  await page.goto(`${ORIGIN}/csm`)
  await panel.waitForText('申請フォームは見つかりませんでした')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = '*, *::before, *::after { animation: none !important }'
    document.head.append(style)
  })
  await page.click('a[href*="sc_cat_item"]')
  await panel.waitForText('申請フォームを確認しています')
})
