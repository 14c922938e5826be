import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { View } from './panelState'

/**
 * The panel's view. A form that appears opens the check. A view that the user chose at the same
 * address of the same tab stays: also when they come back from another tab, or chose it before the
 * page was read.
 * @param formIsOpen whether the active tab shows an application form.
 */
export function openView(
  seen: ReadonlySignal<ActiveTab>,
  formIsOpen: ReadonlySignal<boolean>,
): { readonly view: ReadonlySignal<View>; readonly choose: (view: View) => void } {
  const view = signal<View>('steps')
  let chosenAt: Pick<ActiveTab, 'tab' | 'href'> | null = null
  effect(() => {
    const { tab, href } = seen.value
    if (chosenAt !== null && chosenAt.tab === tab && chosenAt.href !== href) chosenAt = null
  })
  effect(() => {
    if (!formIsOpen.value) return
    const { tab, href } = seen.peek()
    const isChosen = chosenAt !== null && chosenAt.tab === tab && chosenAt.href === href
    if (!isChosen) view.value = 'check'
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
