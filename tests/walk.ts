import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Panel } from './e2e/browsers/panel.ts'
import type { Session } from './e2e/browsers/session.ts'
import { choose, enter, enterText, openForm, SOUND, SOUND_DAY } from './e2e/form/applicationForm.ts'
import { checkAsOf, nameFacility, waitForAnswer } from './e2e/form/outcomes.ts'
import type { Practice } from './practice/server.ts'

/** The most frequent mistakes. */
export const FLAWED = {
  ...SOUND,
  texts: { ...SOUND.texts, total_cost: '１７万円', requested_amount: '150000' },
  kind: '薬局',
  receipt: '御見積書.pdf',
}

/**
 * Walks the main path as a person would, a line on the terminal for each step.
 * @param pictures the folder that the pictures of page and panel go to.
 * @throws Error at the first step that does not happen.
 */
export async function walk(session: Session, practice: Practice, pictures: string): Promise<void> {
  const { page } = session
  await page.goto(practice.url)
  const panel = await session.openPanel()
  const picture = async (name: string) =>
    writeFile(join(pictures, `${session.kind}-${name}.png`), await session.picture(panel))
  let number = 0
  const step = async (title: string, work: () => Promise<unknown>) => {
    await work()
    number += 1
    await picture(`${number}`.padStart(2, '0'))
    console.log(`${`${number}`.padStart(2)}. ${title}`)
  }

  await step('最初の質問に答える', () => answerQuestions(panel))
  await step('チェックを付ける', () => tickTwo(panel))
  await step('マニュアルを新しいタブで開く', () => openManual(session, panel))
  await step('申請フォームを開く', async () => {
    await page.bringToFront()
    await openForm(page)
    await panel.waitForText('申請フォームを確認しています')
  })
  await step('間違いのある申請を入力する', async () => {
    await enter(page, FLAWED)
    await checkAsOf(panel, SOUND_DAY)
    await waitForAnswer(panel, 'receipt-kind', 'fail')
    await waitForAnswer(panel, 'requested-amount', 'fail')
  })
  await printOutcomes(panel)
  await step('確認画面で送信しようとすると、直すところを聞かれる', async () => {
    await toConfirmation(page, panel)
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"]')
  })
  await step('戻って直す', () => mend(session, panel))
  await printOutcomes(panel)
  await step('確認画面へ進む', () => toConfirmation(page, panel))
  await step('送信する', async () => {
    await page.click('#submit-btn')
    await page.waitForFunction(() => document.body.textContent.includes('受付済'))
  })

  const [received, ...more] = practice.received()
  if (received?.fields.total_cost !== '171,000' || more.length > 0) {
    throw new Error('練習用ポータルに届いた内容が、入力した内容と違います。')
  }
  console.log(
    `練習用ポータルに届きました：${received.number}、添付 ${received.attachments.join('、')}`,
  )
  console.log(`画面の写真：${pictures}`)
}

async function answerQuestions(panel: Panel) {
  await panel.click('診療所')
  await nameFacility(panel, 'みほん診療所')
  await panel.waitForText('8項目のうち 0項目が終わりました')
}

async function tickTwo(panel: Panel) {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await panel.click('見積のご相談・ご依頼', { within: '次にやること' })
  await panel.waitForText('8項目のうち 2項目が終わりました')
}

async function openManual(session: Session, panel: Panel) {
  await panel.click('資料')
  await panel.click('マイナ在宅受付Webとマイナ資格確認アプリで使える端末')
  const manual = await session.waitForPage('KB0011665')
  await manual.waitForSelector('article.kb-article-content')
  await panel.click('手順')
  await panel.waitForText('今見ているページ：KB0011665')
}

async function toConfirmation(page: Page, panel: Panel) {
  await page.click('#submit-btn')
  await page.waitForSelector('#confirm-form')
  await panel.waitForText('確認画面の内容を確認しています')
}

async function mend({ page }: Session, panel: Panel) {
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  await page.click('[name="back"]')
  await page.waitForSelector('#catalog-form')
  await choose(page, 'facility_kind', '診療所')
  await enterText(page, 'total_cost', '171,000')
  await enterText(page, 'requested_amount', '128,000')
  await enter(page, { receipt: '領収書.pdf' })
  for (const rule of ['facility-kind', 'total-cost', 'requested-amount', 'receipt-kind']) {
    await waitForAnswer(panel, rule, 'pass')
  }
}

/** The outcomes as a table: answer and question. */
async function printOutcomes(panel: Panel) {
  const rows = await panel.evaluate((document) =>
    [...document.querySelectorAll('.outcome[data-rule] h3')].map((heading) => {
      const [answer, ...question] = heading.textContent.trim().split(/\s+/)
      return { 結果: answer ?? '', 確認事項: question.join(' ') }
    }),
  )
  console.table(rows)
}
