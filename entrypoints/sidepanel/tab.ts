import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from '../../lib/browser'
import type { Followed, Seen } from '../../lib/portal/follow'

/** What the active tab of the panel's own window shows, and going to a field in it. */
export function openTab(): { seen: ReadonlySignal<Seen>; goToField: Followed['goToField'] } {
  const seen = signal<Seen>({ address: { place: 'elsewhere' }, page: null, deaf: false })
  let followed: Followed | null = null
  const follow = async () => {
    const window = browser.windows.getCurrent()
    const { followActiveTab } = await import('../../lib/portal/follow')
    const { id } = await window
    if (id === undefined) return
    followed = followActiveTab(id, (now) => {
      seen.value = now
    })
  }
  void follow()
  return { seen, goToField: (fieldId) => followed?.goToField(fieldId) }
}
