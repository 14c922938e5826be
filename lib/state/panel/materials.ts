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
  areNoticesOff,
  mayNotify,
  watchPermission,
} from '../../progress/reminders/notifications'
import {
  type ReminderState,
  readReminderState,
  storedReminders,
  writeReminderState,
} from '../../progress/reminders/reminders'
import type { Failure } from '../failures'

/** Recent articles, reminders and notifications; loaded after the panel's first paint. */
export interface MaterialsState {
  /** Ids of the recently opened articles, the newest first. */
  readonly recent: ReadonlySignal<readonly string[]>
  /** Which reminders of the facility's deadline were shown; `null` until it has been read. */
  readonly reminders: ReadonlySignal<ReminderState | null>
  /** @param due days of the dismissed reminder. */
  readonly dismissReminder: (due: number) => void
  /** Whether an administrator has switched reminders off; `null` until it has been read. */
  readonly noticesOff: ReadonlySignal<boolean | null>
  /** Whether the user allows notifications. */
  readonly notifications: ReadonlySignal<boolean>
  /** To be called within a click. */
  readonly setNotifications: (wanted: boolean) => void
}

interface MaterialsSources {
  readonly facility: ReadonlySignal<Facility | null>
  readonly guide: ReadonlySignal<Guide | null>
  readonly seen: ReadonlySignal<ActiveTab>
  readonly attempt: Failure
}

/** Opens recent articles, reminders and notifications. */
export function openMaterials({
  facility,
  guide,
  seen,
  attempt,
}: MaterialsSources): MaterialsState {
  const reading = (work: Promise<unknown>) => attempt(work, message('troubleReading'))
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)

  const recent = signal<readonly string[]>([])
  const showRecent = ({ ids }: ReturnType<typeof recentArticles.parse>) => {
    recent.value = ids
  }
  follow({ ...recentArticles, show: showRecent }, reading)
  watchOpened(guide, seen, (id) => writing(writeRecentArticle(id), 'recent'))

  const reminders = signal<ReminderState | null>(null)
  const about = computed(() => {
    const [id, date] = [facility.value?.id, guide.value?.subsidy.deadline?.date]
    return id === undefined || date === undefined ? null : `${id} ${date}`
  })
  const partsOfAbout = () => about.peek()?.split(' ') ?? []
  const readAbout = async () => {
    const [id, date] = partsOfAbout()
    return id && date ? readReminderState(id, date) : null
  }
  const showReminders = (now: ReminderState | null) => {
    reminders.value = now
  }
  const watchReminders = (onChange: () => void) => {
    about.subscribe(onChange)
    storedReminders.watch(onChange)
  }
  follow({ read: readAbout, watch: watchReminders, show: showReminders }, reading)

  const notifications = signal(false)
  const noticesOff = signal<boolean | null>(null)
  const readAllowed = async () => ({ off: await areNoticesOff(), allowed: await mayNotify() })
  const showPermission = ({ off, allowed }: Awaited<ReturnType<typeof readAllowed>>) => {
    noticesOff.value = off
    notifications.value = allowed
  }
  const { readAgain: readPermission } = follow(
    { read: readAllowed, watch: watchPermission, show: showPermission },
    reading,
  )

  return {
    recent,
    reminders,
    noticesOff,
    notifications,
    dismissReminder: (dismissed) => {
      const [id, date] = partsOfAbout()
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
  // A middle click, which opens a background tab.
  document.addEventListener('auxclick', follow)
}

/** @returns the id of the guide's article that the tab shows; `null` until it has loaded. */
function shownIn(guide: Guide, seen: ActiveTab): string | null {
  if (seen.page?.article?.state !== 'shown') return null
  return openArticleIn(seen, guide)?.article?.id ?? null
}
