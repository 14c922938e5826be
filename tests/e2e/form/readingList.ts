import type { FormVariant } from '../../practice/variants.ts'
import type { Panel } from '../browsers/panel.ts'
import type { Session } from '../browsers/session.ts'

export const addressOf = (variant: FormVariant) =>
  `https://iryohokenjyoho.service-now.com/csm?id=practice_form&variant=${variant}`

/** Opens a form. @returns the panel's reading of its fields, once it includes `last`. */
export async function readingOf(
  { page }: Session,
  panel: Panel,
  variant: FormVariant,
  last: string,
): Promise<string[]> {
  // The reading of the former form may include `last` as well.
  await page.goto('about:blank')
  await panel.waitFor((document) => document.querySelector('.reading') === null)
  await page.goto(addressOf(variant))
  return readingNow(panel, last)
}

/** @returns the panel's reading of the fields, once it includes `last`. */
export async function readingNow(panel: Panel, last: string): Promise<string[]> {
  await panel.waitFor((document, wanted) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.check-more, .reading')) {
      fold.open = true
    }
    const list = document.querySelector('.reading')
    return list?.textContent?.includes(wanted)
  }, last)
  return panel.evaluate((document) =>
    [...document.querySelectorAll('.reading li')].map((item) =>
      [...item.querySelectorAll(':scope > p')].map((said) => said.textContent).join(' '),
    ),
  )
}

/** In the panel's order: fields that were not understood come first, for the user to assign. */
export const listed = (sentences: readonly string[]) => {
  const understood = (sentence: string) => sentence.includes('として読み取りました')
  return [...sentences.filter((sentence) => !understood(sentence)), ...sentences.filter(understood)]
}
export const known = (label: string, meaning: string, by = '') =>
  `『${label}』を${meaning}として読み取りました${by && `（手がかり：${by}）`}`
export const unknown = (label: string) => `『${label}』は確認に使っていません`
export const closed = (sentence: string) =>
  `${sentence} 閉じたタブなどの中にあります。画面で開くと、入力内容を見られます。`
