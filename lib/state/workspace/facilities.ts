import { type ReadonlySignal, signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { type Message, message } from '../../message'
import { archiveFacility, chooseFacility } from '../../progress/facilityStore/currentFacility'
import { addFacility, updateFacility } from '../../progress/facilityStore/updateFacility'
import { type Filter, NO_FILTER } from '../../progress/table/facilityTable'
import { openFailures } from '../failures'
import { openBatch } from '../sheet/batch'
import type { Edited, Editing, FacilitiesState } from './facilitiesTypes'
import { openRows } from './facilityRows'
import { panelOpener } from './openPanel'

/**
 * Opens the table of facilities and its actions.
 * @param today in Tokyo.
 */
export function openFacilitiesState(today: ReadonlySignal<Temporal.PlainDate>): FacilitiesState {
  const { failed, attempt } = openFailures()
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)
  const rows = openRows((work, of) => attempt(work, message('facilitiesFailed'), of), today)
  const filter = signal<Filter>(NO_FILTER)
  const page = signal(0)
  const editing = signal<Editing | null>(null)
  const selected = signal<ReadonlySet<string>>(new Set())
  const announced = signal<Message | null>(null)
  const many = openBatch((work) => writing(work, 'several'))
  const openPanel = panelOpener()
  const titleOf = (id: string) => title(rows.all.value?.find((row) => row.id === id)?.facility.name)
  const announce = (now: Message) => {
    announced.value = now
  }
  let form: OpenForm | null = null
  const save = async ({ of, save: keep }: OpenForm, edited: Edited) => {
    const isLast = await keep(edited)
    if (!isLast) return
    // The user may have closed it and opened another one meanwhile.
    if (editing.value === of) editing.value = null
    const name = title(edited.name ?? of.row?.facility.name)
    announce(message(of.row === null ? 'facilityAdded' : 'facilitySaved', name))
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
    page,
    editing,
    selected,
    batch: many.progress,
    announced,
    troubles: failed,
    setFilter: (more) => {
      filter.value = { ...filter.value, ...more }
      page.value = 0
    },
    sortBy: (column) => {
      rows.sortBy(column)
      page.value = 0
    },
    turnTo: (to) => {
      page.value = to
    },
    edit: (now) => {
      editing.value = now
      form = now && { of: now, save: formSaver(now) }
    },
    save: (edited) => {
      if (form) writing(save(form, edited), `save ${form.of.row?.id ?? ''}`)
    },
    archive: (ids, archived) => {
      const [first, ...more] = ids
      if (first === undefined) return
      const one = message(archived ? 'facilityArchived' : 'facilityRestored', titleOf(first))
      const key = archived ? 'facilitiesArchived' : 'facilitiesRestored'
      many.run(
        ids,
        (id) => archiveFacility(id, archived),
        (done) => {
          announce(more.length === 0 ? one : message(key, String(done)))
          select(ids, false)
        },
      )
    },
    changeGuide: (ids, guide) =>
      many.run(
        ids,
        (id) => updateFacility(id, () => ({ guide })),
        (done) => {
          announce(message('facilitiesGuide', String(done)))
          select(ids, false)
        },
      ),
    stopBatch: many.stop,
    select,
    use: (id) => {
      openPanel()
      writing(
        chooseFacility(id).then(() => announce(message('facilityUsed', titleOf(id)))),
        'use',
      )
    },
  }
}

/** An open form, and the function that saves it. */
interface OpenForm {
  readonly of: Editing
  readonly save: ReturnType<typeof formSaver>
}

/**
 * @returns a function that saves the form after its earlier saves, in the same facility: a second
 *   press adds no second one. It resolves to whether this was the last press.
 */
function formSaver({ row }: Editing): (edited: Edited) => Promise<boolean> {
  let id = row?.id ?? null
  let last: Edited = {}
  const write = coalesce(async () => {
    const asked = { ...last, asked: true }
    if (id === null) ({ id } = await addFacility(asked))
    else await updateFacility(id, () => asked)
  })
  return async (edited) => {
    last = edited
    await write()
    return last === edited
  }
}

function title(name: string | undefined): string | Message {
  return name || message('facilityUnnamed')
}
