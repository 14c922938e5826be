import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import type { View } from './panelState'

/**
 * The panel's view. A form that comes up is what a person is at now, so it leads to the check. A
 * view that they chose at the same address of the same tab stays theirs: also when they come back
 * from another tab, or chose before the page was read.
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
