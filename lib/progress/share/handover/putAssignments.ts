import type { Folder } from '../../../webdav/folder'
import { SETTLED, settledTag } from '../../../webdav/settledTag'
import { FolderError } from '../../../webdav/trouble'
import { readAssignments } from '../../assignments/storedForms'
import { readClock } from '../../facility/stamp'
import { newAuthor, profileAuthor } from '../../facilityStore/author'
import { isSameValue } from '../../storage/sameValue'
import { folderAround } from '../folderAround'
import { ATTEMPTS, pauseBefore } from '../round/send'
import {
  ASSIGNMENTS,
  assignmentsFileText,
  type FormRegisters,
  mergeForms,
  parseAssignmentsFile,
} from './assignmentsFile'
import { withOwnForms } from './formRegisters'
import { handOver, type PutResult } from './putGuide'
import { sharedForms, writeSharedForms } from './sharedForms'

/**
 * Merges the user's assignments into those of the folder: labels and what they stand for, never a value of
 * the form. A file that cannot be read here stays, unless it was read before.
 * @throws an error of the storage.
 */
export function putAssignments(): Promise<PutResult> {
  return handOver(async (folder) => {
    const { forms: own } = await readAssignments()
    const author = (await profileAuthor.read()) ?? newAuthor()
    let written: FormRegisters | null = null
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await folderAround.pause(pauseBefore(attempt))
      const { tag, state, forms } = await readMerged(folder)
      if (state === 'otherVersion') return { state: 'changed' }
      if (state === 'unreadable' && Object.keys(forms).length === 0) return { state: 'changed' }
      const wanted: FormRegisters =
        written === null
          ? withOwnForms(forms, own, author, readClock())
          : mergeForms(forms, written)
      if (state === 'read' && isSameValue(wanted, forms)) return { state: 'put' }
      if (!(await folder.write(ASSIGNMENTS, assignmentsFileText(wanted), tag))) continue
      written = wanted
      // Two writes within a second can look like one: what was written is read again.
      await folderAround.pause(SETTLED)
    }
    throw new FolderError('contended', ASSIGNMENTS)
  })
}

/** Reads the file and stores what it has. @returns it with the version that a write must find. */
async function readMerged(folder: Folder) {
  const tag = await settledTag(folder, ASSIGNMENTS, folderAround)
  const version = tag === null ? null : await folder.look(ASSIGNMENTS)
  const read = version === null ? null : await folder.read(ASSIGNMENTS)
  if (version === null || read === null) return { tag: null, state: 'none', forms: {} } as const
  await writeSharedForms(version.id, read.text)
  const file = parseAssignmentsFile(read.text)
  const forms = file.state === 'read' ? file.forms : (await sharedForms.read()).forms
  return { tag, state: file.state, forms }
}
