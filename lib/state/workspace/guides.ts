import { signal } from '@preact/signals'
import { lastAsked } from '../../async/latestOnly'
import { changesBetween } from '../../guide/change'
import { editionInForce } from '../../guide/edition'
import { message } from '../../message'
import {
  type Added,
  editionsOf,
  guideIds,
  keepEdition,
  type Refused,
  readAdded,
  takeBackEdition,
  watchEditions,
} from '../../progress/guides/editions'
import { askBackground } from '../../progress/guides/guideCheck'
import { openAttempts } from '../failures'
import type { Candidate, GuidesState, ManagedGuide } from './guidesState'

/** Wires the management of guides: storage and chosen files in, imports out. */
export function openGuidesState(): GuidesState {
  const guides = signal<readonly ManagedGuide[] | null>(null)
  const refused = signal<readonly Refused[]>([])
  const candidate = signal<Candidate | null>(null)
  const { failed, attempt } = openAttempts()

  const read = lastAsked(managedGuides, (managed) => {
    guides.value = managed.guides
    refused.value = managed.refused
  })
  const readAgain = () => attempt(read(), message('troubleReadingPlace'))
  readAgain()
  watchEditions(readAgain)

  const judge = lastAsked(
    async (file: File | null) => file && candidateOf(file),
    (judged) => {
      candidate.value = judged
    },
  )
  const choose = (file: File | null) => {
    // What was chosen before can no longer be used by mistake.
    candidate.value = null
    attempt(judge(file), message('troubleFile'))
  }

  return {
    guides,
    refused,
    candidate,
    troubles: failed,
    choose,
    use: () => {
      const { value } = candidate
      if (value?.state !== 'sound') return
      const keep = async () => {
        await keepEdition(value.fileName, value.guide)
        // Another file can have been chosen meanwhile.
        if (candidate.value === value) candidate.value = null
      }
      attempt(keep(), message('troubleWriting'), 'use')
    },
    dismiss: () => choose(null),
    takeBack: (id) => attempt(takeBackEdition(id), message('troubleWriting'), id),
  }
}

async function managedGuides() {
  const added = await readAdded(askBackground)
  const managed = await Promise.all(guideIds(added).map((id) => managedGuide(id, added)))
  return { guides: managed.flat(), refused: added.refused }
}

async function managedGuide(id: string, added: Added): Promise<ManagedGuide[]> {
  const editions = await editionsOf(id, added)
  const edition = editionInForce(editions)
  if (edition === undefined) return []
  const { bundled } = editions
  const imported = added.imported.find(({ guide }) => guide.id === id)
  const fileName = imported?.fileName ?? null
  const isOther = bundled !== undefined && edition.origin !== 'bundled'
  const changes = isOther ? changesBetween(bundled, edition.guide) : null
  return [{ id, edition, fileName, changes }]
}

async function candidateOf(file: File): Promise<Candidate> {
  const result = await askBackground(await file.text())
  const fileName = file.name
  if (!result.ok) return { state: 'refused', fileName, problems: result.problems }
  const { guide } = result
  const editions = await editionsOf(guide.id, await readAdded(askBackground, [guide.id]))
  const current = editionInForce(editions)
  return {
    state: 'sound',
    fileName,
    guide,
    changes: current === undefined ? null : changesBetween(current.guide, guide),
    overruled: editions.policy !== undefined,
  }
}
