import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { browser } from '../../browser'
import type { ActiveTab, TabCommands } from '../../portal/channel/followActiveTab'
import { loadStartup } from './loadStartup'

/** The active tab of the panel's window, and the commands to its page. */
export function openTab(): TabCommands & {
  readonly seen: ReadonlySignal<ActiveTab>
  /** The field whose mark the user has pressed, until its line is open. */
  readonly pressed: Signal<string | null>
} {
  const pressed = signal<string | null>(null)
  const seen = signal<ActiveTab>({
    tab: undefined,
    href: '',
    address: { place: 'elsewhere' },
    page: null,
    unreachable: false,
    resume: null,
  })
  let followed: TabCommands | null = null
  const follow = async () => {
    const window = browser.windows.getCurrent()
    const { followActiveTab } = await loadStartup()
    const { id } = await window
    if (id === undefined) return
    followed = followActiveTab(
      id,
      (now) => {
        seen.value = now
      },
      (fieldId) => {
        pressed.value = fieldId
      },
    )
  }
  void follow()
  return {
    seen,
    pressed,
    goToField: (fieldId) => followed?.goToField(fieldId),
    pointAtField: (fieldId) => followed?.pointAtField(fieldId),
    goToPlace: (place) => followed?.goToPlace(place),
    resume: () => followed?.resume(),
  }
}
