import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import { openArticleIn } from '../../portal/channel/openArticle'
import { recentArticles, writeRecentArticle } from '../../progress/articles/recentArticles'
import type { Facility } from '../../progress/facility/facility'
import {
  allowNotifications,
  mayNotify,
  watchPermission,
} from '../../progress/reminders/notifications'
import {
  type ReminderState,
  readReminderState,
  reminders,
  writeReminderState,
} from '../../progress/reminders/reminders'
import type { Failure } from '../failures'
import type { MaterialsState } from './deskState'

interface Beside {
  readonly facility: ReadonlySignal<Facility | null>
  readonly guide: ReadonlySignal<Guide | null>
  readonly seen: ReadonlySignal<ActiveTab>
  readonly attempt: Failure
}

/** Wires what stands beside the work: recent articles, reminders, notifications. */
export function openMaterials({ facility, guide, seen, attempt }: Beside): MaterialsState {
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReading'))
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const recent = signal<readonly string[]>([])
  const showRecent = ({ ids }: ReturnType<typeof recentArticles.parse>) => {
    recent.value = ids
  }
  follow({ ...recentArticles, show: showRecent }, reading)
  watchOpened(guide, seen, (id) => writing(writeRecentArticle(id), 'recent'))

  const told = signal<ReminderState | null>(null)
  const about = computed(() => {
    const [id, date] = [facility.value?.id, guide.value?.subsidy.deadline?.date]
    return id === undefined || date === undefined ? null : `${id} ${date}`
  })
  const whose = () => about.peek()?.split(' ') ?? []
  const readAbout = async () => {
    const [id, date] = whose()
    return id && date ? readReminderState(id, date) : null
  }
  const showTold = (now: ReminderState | null) => {
    told.value = now
  }
  const watchTold = (onChange: () => void) => {
    about.subscribe(onChange)
    reminders.watch(onChange)
  }
  follow({ read: readAbout, watch: watchTold, show: showTold }, reading)

  const notifications = signal(false)
  const showPermission = (now: boolean) => {
    notifications.value = now
  }
  const readPermission = follow(
    { read: mayNotify, watch: watchPermission, show: showPermission },
    reading,
  )

  return {
    recent,
    told,
    notifications,
    dismissReminder: (dismissed) => {
      const [id, date] = whose()
      if (id && date) writing(writeReminderState(id, date, { dismissed }), 'reminder')
    },
    setNotifications: (wanted) =>
      attempt(allowNotifications(wanted).then(readPermission), message('troubleNotifications')),
  }
}

/** Calls `onOpened` for every article of the guide that the tab shows or a link of ours opens. */
function watchOpened(
  guide: ReadonlySignal<Guide | null>,
  seen: ReadonlySignal<ActiveTab>,
  onOpened: (id: string) => void,
): void {
  const shown = computed(() => guide.value && shownIn(guide.value, seen.value))
  effect(() => {
    if (shown.value !== null) onOpened(shown.value)
  })
  const follow = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    const id = link?.closest<HTMLElement>('[data-article]')?.dataset.article
    if (id !== undefined) onOpened(id)
  }
  document.addEventListener('click', follow)
  // With the middle button, into a tab behind.
  document.addEventListener('auxclick', follow)
}

/** @returns the id of the guide's article that the tab shows; `null` until it is there to be read. */
function shownIn(guide: Guide, seen: ActiveTab): string | null {
  if (seen.page?.article?.state !== 'shown') return null
  return openArticleIn(seen, guide)?.article?.id ?? null
}
