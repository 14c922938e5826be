import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from '../../lib/browser'
import { type Followed, followActiveTab, type Seen } from '../../lib/portal/follow'

/** What the active tab of the panel's own window shows, and going to a field in it. */
export function openTab(): { seen: ReadonlySignal<Seen>; goToField: Followed['goToField'] } {
  const seen = signal<Seen>({ address: { place: 'elsewhere' }, page: null, deaf: false })
  let followed: Followed | null = null
  void browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined) return
    followed = followActiveTab(id, (now) => {
      seen.value = now
    })
  })
  return { seen, goToField: (fieldId) => followed?.goToField(fieldId) }
}
