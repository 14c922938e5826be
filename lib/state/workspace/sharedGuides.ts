import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { watchEditions } from '../../progress/guides/editions'
import { type GuideFile, guideFileOf } from '../../progress/share/handover/guideFile'
import { askForHandover } from '../../progress/share/handover/lookAtHandover'
import { type PutResult, putGuide } from '../../progress/share/handover/putGuide'
import {
  decideAboutGuide,
  readSharedGuides,
  type SharedGuideFile,
  watchSharedGuides,
} from '../../progress/share/handover/sharedGuides'
import { readShare, type ShareTrouble, watchShare } from '../../progress/share/state'
import { syncFolderNow } from '../../progress/share/syncFolder'
import { shareWork } from '../../progress/share/work'
import { openFailures } from '../failures'
import { candidateOf, type GuideCandidate } from './guideCandidate'
import { openRunning } from './running'

/** A guide in the shared folder, compared with the one in use here. */
export type SharedGuide = { readonly id: string } & (
  | { readonly state: Exclude<GuideFile['state'], 'read'> }
  | {
      /** `same`: it is in use here. `other`: it is not, and the user has seen it. */
      readonly state: 'new' | 'same' | 'other'
      readonly candidate: Extract<GuideCandidate, { state: 'sound' }>
    }
  | { readonly state: 'refused'; readonly candidate: Extract<GuideCandidate, { state: 'refused' }> }
)

/** Why the folder's guides or all of it could not be read last time. */
interface LookTrouble {
  readonly trouble: ShareTrouble
  readonly seen: string
}

/** What came of putting a guide into the folder. */
interface PutGuide {
  readonly id: string
  readonly result: PutResult
}

/** The guides of the shared folder in the workspace, and their actions. */
export interface SharedGuidesState {
  readonly isOn: ReadonlySignal<boolean>
  readonly guides: ReadonlySignal<readonly SharedGuide[]>
  readonly trouble: ReadonlySignal<LookTrouble | null>
  readonly isRunning: ReadonlySignal<boolean>
  /** The guide that the user is asked about before it is put into the folder; `null` for none. */
  readonly asked: ReadonlySignal<string | null>
  readonly result: ReadonlySignal<PutGuide | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly lookNow: () => void
  readonly ask: (id: string | null) => void
  readonly put: (guide: Guide) => void
}

/** Opens the guides of the shared folder; none while it is off. */
export function openSharedGuides(): SharedGuidesState {
  const read = signal<Awaited<ReturnType<typeof readAll>>>(OFF)
  const asked = signal<string | null>(null)
  const result = signal<PutGuide | null>(null)
  const { isRunning, run } = openRunning()
  const { failed, attempt } = openFailures()
  const writing = (work: Promise<unknown>) => attempt(work, message('troubleWriting'))
  const watch = (onChange: () => void) => {
    watchShare(onChange)
    watchSharedGuides(onChange)
    watchEditions(onChange)
  }
  const show = (now: Awaited<ReturnType<typeof readAll>>) => {
    read.value = now
    // What is in use already, as its file came another way, is not new.
    for (const { id, digest } of now.inUse) writing(decideAboutGuide(id, digest))
  }
  follow({ read: readAll, watch, show }, (work) => attempt(work, message('troubleReadingPlace')))

  const put = async (guide: Guide) => {
    asked.value = null
    result.value = null
    await run(async () => {
      result.value = { id: guide.id, result: await putGuide(guide) }
    })
  }
  const lookNow = async () => {
    await askForHandover()
    await syncFolderNow()
  }
  return {
    isOn: computed(() => read.value.isOn),
    guides: computed(() => read.value.guides),
    trouble: computed(() => read.value.trouble),
    isRunning,
    asked,
    result,
    troubles: failed,
    lookNow: () => {
      if (!isRunning.value) writing(run(lookNow))
    },
    ask: (id) => {
      asked.value = id
    },
    put: (guide) => {
      if (!isRunning.value) writing(put(guide))
    },
  }
}

const OFF = { isOn: false, guides: [], inUse: [], trouble: null }

async function readAll(): Promise<{
  readonly isOn: boolean
  readonly guides: readonly SharedGuide[]
  /** Those in use here of which nobody has decided yet. */
  readonly inUse: readonly SharedGuideFile[]
  readonly trouble: LookTrouble | null
}> {
  const { on, trouble, seen } = await readShare()
  if (!on) return OFF
  const [files, { handoverTrouble }] = await Promise.all([readSharedGuides(), shareWork.read()])
  const guides = await Promise.all(files.map(compared))
  const same = new Set(guides.flatMap(({ id, state }) => (state === 'same' ? [id] : [])))
  return {
    isOn: true,
    guides,
    inUse: files.filter(({ id, isDecided }) => same.has(id) && !isDecided),
    trouble: trouble === null ? handoverTrouble : { trouble, seen },
  }
}

async function compared({ id, digest, isDecided, file }: SharedGuideFile): Promise<SharedGuide> {
  if (file.state !== 'read') return { id, state: file.state }
  const { guide, by, at } = file
  const candidate = await candidateOf(guideFileOf(id), guide, { by, at, digest })
  if (candidate.state === 'refused') return { id, state: 'refused', candidate }
  const state = candidate.isInForce ? 'same' : isDecided ? 'other' : 'new'
  return { id, state, candidate }
}
