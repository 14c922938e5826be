import type { Folder } from '../../../webdav/folder'
import { FolderError, type FolderTrouble } from '../../../webdav/trouble'
import { readClock } from '../../facility/stamp'
import { shareWork } from '../work'
import { lookAtGuides } from './lookAtGuides'
import { lookAtAssignments } from './sharedForms'

/**
 * What is handed over changes a few times a year: it is looked at so often, and when somebody asks.
 * Milliseconds.
 */
const BETWEEN = 60 * 60_000

/** What concerns the whole server, so that the round itself has failed. */
const OF_SERVER: readonly FolderTrouble[] = ['unreachable', 'slow', 'password', 'digest', 'busy']

/**
 * Looks for guides and assignments that others have put into the folder, if it is time. Where they cannot be read, as
 * somebody has closed their folder on the server, the facilities are shared all the same.
 * @throws FolderError that concerns the whole server, or an error of the storage.
 */
export async function lookAtHandover(folder: Folder): Promise<void> {
  const { handoverAt } = await shareWork.read()
  const now = readClock()
  if (handoverAt <= now && now < handoverAt + BETWEEN) return
  const handoverTrouble = await troubleIn(async () => {
    await lookAtGuides(folder)
    await lookAtAssignments(folder)
  })
  await shareWork.change((work) => ({ ...work, handoverAt: now, handoverTrouble }))
}

/** Has the next round look at what is handed over. */
export async function askForHandover(): Promise<void> {
  await shareWork.change((work) => ({ ...work, handoverAt: 0 }))
}

async function troubleIn(look: () => Promise<void>) {
  try {
    await look()
    return null
  } catch (reason) {
    if (!(reason instanceof FolderError) || OF_SERVER.includes(reason.trouble)) throw reason
    const { trouble, seen } = reason
    return { trouble, seen }
  }
}
