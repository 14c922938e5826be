import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { View } from './panelTypes'

/**
 * The panel's view. A form that appears opens the check, and a receipt opens the steps. A view that
 * the user chose at the same address of the same tab stays: also after a visit to another tab, or if
 * they chose it before the page was read.
 * @param formIsOpen whether the active tab shows an application form.
 * @param receiptIsShown whether it shows a receipt: the check then has nothing to show, even if the
 *   user chose it.
 */
export function openView(
  seen: ReadonlySignal<ActiveTab>,
  formIsOpen: ReadonlySignal<boolean>,
  receiptIsShown: ReadonlySignal<boolean>,
): { readonly view: ReadonlySignal<View>; readonly choose: (view: View) => void } {
  const view = signal<View>('steps')
  let chosenAt: Pick<ActiveTab, 'tab' | 'href'> | null = null
  effect(() => {
    const { tab, href } = seen.value
    if (chosenAt !== null && chosenAt.tab === tab && chosenAt.href !== href) chosenAt = null
  })
  const isChosen = () => {
    const { tab, href } = seen.peek()
    return chosenAt !== null && chosenAt.tab === tab && chosenAt.href === href
  }
  effect(() => {
    if (receiptIsShown.value) {
      if (!isChosen() || view.peek() === 'check') view.value = 'steps'
    } else if (formIsOpen.value && !isChosen()) view.value = 'check'
  })
  return {
    view,
    choose(chosen) {
      const { tab, href } = seen.peek()
      chosenAt = { tab, href }
      view.value = chosen
    },
  }
}
