import { FolderError } from '../../../webdav/trouble'
import { type FileStates, NOT_READ } from '../fileStates'
import type { ShareRole } from '../settings'
import { isFullRound, shareWork, writeDone } from '../work'
import type { Exchange, RoundProgress } from './exchange'
import { filesToRead } from './filesToRead'
import { findFiles, ownIds } from './findFiles'
import { findQuestions } from './findQuestions'
import { isOffered, readChanged } from './readChanged'
import { receive } from './receive'
import { searchCodes } from './searchCodes'
import { sendAll } from './send'

/** The counts of a round. */
interface Counts {
  readonly inFolder: number
  readonly shared: number
  readonly sameCode: number
  readonly unreadable: number
  readonly restored: number
}

/**
 * Runs one round: merges what is new in the folder into the facilities here, then writes what is new here.
 * @param before the count of questions of the last round, which stays unless it was counted again.
 * @throws FolderError, LostFolder, or an error of the storage. What was done until then stays done.
 */
export async function runRound(
  exchange: Exchange,
  role: ShareRole,
  before: { readonly sameCode: number },
): Promise<Counts> {
  const { states, profile } = exchange
  const work = await shareWork.read()
  const progress: RoundProgress = { added: 0, contended: new Set() }
  const own = role === 'list' ? null : await ownIds(work, states)
  const versions = await findFiles(exchange, own)
  const gone = states.ids().filter((id) => (own?.has(id) ?? true) && !versions.has(id))
  const here = await readChanged(work, gone)
  // Their facilities are written again.
  for (const id of gone) states.remove(id)
  const { toRead, cursor } = await filesToRead(exchange, versions, here, work)
  const held = new Map(await receive(exchange, toRead, progress))
  const fresh = here.filter((one) => states.get(one.id) === undefined && isOffered(one))
  const searched = own === null ? {} : await searchCodes(exchange, fresh, work, progress)
  const isCounted =
    isFullRound(work) || progress.added > 0 || fresh.length > 0 || before.sameCode > 0
  const questions = isCounted ? await findQuestions(fresh, states, work) : null
  const inNoFile = fresh.filter(({ id }) => !questions?.waiting.has(id))
  for (const { id } of inNoFile) held.set(id, { file: null, tag: null })
  await sendAll(exchange, [...held.keys()], held, progress)
  const isAll = isFullRound(work) ? { fullAt: profile.now } : {}
  await writeDone(work, { cursor, searched: { ...work.searched, ...searched }, ...isAll })
  if (progress.contended.size > 0) {
    throw new FolderError('contended', `${progress.contended.size} files`)
  }
  return {
    ...countsOf(states),
    sameCode: questions?.sameCode ?? before.sameCode,
    restored: gone.filter((id) => held.has(id)).length,
  }
}

function countsOf(states: FileStates) {
  const known = states.ids().flatMap((id) => states.get(id) ?? [])
  return {
    inFolder: known.length,
    shared: known.filter(({ sent }) => sent !== '' && sent !== NOT_READ).length,
    unreadable: known.filter(({ sent }) => sent === NOT_READ).length,
  }
}
