import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { ShownReceipt } from '../../portal/channel/pageState'
import type { Reading } from '../../portal/reading/reading'

/** What the active tab shows of an application that was received. */
interface ReceiptState {
  /** What its page says; `null` for nothing. */
  readonly receipt: ReadonlySignal<ShownReceipt | null>
  /** What was read last before that, in this tab; `null` where the panel has seen no application in it. */
  readonly sent: ReadonlySignal<Reading | null>
}

/**
 * Watches for a page that shows the receipt of an application. Without a number it counts only in
 * a tab that has shown an application: a notice of the portal can use the same words.
 */
export function openReceipt(seen: ReadonlySignal<ActiveTab>): ReceiptState {
  const readings = signal<ReadonlyMap<number | undefined, Reading>>(new Map())
  effect(() => {
    const { tab, page } = seen.value
    if (page?.form.found !== 'application') return
    readings.value = new Map([...readings.peek(), [tab, page.form.reading]])
  })
  const before = computed(() => readings.value.get(seen.value.tab) ?? null)
  const receipt = computed(() => {
    const found = seen.value.page?.receipt ?? null
    return found && (found.number !== null || found.after || before.value) ? found : null
  })
  return { receipt, sent: computed(() => (receipt.value ? before.value : null)) }
}
