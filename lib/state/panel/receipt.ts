import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { ShownReceipt } from '../../portal/channel/pageState'

/**
 * Watches for a page that shows the receipt of an application. Without a number it counts only in
 * a tab that has shown an application: a notice of the portal can use the same words.
 */
export function openReceipt(seen: ReadonlySignal<ActiveTab>): ReadonlySignal<ShownReceipt | null> {
  const tabs = new Set<number | undefined>()
  effect(() => {
    const { tab, page } = seen.value
    if (page?.form.found === 'application') tabs.add(tab)
  })
  return computed(() => {
    const { tab, page } = seen.value
    const receipt = page?.receipt ?? null
    return receipt && (receipt.number !== null || receipt.after || tabs.has(tab)) ? receipt : null
  })
}
