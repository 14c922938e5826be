import type { Page } from 'puppeteer-core'
import { addWorkedExample, beginDraft, checkBy, openPart, write } from '../e2e/workspace/editing.ts'
import { press, shows } from '../e2e/workspace/place.ts'
import { takeWorkspace } from './take.ts'

/** 手引きを作る・直す: a later edition with slips, part by part, until somebody has checked it. */
export async function takeEditor(page: Page): Promise<void> {
  await beginDraft(page, '山田花子', 'gairai')
  await takeWorkspace(page, 'editor-draft')
  await takePart(page, '名称・版・期間', 'editor-basics')
  await openPart(page, '手順とチェック項目')
  await openPart(page, '準備')
  await openPart(page, '準備作業を始める前に')
  await openPart(page, '医療機関等向け総合ポータルサイトアカウント登録')
  await takeWorkspace(page, 'editor-steps')
  await fold(page, '手順とチェック項目')
  await takePart(page, 'マニュアル', 'editor-articles')
  await takeSubsidy(page)
  await takePart(page, '申請フォームの項目', 'editor-form')
  await takePart(page, '項目名を試す', 'editor-trial')
  await takePart(page, 'フォームの形', 'editor-shape')
  await takeWorked(page)
  for (const [title, name] of [
    ['前の版との違い', 'editor-difference'],
    ['パネルでの見え方', 'editor-preview'],
    ['確認事項と', 'editor-facts'],
  ] as const) {
    await takePart(page, title, name)
  }
  await checkBy(page, '佐藤次郎')
  await shows(page, '佐藤次郎 が')
  await takeWorkspace(page, 'editor-checked')
}

async function takePart(page: Page, title: string, name: string): Promise<void> {
  await openPart(page, title)
  await takeWorkspace(page, name)
  await fold(page, title)
}

/** Folds a part: only what is taken is to be seen. */
async function fold(page: Page, title: string): Promise<void> {
  await page.$$eval(
    'details.fold[open]',
    (parts, wanted) => {
      for (const part of parts) {
        const isWanted = part.querySelector('summary')?.innerText.startsWith(wanted)
        if (isWanted && part instanceof HTMLDetailsElement) part.open = false
      }
    },
    title,
  )
}

async function takeSubsidy(page: Page): Promise<void> {
  await openPart(page, '補助の内容')
  await openPart(page, '診療所・薬局')
  await write(page, 'subsidy.terms[2].cap', '約12')
  await shows(page, '金額を、円で書いてください')
  await write(page, 'subsidy.deadline.date', '2025-01-31')
  await takeWorkspace(page, 'editor-subsidy')
  await write(page, 'subsidy.terms[2].cap', '120,000')
  await write(page, 'subsidy.deadline.date', '2027-01-31')
  await fold(page, '補助の内容')
}

async function takeWorked(page: Page): Promise<void> {
  await addWorkedExample(page)
  await press(page, 'いまの結果を記録する')
  await shows(page, '記録した結果と同じです。')
  await takeWorkspace(page, 'editor-worked')
  await fold(page, '申請の例')
}
