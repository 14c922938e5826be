import { type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { latestOnly } from '../../async/latestOnly'
import type { Deadline } from '../../check/rule'
import { changesBetween, type GuideChange } from '../../guide/change'
import { type Edition, editionInForce } from '../../guide/edition'
import { type Message, message } from '../../message'
import {
  type AddedEditions,
  editionsOf,
  guideIds,
  type Refused,
  readAddedEditions,
  removeEdition,
  watchEditions,
  writeEdition,
} from '../../progress/guides/editions'
import { askBackground } from '../../progress/guides/guideCheck'
import { withPolicyDeadline } from '../../progress/guides/policyDeadlines'
import { decideAboutGuide } from '../../progress/share/handover/sharedGuides'
import { openFailures } from '../failures'
import { candidateOf, type GuideCandidate } from './guideCandidate'

/** A guide with the edition in force and its differences from the bundled one. */
export interface ManagedGuide {
  readonly id: string
  readonly edition: Edition
  /** The imported file, whether or not it is in force. */
  readonly fileName: string | null
  /** `null` where no edition is bundled, or the bundled one is in force. */
  readonly changes: readonly GuideChange[] | null
  /** The deadline that an administrator has put in place of the guide's, ISO 8601; `null` for none. */
  readonly policyDay: string | null
}

/** The guides in the workspace, and their actions. */
export interface GuidesState {
  /** `null` until storage has been read. */
  readonly guides: ReadonlySignal<readonly ManagedGuide[] | null>
  readonly refused: ReadonlySignal<readonly Refused[]>
  readonly candidate: ReadonlySignal<GuideCandidate | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly choose: (file: File) => void
  /** Shows what a guide of the shared folder changes, before it is used. */
  readonly offer: (candidate: GuideCandidate) => void
  readonly use: () => void
  readonly dismiss: () => void
  readonly removeEdition: (id: string) => void
}

/** Opens the management of guides. */
export function openGuidesState(): GuidesState {
  const guides = signal<readonly ManagedGuide[] | null>(null)
  const refused = signal<readonly Refused[]>([])
  const candidate = signal<GuideCandidate | null>(null)
  const { failed, attempt } = openFailures()

  const show = (managed: Awaited<ReturnType<typeof managedGuides>>) => {
    guides.value = managed.guides
    refused.value = managed.refused
  }
  follow({ read: managedGuides, watch: watchEditions, show }, (work) =>
    attempt(work, message('troubleReadingPlace')),
  )

  const judge = latestOnly(
    async (chosen: File | GuideCandidate | null) =>
      chosen instanceof File ? candidateOf(chosen.name, await chosen.text()) : chosen,
    (judged) => {
      candidate.value = judged
    },
  )
  const choose = (file: File | GuideCandidate | null) => {
    // The former choice must not be used by mistake.
    candidate.value = null
    attempt(judge(file), message('troubleFile'))
  }

  return {
    guides,
    refused,
    candidate,
    troubles: failed,
    choose,
    offer: choose,
    use: () => {
      const { value } = candidate
      if (value?.state !== 'sound') return
      const writeCandidate = async () => {
        await writeEdition(value.fileName, value.guide)
        await decide(value)
        // Another file may have been chosen meanwhile.
        if (candidate.value === value) candidate.value = null
      }
      attempt(writeCandidate(), message('troubleWriting'), 'use')
    },
    dismiss: () => {
      const { value } = candidate
      choose(null)
      if (value) attempt(decide(value), message('troubleWriting'), 'dismiss')
    },
    removeEdition: (id) => attempt(removeEdition(id), message('troubleWriting'), id),
  }
}

/** Writes that the user has used or declined an edition of the shared folder, so that it is new no more. */
async function decide({ shared, id }: GuideCandidate): Promise<void> {
  if (shared !== null) await decideAboutGuide(id, shared.digest)
}

async function managedGuides() {
  const added = await readAddedEditions(askBackground)
  const managed = await Promise.all(guideIds(added).map((id) => managedGuide(id, added)))
  return { guides: managed.flat(), refused: added.refused }
}

async function managedGuide(id: string, added: AddedEditions): Promise<ManagedGuide[]> {
  const editions = await editionsOf(id, added)
  const edition = editionInForce(editions)
  if (edition === undefined) return []
  const { bundled } = editions
  const imported = added.imported.find(({ guide }) => guide.id === id)
  const fileName = imported?.fileName ?? null
  const isOther = bundled !== undefined && edition.origin !== 'bundled'
  const changes = isOther ? changesBetween(bundled, edition.guide) : null
  const { deadline }: { deadline?: Deadline | undefined } = withPolicyDeadline(
    edition.guide,
    added.deadlines,
  ).subsidy
  return [{ id, edition, fileName, changes, policyDay: deadline?.policy ? deadline.date : null }]
}
