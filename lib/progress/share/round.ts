import type { Version } from '../../webdav/folder'
import { FACILITIES } from '../../webdav/testFolder'
import { FolderError } from '../../webdav/trouble'
import { isUntouched, type StoredFacility } from '../facility/facilityRecord'
import { FACILITY } from '../facility/readRecord'
import { scanFacilities } from '../facilityStore/scanFacilities'
import { storedKeys } from '../storage/storedKeys'
import { readLocal } from './arrivals'
import { type Exchange, findVersions, type RoundProgress } from './exchange'
import { NOT_READ } from './fileStates'
import { receive } from './receive'
import { findSameCodes } from './sameCode'
import { findReplaced, searchCodes } from './searchCodes'
import { sendAll } from './send'
import type { ShareRole } from './settings'
import { digestOf } from './sharedFile'
import { isFullRound, type ShareWork, shareWork, writeDone } from './work'

/** Files that each round reads again although their version is the known one. */
const AGAIN = 10

/** All files that were in the folder are gone. */
export class LostFolder extends Error {}

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
  const { states } = exchange
  const work = await shareWork.read()
  const progress: RoundProgress = { added: 0, contended: new Set() }
  const own = role === 'list' ? null : await ownIds(work, exchange)
  const versions = await versionsOf(exchange, own)
  const gone = states.ids().filter((id) => (own?.has(id) ?? true) && !versions.has(id))
  const here = await readChanged(work, gone)
  // Their facilities are written again.
  for (const id of gone) states.remove(id)
  const toSend = new Set(here.filter((one) => isToSend(one, exchange)).map(({ id }) => id))
  const { ids: again, cursor } = readAgainIn(versions, work)
  const isToRead = ([id, { id: version }]: [string, Version]) =>
    states.get(id)?.version !== version || again.has(id) || toSend.has(id)
  const held = new Map(await receive(exchange, new Map([...versions].filter(isToRead)), progress))
  const fresh = here.filter((one) => states.get(one.id) === undefined && isOffered(one))
  const searched = own === null ? {} : await searchCodes(exchange, fresh, work, progress)
  const isCounted =
    isFullRound(work) || progress.added > 0 || fresh.length > 0 || before.sameCode > 0
  const all = isCounted ? (await scanFacilities()).facilities : []
  const questions = isCounted ? await findSameCodes(all, states, work) : null
  const waiting = new Set([
    ...(questions ?? []).map((question) => question.here.id),
    ...findReplaced(all, fresh, states),
  ])
  const inNoFile = fresh.filter(({ id }) => !waiting.has(id)).map(({ id }) => id)
  for (const id of inNoFile) held.set(id, { file: null, tag: null })
  await sendAll(exchange, [...held.keys()], held, progress)
  const isAll = isFullRound(work) ? { fullAt: exchange.profile.now } : {}
  await writeDone(work, { cursor, searched: { ...work.searched, ...searched }, ...isAll })
  if (progress.contended.size > 0) {
    throw new FolderError('contended', `${progress.contended.size} files`)
  }
  const known = states.ids().flatMap((id) => states.get(id) ?? [])
  return {
    inFolder: known.length,
    shared: known.filter(({ sent }) => sent !== '' && sent !== NOT_READ).length,
    sameCode: questions === null ? before.sameCode : questions.length,
    unreadable: known.filter(({ sent }) => sent === NOT_READ).length,
    restored: gone.filter((id) => held.has(id)).length,
  }
}

/** Finds the versions of files; makes the place for them in a new folder. */
async function versionsOf(
  exchange: Exchange,
  own: ReadonlySet<string> | null,
): Promise<ReadonlyMap<string, Version>> {
  const { folder, states } = exchange
  const hadFiles = states.ids().length > 0
  const versions = await findVersions(exchange, own && [...own])
  const isGone = hadFiles && states.ids().every((id) => !versions?.has(id))
  if (versions?.size && !isGone) return versions
  const all = own === null ? versions : await findVersions(exchange, null)
  if (hadFiles && (all === null || all.size === 0)) throw new LostFolder()
  if (all === null) await folder.makeFolder(FACILITIES)
  return versions ?? new Map()
}

/** The facilities here: in the role of a facility no others are read. */
async function ownIds(work: ShareWork, { states }: Exchange): Promise<ReadonlySet<string>> {
  if (!isFullRound(work)) return new Set([...states.ids(), ...Object.keys(work.changed)])
  const keys = await storedKeys(FACILITY)
  return new Set(keys.map((key) => key.slice(FACILITY.length)))
}

/** @returns some files to be read again, and where the next round goes on: every file gets its turn. */
function readAgainIn(versions: ReadonlyMap<string, Version>, { cursor }: ShareWork) {
  const sorted = [...versions.keys()].sort()
  const later = sorted.filter((id) => id > cursor).slice(0, AGAIN)
  return { ids: new Set(later), cursor: later.length < AGAIN ? '' : (later.at(-1) ?? '') }
}

/** Reads the facilities that may have something to send. */
async function readChanged(
  work: ShareWork,
  gone: readonly string[],
): Promise<readonly StoredFacility[]> {
  if (isFullRound(work)) return (await scanFacilities()).facilities
  return [...(await readLocal([...Object.keys(work.changed), ...gone])).values()]
}

function isToSend(stored: StoredFacility, { states, profile }: Exchange): boolean {
  const state = states.get(stored.id)
  return state === undefined ? isOffered(stored) : state.sent !== digestOf(stored, profile.now)
}

/**
 * Not the empty facility that every new profile creates. An archived one is offered: it may have been
 * archived before its first round, or its file may be gone, and others would lack what was written there.
 */
function isOffered(stored: StoredFacility): boolean {
  return !isUntouched(stored)
}
