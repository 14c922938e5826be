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
export function openMaterials(sources: MaterialsSources): MaterialsState {
  return {
    ...openRecent(sources),
    ...openReminders(sources),
    ...openNotifications(sources),
  }
}

function openRecent({ guide, seen, attempt }: MaterialsSources): Pick<MaterialsState, 'recent'> {
  const recent = signal<readonly string[]>([])
  const show = ({ ids }: ReturnType<typeof recentArticles.parse>) => {
    recent.value = ids
  }
  follow({ ...recentArticles, show }, (work) => attempt(work, message('troubleReading')))
  watchOpened(guide, seen, (id) =>
    attempt(writeRecentArticle(id), message('troubleWriting'), 'recent'),
  )
  return { recent }
}

function openReminders({
  facility,
  guide,
  attempt,
}: MaterialsSources): Pick<MaterialsState, 'reminders' | 'dismissReminder'> {
  const reminders = signal<ReminderState | null>(null)
  const about = computed(() => {
    const [id, date] = [facility.value?.id, guide.value?.subsidy.deadline?.date]
    return id === undefined || date === undefined ? null : `${id} ${date}`
  })
  const partsOfAbout = () => about.peek()?.split(' ') ?? []
  const read = async () => {
    const [id, date] = partsOfAbout()
    return id && date ? readReminderState(id, date) : null
  }
  const show = (now: ReminderState | null) => {
    reminders.value = now
  }
  const watch = (onChange: () => void) => {
    about.subscribe(onChange)
    storedReminders.watch(onChange)
  }
  follow({ read, watch, show }, (work) => attempt(work, message('troubleReading')))
  return {
    reminders,
    dismissReminder: (dismissed) => {
      const [id, date] = partsOfAbout()
      if (!id || !date) return
      const writing = writeReminderState(id, date, { dismissed })
      attempt(writing, message('troubleWriting'), 'reminder')
    },
  }
}

function openNotifications({
  attempt,
}: MaterialsSources): Pick<MaterialsState, 'noticesOff' | 'notifications' | 'setNotifications'> {
  const notifications = signal(false)
  const noticesOff = signal<boolean | null>(null)
  const read = async () => ({ off: await areNoticesOff(), allowed: await mayNotify() })
  const show = ({ off, allowed }: Awaited<ReturnType<typeof read>>) => {
    noticesOff.value = off
    notifications.value = allowed
  }
  const { readAgain } = follow({ read, watch: watchPermission, show }, (work) =>
    attempt(work, message('troubleReading')),
  )
  return {
    notifications,
    noticesOff,
    setNotifications: (wanted) =>
      attempt(allowNotifications(wanted).then(readAgain), message('troubleNotifications')),
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
