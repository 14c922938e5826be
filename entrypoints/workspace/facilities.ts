import { signal } from '@preact/signals'
import { openAttempts } from '../../components/attempts'
import type { Edited, Editing, FacilitiesState } from '../../components/facilities/facilitiesState'
import { type Message, message } from '../../lib/message'
import { addFacility, updateFacility } from '../../lib/progress/change'
import { archiveFacility, chooseFacility } from '../../lib/progress/current'
import { type Filter, NO_FILTER } from '../../lib/progress/facilityTable'
import { openBatch } from './batch'
import { openRows } from './facilityRows'
import { panelOpener } from './openPanel'

/** Wires the table of facilities: storage and guides in, what a person does out. */
export function openFacilitiesState(): FacilitiesState {
  const { failed, attempt } = openAttempts()
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)
  const rows = openRows((work, of) => attempt(work, message('facilitiesFailed'), of))
  const filter = signal<Filter>(NO_FILTER)
  const editing = signal<Editing | null>(null)
  const selected = signal<ReadonlySet<string>>(new Set())
  const said = signal<Message | null>(null)
  const many = openBatch((work) => writing(work, 'several'))
  const openPanel = panelOpener()
  const titleOf = (id: string) => title(rows.all.value?.find((row) => row.id === id)?.facility.name)
  const say = (now: Message) => {
    said.value = now
  }
  let isSaving = false
  const save = async (edited: Edited) => {
    const row = editing.value?.row ?? null
    const asked = { ...edited, asked: true }
    isSaving = true
    try {
      if (row === null) await addFacility(asked)
      else await updateFacility(row.id, (facility) => ({ ...facility, ...asked }))
      editing.value = null
    } finally {
      isSaving = false
    }
    const name = title(edited.name ?? row?.facility.name)
    say(message(row === null ? 'facilityAdded' : 'facilitySaved', name))
  }
  const select = (ids: readonly string[], wanted: boolean) => {
    const now = new Set(selected.value)
    for (const id of ids) {
      if (wanted) now.add(id)
      else now.delete(id)
    }
    selected.value = now
  }

  return {
    ...rows,
    filter,
    editing,
    selected,
    batch: many.progress,
    said,
    troubles: failed,
    look: (more) => {
      filter.value = { ...filter.value, ...more }
    },
    edit: (now) => {
      editing.value = now
    },
    save: (edited) => {
      // The form stays until it is kept: a second press adds no second one.
      if (!isSaving) writing(save(edited), 'save')
    },
    archive: (ids, archived) => {
      const [first, ...more] = ids
      if (first === undefined) return
      const one = message(archived ? 'facilityArchived' : 'facilityTakenOut', titleOf(first))
      const key = archived ? 'facilitiesArchived' : 'facilitiesTakenOut'
      many.run(
        ids,
        (id) => archiveFacility(id, archived),
        (done) => {
          say(more.length === 0 ? one : message(key, String(done)))
          select(ids, false)
        },
      )
    },
    changeGuide: (ids, guide) =>
      many.run(
        ids,
        (id) => updateFacility(id, (facility) => ({ ...facility, guide })),
        (done) => {
          say(message('facilitiesGuide', String(done)))
          select(ids, false)
        },
      ),
    stopBatch: many.stop,
    select,
    use: (id) => {
      openPanel()
      writing(
        chooseFacility(id).then(() => say(message('facilityUsed', titleOf(id)))),
        'use',
      )
    },
  }
}

function title(name: string | undefined): string | Message {
  return name || message('facilityUnnamed')
}
