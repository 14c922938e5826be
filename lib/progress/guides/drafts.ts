import { browser } from '../../browser'
import { type Draft, draftSchema, newDraft } from '../../guide/draft/draft'
import { type Edit, edited } from '../../guide/draft/edit'
import { undone } from '../../guide/draft/history'
import type { Guide } from '../../guide/schema'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** Prefix of the key of a draft, before its id. No edition is read from these keys. */
export const GUIDE_DRAFT = 'guideDraft:'

/** All drafts, and how many values under their keys cannot be read; those stay as they are. */
interface StoredDrafts {
  /** The one that was changed last comes first. */
  readonly drafts: readonly Draft[]
  readonly unreadable: number
}

/** What became of edits: the stored draft, and those that another window's changes leave no place for. */
interface WrittenEdits {
  /** `null` if the draft was removed meanwhile. */
  readonly draft: Draft | null
  readonly refused: readonly Edit[]
}

/** Reads all drafts. */
export async function readDrafts(): Promise<StoredDrafts> {
  const stored = Object.entries(await browser.storage.local.get(null))
  const values = stored.flatMap(([key, value]) => (key.startsWith(GUIDE_DRAFT) ? [value] : []))
  const drafts = values.flatMap((value) => draftSchema.safeParse(value).data ?? [])
  const newestFirst = drafts.toSorted((one, other) => (one.changed < other.changed ? 1 : -1))
  return { drafts: newestFirst, unreadable: values.length - drafts.length }
}

/**
 * Stores a new draft.
 * @param from the guide to start from; `null` for an empty draft.
 */
export async function addDraft(from: Guide | null, author: string): Promise<Draft> {
  const draft = newDraft(crypto.randomUUID(), from, author, now())
  await locked(() => setItems({ [GUIDE_DRAFT + draft.id]: draft }))
  return draft
}

/** Writes a draft that was removed again, unless there is one with its id. */
export async function restoreDraft(draft: Draft): Promise<void> {
  await locked(async () => {
    if ((await readDraft(draft.id)) === null) await setItems({ [GUIDE_DRAFT + draft.id]: draft })
  })
}

/**
 * Makes edits in a draft, in one write. Those that another window's changes leave no place for are
 * left out and handed back: nothing is overwritten.
 * @throws as `setItems`. Nothing is changed then.
 */
export function editDraft(id: string, edits: readonly Edit[]): Promise<WrittenEdits> {
  return locked(async () => {
    const stored = await readDraft(id)
    if (stored === null) return { draft: null, refused: edits }
    let draft = stored
    const refused: Edit[] = []
    for (const edit of edits) {
      const result = edited(draft, edit, now())
      if (result.ok) draft = result.draft
      else refused.push(edit)
    }
    if (draft !== stored) await setItems({ [GUIDE_DRAFT + id]: draft })
    return { draft, refused }
  })
}

/**
 * Takes the last change of a draft back, if it is still as it was seen.
 * @returns whether it was.
 */
export function undoInDraft({ id, revision }: Draft): Promise<boolean> {
  return locked(async () => {
    const stored = await readDraft(id)
    if (stored?.revision !== revision) return false
    await setItems({ [GUIDE_DRAFT + id]: undone(stored, now()) })
    return true
  })
}

/**
 * Changes what stands beside a draft's values, if it is still as it was seen.
 * @returns whether it was.
 */
export function changeDraft(
  { id, revision }: Draft,
  change: Partial<Pick<Draft, 'author' | 'status'>>,
): Promise<boolean> {
  return locked(async () => {
    const stored = await readDraft(id)
    if (stored?.revision !== revision) return false
    await setItems({ [GUIDE_DRAFT + id]: { ...stored, ...change } })
    return true
  })
}

/** Removes a draft. What was put in use from it stays in use. */
export async function removeDraft(id: string): Promise<void> {
  await locked(() => removeItems([GUIDE_DRAFT + id]))
}

/** Calls `onChange` after any window changed a draft. */
export function watchDrafts(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(GUIDE_DRAFT), onChange)
}

async function readDraft(id: string): Promise<Draft | null> {
  const key = GUIDE_DRAFT + id
  return draftSchema.safeParse((await browser.storage.local.get(key))[key]).data ?? null
}

function now(): string {
  return Temporal.Now.instant().toString()
}
