import { signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { Candidate, GuidesState, ManagedGuide } from '../../components/guidesState'
import { changesBetween } from '../../lib/guide/change'
import { editionInForce } from '../../lib/guide/edition'
import { message } from '../../lib/message'
import {
  type Added,
  editionsOf,
  guideIds,
  keepEdition,
  type Refused,
  readAdded,
  takeBackEdition,
  watchEditions,
} from '../../lib/progress/editions'
import { askBackground } from '../../lib/progress/guideCheck'

/** Wires the management of guides: storage and chosen files in, imports out. */
export function openGuidesState(): GuidesState {
  const guides = signal<readonly ManagedGuide[] | null>(null)
  const refused = signal<readonly Refused[]>([])
  const candidate = signal<Candidate | null>(null)
  const { failed, attempt } = openAttempts()

  let turn = 0
  const read = async () => {
    turn += 1
    const own = turn
    const added = await readAdded(askBackground)
    const managed = await Promise.all(guideIds(added).map((id) => managedGuide(id, added)))
    // Something can have been imported or taken back meanwhile.
    if (own !== turn) return
    guides.value = managed.flat()
    refused.value = added.refused
  }
  const readAgain = () => attempt(read(), message('troubleReadingPlace'))
  readAgain()
  watchEditions(readAgain)

  return {
    guides,
    refused,
    candidate,
    troubles: failed,
    choose: (file) => {
      const judge = async () => {
        candidate.value = await candidateOf(file)
      }
      attempt(judge(), message('troubleFile'))
    },
    use: () => {
      const { value } = candidate
      if (value?.state !== 'sound') return
      const keep = async () => {
        await keepEdition(value.fileName, value.guide)
        candidate.value = null
      }
      attempt(keep(), message('troubleWriting'), 'use')
    },
    dismiss: () => {
      candidate.value = null
    },
    takeBack: (id) => attempt(takeBackEdition(id), message('troubleWriting'), id),
  }
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
