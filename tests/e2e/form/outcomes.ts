import type { Panel } from '../browsers/panel.ts'
import type { Session } from '../browsers/session.ts'

/** Opens the panel and answers the first question as a clinic. */
export async function openAnswered(session: Session): Promise<Panel> {
  const panel = await session.openPanel()
  await panel.waitForText('はじめに教えてください')
  await panel.click('診療所')
  // The next task stands below the question already: the answer is stored once the question is gone.
  await panel.waitFor((document) => document.querySelector('#kind-question') === null)
  await panel.waitForText('次にやること')
  return panel
}

/** Names the facility in its settings, and gives it a code if there is one. */
export async function nameFacility(panel: Panel, name: string, code?: string): Promise<void> {
  await panel.click('設定を変える')
  await panel.fill('施設名（任意）', name)
  if (code !== undefined) {
    await panel.click('コードと導入希望日も入れておく（任意）')
    await panel.fill('医療機関等コード（10桁）', code)
  }
  await panel.click('この内容で保存する')
  await panel.waitForText(name)
  await panel.waitForText('次にやること')
}

/** Sets 確認の基準日 while a form is being checked. */
export async function checkAsOf(panel: Panel, day: string): Promise<void> {
  await panel.waitFor((document, value) => {
    const input = document.querySelector<HTMLInputElement>('.as-of input')
    if (!input) return false
    if (input.value === value) return document.querySelector('.as-of .advice') !== null
    input.value = value
    input.dispatchEvent(new Event('change', { bubbles: true }))
    return false
  }, day)
}

/** Opens the line of a field that is not OK, with its outcomes and the link to it. */
export async function openLine(panel: Panel, field: string): Promise<void> {
  await panel.click(new RegExp(`^(?:要修正|要確認|未入力)\\s*${field}`))
}

/** Waits until a rule has this answer in the panel; `unfilled` outcomes count as `fail`. */
export async function waitForAnswer(panel: Panel, rule: string, answer: string): Promise<void> {
  await panel.waitFor(
    (document, wanted) =>
      document.querySelector(`[data-rule="${wanted.rule}"][data-answer="${wanted.answer}"]`) !==
      null,
    { rule, answer },
  )
}

/** @returns every rule's answer as the panel shows it. */
export function answersIn(panel: Panel): Promise<Record<string, string>> {
  return panel.evaluate((document) =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-rule]')].map(({ dataset }) => [
        dataset.rule ?? '',
        dataset.answer ?? '',
      ]),
    ),
  )
}
