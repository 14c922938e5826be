import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import type { Draft } from '../../guide/draft/draft'
import type { Edit } from '../../guide/draft/edit'
import {
  isSameJson,
  type Json,
  type ValuePlace,
  type Values,
  withValue,
} from '../../guide/draft/tree'
import { message } from '../../message'
import { editDraft } from '../../progress/guides/drafts'
import { keepUnsavedEdits, takeUnsavedEdits } from '../../progress/guides/unsavedEdits'
import type { Failure } from '../failures'

/** The draft that is open in this window, with what is typed into it. */
export interface DraftEdits {
  /** As stored, with what is not saved yet. */
  readonly values: ReadonlySignal<Values>
  readonly isSaved: ReadonlySignal<boolean>
  /** What was typed where another window had changed the draft: it is shown, and not saved. */
  readonly refused: ReadonlySignal<readonly Edit[]>
  /** Changes one value, and saves it at once. */
  readonly change: (place: ValuePlace, to: Json | undefined) => void
  readonly dismissRefused: () => void
  /** Takes over what this or another window has written. */
  readonly show: (stored: Draft) => void
  /** The draft with all that was typed here, also what could not be saved. */
  readonly latest: () => Draft
}

/** Opens a draft for editing. Everything is kept as it is typed. */
export function openDraftEdits(draft: Draft, attempt: Failure): DraftEdits {
  const windowId = crypto.randomUUID()
  const stored = signal(draft)
  const pending = signal<readonly Edit[]>([])
  const refused = signal<readonly Edit[]>([])
  const values = computed(() => applied(stored.value.values, pending.value))

  const show = (now: Draft) => {
    if (now.revision >= stored.value.revision) stored.value = now
  }
  const keep = () => keepUnsavedEdits(windowId, draft.id, stored.value.revision, pending.value)
  /** An edit that is being written stays as it is: the next one goes on from it. */
  let isWriting: readonly Edit[] = []
  const save = coalesce(async () => {
    const edits = pending.value
    if (edits.length === 0) return
    isWriting = edits
    const result = await editDraft(draft.id, edits).finally(() => {
      isWriting = []
    })
    batch(() => {
      if (result.draft) show(result.draft)
      pending.value = pending.value.filter((edit) => !edits.includes(edit))
      refused.value = [...refused.value, ...result.refused]
    })
    keep()
  })
  const begin = () => attempt(save(), message('troubleWriting'), `draft ${draft.id}`)

  const change = (place: ValuePlace, to: Json | undefined) => {
    const edit = { place, to, seen: values.value }
    const last = pending.value.at(-1)
    const goesOn = last && !isWriting.includes(last)
    pending.value = goesOn ? withEdit(pending.value, edit) : [...pending.value, edit]
    keep()
    begin()
  }
  // What a window left that was closed while it saved. It is merged only if nobody wrote since.
  for (const { revision, edits } of takeUnsavedEdits(draft.id)) {
    const left = edits.map(({ place, to }) => ({ place, to, seen: draft.values }))
    if (revision !== draft.revision) refused.value = [...refused.value, ...left]
    else for (const { place, to } of left) change(place, to)
  }
  return {
    values,
    isSaved: computed(() => pending.value.length === 0),
    refused,
    change,
    dismissRefused: () => {
      refused.value = []
    },
    show,
    latest: () => ({ ...stored.value, values: applied(values.value, refused.value) }),
  }
}

/** An edit of the value that the last one changed goes on from what that one saw. */
function withEdit(pending: readonly Edit[], edit: Edit): Edit[] {
  const last = pending.at(-1)
  const isSamePlace = last !== undefined && isSameJson([...last.place], [...edit.place])
  if (!isSamePlace) return [...pending, edit]
  return [...pending.slice(0, -1), { ...edit, seen: last.seen }]
}

function applied(values: Values, edits: readonly Edit[]): Values {
  return edits.reduce((now, { place, to }) => withValue(now, place, to), values)
}
