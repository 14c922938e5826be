import type { Panel } from '../e2e/browsers/panel.ts'

/** Prints how much of the check there is to scroll at 360 px, with what is folded at first folded. */
export async function printHeight(panel: Panel, view: string): Promise<void> {
  await panel.view({ width: 360 })
  const heights = await panel.evaluate((document) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.check-more')) {
      fold.open = false
    }
    const of = (part: string) => document.querySelector(part)?.getBoundingClientRect().height ?? 0
    return { content: of('main'), fixed: of('#panel > header') + of('.bottom') }
  })
  console.log(
    `${view}: ${Math.round(heights.content)} px to scroll, ${Math.round(heights.fixed)} px fixed`,
  )
}
