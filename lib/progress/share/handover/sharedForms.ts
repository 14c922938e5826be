import * as z from 'zod/mini'
import type { Folder } from '../../../webdav/folder'
import { storedItem } from '../../storage/storedItem'
import { ASSIGNMENTS, formsSchema, parseAssignmentsFile } from './assignmentsFile'

const schema = z.object({
  /** The version of the file that was read; '' for none. */
  version: z.string(),
  state: z.enum(['none', 'read', 'otherVersion', 'unreadable']),
  /** As they were last read; a damaged file takes nothing away. */
  forms: formsSchema,
})

/** The assignments in the folder. None is used from here by itself. */
export const sharedForms = storedItem<z.infer<typeof schema>>('sharedForms', schema, {
  version: '',
  state: 'none',
  forms: {},
})

/**
 * Reads the folder's assignments if their version has changed.
 * @throws FolderError, or an error of the storage.
 */
export async function lookAtAssignments(folder: Folder): Promise<void> {
  const [version, known] = [await folder.look(ASSIGNMENTS), await sharedForms.read()]
  if (version === null) return writeNone()
  if (version.id === known.version) return
  const read = await folder.read(ASSIGNMENTS)
  if (read === null) return writeNone()
  await writeSharedForms(version.id, read.text)
}

/** Writes what was read from the file. */
export async function writeSharedForms(version: string, text: string): Promise<void> {
  const file = parseAssignmentsFile(text)
  await sharedForms.change(({ forms }) => ({
    version,
    state: file.state,
    forms: file.state === 'read' ? { ...file.forms } : forms,
  }))
}

async function writeNone(): Promise<void> {
  await sharedForms.change((known) =>
    known.state === 'none' ? known : { version: '', state: 'none', forms: {} },
  )
}
