import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Draft } from '../../guide/draft/draft'
import { finishedGuide } from '../../guide/draft/guideOf'
import type { FindGuide } from '../../guide/included/inclusion'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { dayInTokyo } from '../../notation/tokyoDay'
import { readAuthorName, writeAuthorName } from '../../progress/facilityStore/author'
import {
  addDraft,
  changeDraft,
  readDrafts,
  removeDraft,
  restoreDraft,
  undoInDraft,
  watchDrafts,
} from '../../progress/guides/drafts'
import { writeEdition } from '../../progress/guides/editions'
import { followGuides } from '../../progress/guides/followGuides'
import { type Failure, openFailures } from '../failures'
import { type DraftEdits, openDraftEdits } from './draftEdits'
import { openShapeState, type ShapeState } from './formShape'

/** A draft that was removed in this window, or in another one while it was open here. */
interface RemovedDraft {
  readonly draft: Draft
  readonly isElsewhere: boolean
}

/** The drafts of guides, and what can be done with them. */
export interface DraftsState {
  /** `null` until storage has been read. */
  readonly drafts: ReadonlySignal<readonly Draft[] | null>
  /** Values under the keys of drafts that cannot be read. */
  readonly unreadable: ReadonlySignal<number>
  /** The edition in force of every guide, to start from, to compare with and to include. */
  readonly guides: ReadonlySignal<readonly Guide[] | null>
  /** Finds one of them. */
  readonly find: FindGuide
  /** The name of the person at this browser. */
  readonly author: ReadonlySignal<string>
  readonly troubles: ReadonlySignal<readonly Message[]>
  /** The draft removed last, to restore. */
  readonly removed: ReadonlySignal<RemovedDraft | null>
  /** The form that somebody handed over. */
  readonly shape: ShapeState
  readonly nameAuthor: (name: string) => void
  /** Begins a draft from a guide, or from nothing. */
  readonly begin: (from: Guide | null, onBegun: (id: string) => void) => void
  readonly edit: (draft: Draft) => DraftEdits
  readonly remove: (draft: Draft) => void
  readonly restore: () => void
  /** Takes the last change of the draft back. */
  readonly undo: (draft: Draft) => void
  /** Notes that somebody checked the draft as it stands. */
  readonly check: (draft: Draft, by: string) => void
  /** Puts the guide of a checked draft in use. */
  readonly use: (draft: Draft) => void
}

/** Opens the drafts. */
export function openDraftsState(): DraftsState {
  const stored = signal<Awaited<ReturnType<typeof readDrafts>> | null>(null)
  const guides = signal<readonly Guide[] | null>(null)
  const author = signal('')
  const opened = new Map<string, DraftEdits>()
  const removed = signal<RemovedDraft | null>(null)
  const { failed, attempt } = openFailures()
  const reading = message('troubleReadingPlace')

  const show = (now: Awaited<ReturnType<typeof readDrafts>>) => {
    stored.value = now
    for (const draft of now.drafts) opened.get(draft.id)?.show(draft)
    for (const [id, edits] of opened) {
      if (now.drafts.some((draft) => draft.id === id)) continue
      opened.delete(id)
      removed.value = { draft: edits.latest(), isElsewhere: true }
    }
  }
  follow({ read: readDrafts, watch: watchDrafts, show }, (work) => attempt(work, reading, 'drafts'))
  followGuides(
    (now) => {
      guides.value = now
    },
    (work) => attempt(work, reading, 'guides'),
    'toInclude',
  )
  const readAuthor = async () => {
    author.value = await readAuthorName()
  }
  attempt(readAuthor(), reading, 'author')

  const find: FindGuide = (id) => guides.value?.find((guide) => guide.id === id)
  return {
    drafts: computed(() => stored.value?.drafts ?? null),
    unreadable: computed(() => stored.value?.unreadable ?? 0),
    guides,
    find,
    author,
    troubles: failed,
    shape: openShapeState(attempt),
    nameAuthor: (name) => {
      author.value = name
      attempt(writeAuthorName(name), message('troubleWriting'), 'name')
    },
    begin: (from, onBegun) => {
      const work = async () => onBegun((await addDraft(from, author.value)).id)
      attempt(work(), message('troubleWriting'), 'begin')
    },
    edit: (draft) => {
      const known = opened.get(draft.id) ?? openDraftEdits(draft, attempt)
      opened.set(draft.id, known)
      return known
    },
    removed,
    ...openRemoval(attempt, removed, (id) => opened.delete(id)),
    ...openCheck(attempt, author, find),
  }
}

/** Removing a draft, and bringing back the one that was removed last. */
function openRemoval(
  attempt: Failure,
  removed: Signal<RemovedDraft | null>,
  onRemove: (id: string) => void,
): Pick<DraftsState, 'remove' | 'restore'> {
  const remove = async (draft: Draft) => {
    // First of all: what is open here and gone was removed elsewhere.
    onRemove(draft.id)
    await removeDraft(draft.id)
    removed.value = { draft, isElsewhere: false }
  }
  const restore = async (draft: Draft) => {
    await restoreDraft(draft)
    removed.value = null
  }
  return {
    remove: (draft) => attempt(remove(draft), message('troubleWriting'), draft.id),
    restore: () => {
      const { value } = removed
      if (value === null) return
      attempt(restore(value.draft), message('troubleWriting'), value.draft.id)
    },
  }
}

/** What is done with a draft as it was seen: where another window was faster, that is said. */
function openCheck(
  attempt: Failure,
  author: ReadonlySignal<string>,
  find: FindGuide,
): Pick<DraftsState, 'undo' | 'check' | 'use'> {
  const change = (draft: Draft, work: () => Promise<boolean>) => {
    const seen = async () => {
      if (!(await work())) throw new Error('The draft has changed since it was seen')
    }
    attempt(seen(), message('draftChangedElsewhere'), `state ${draft.id}`)
  }
  return {
    undo: (draft) => change(draft, () => undoInDraft(draft)),
    check: (draft, by) =>
      change(draft, () => {
        const on = dayInTokyo(Temporal.Now.instant()).toString()
        const status = { is: 'checked', by, on } as const
        return changeDraft(draft, { author: draft.author || author.value || by, status })
      }),
    use: (draft) => {
      const finished = finishedGuide(draft, find)
      if (!finished?.ok || draft.status.is === 'draft') return
      const { status } = draft
      change(draft, async () => {
        await writeEdition(`${finished.guide.id}.json`, finished.guide)
        return changeDraft(draft, { status: { ...status, is: 'inUse' } })
      })
    },
  }
}
