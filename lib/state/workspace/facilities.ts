import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { coalesce } from '../../async/coalesce'
import { type Message, message } from '../../message'
import { undoMany } from '../../progress/facilityStore/changeMany'
import { chooseFacility } from '../../progress/facilityStore/currentFacility'
import { firstOf, rememberFirst } from '../../progress/facilityStore/firstFacilities'
import {
  addFacility,
  type Undoable,
  updateFacility,
} from '../../progress/facilityStore/updateFacility'
import { PAGE_SIZE } from '../../progress/table/facilityPages'
import type { FacilityRow } from '../../progress/table/facilityRow'
import type { Filter } from '../../progress/table/facilityTable'
import { openFailures } from '../failures'
import { type BulkAction, bulkMessage, runBulk } from './bulk'
import type { Edited, Editing, FacilitiesState } from './facilitiesTypes'
import { openRows } from './facilityRows'
import { type ListPlace, listAddress, listPlaceIn } from './listAddress'
import { panelOpener } from './openPanel'
import type { PageAddress } from './pageAddress'

/**
 * Opens the table of facilities and its actions.
 * @param today in Tokyo.
 * @param address where search, filters, order and the open facility stand.
 */
export function openFacilitiesState(
  today: ReadonlySignal<Temporal.PlainDate>,
  address: PageAddress,
): FacilitiesState {
  const { failed, attempt } = openFailures()
  const writing = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleWriting'), of)
  const begin = listPlaceIn(address.read() ?? '')
  const rows = openRows(
    (work, of) => attempt(work, message('facilitiesFailed'), of),
    today,
    begin.sort,
    firstOf(placeOf(begin)),
  )
  const filter = signal<Filter>(begin.filter)
  const place = () => placeOf({ filter: filter.value, sort: rows.sort.value })
  const page = signal(0)
  const editing = signal<Editing | null>(null)
  const selected = signal<ReadonlySet<string>>(new Set())
  const announced = signal<Message | null>(null)
  const opened = signal<string | null>(begin.opened)
  const busy = signal(false)
  const last = signal<readonly Undoable[]>([])
  const openPanel = panelOpener()
  const titleOf = (id: string) => title(rows.all.value?.find((row) => row.id === id)?.facility.name)
  const announce = (now: Message) => {
    announced.value = now
    last.value = []
  }
  const open = (id: string | null) => {
    opened.value = id
  }
  const bulk = async (ids: readonly string[], action: BulkAction) => {
    const changed = await runBulk(ids, action)
    const [one, ...more] = ids
    const isOne = action.do === 'archive' && more.length === 0
    const key = action.do === 'archive' && action.archived ? 'facilityArchived' : 'facilityRestored'
    announce(isOne ? message(key, titleOf(one ?? '')) : bulkMessage(action, changed))
    last.value = changed.done
    if (action.do === 'archive') select(ids, false)
  }
  const undo = async () => {
    const done = last.value
    if (done.length === 0) return
    last.value = []
    const { left } = await undoMany(done)
    announce(left === 0 ? message('undone') : message('addUndoLeft', String(left)))
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

  keepAddress(
    address,
    () => ({ filter: filter.value, sort: rows.sort.value, opened: opened.value }),
    (now) => {
      filter.value = now.filter
      rows.sortAs(now.sort)
      opened.value = now.opened
      page.value = 0
    },
  )
  openOnlyOne(rows.all, opened)

  return {
    ...rows,
    first: computed(() => (place() === placeOf(begin) ? rows.first.value : rows.first.value && [])),
    keepFirst: (shown) => {
      const isLong = (rows.all.value?.length ?? 0) > PAGE_SIZE
      rememberFirst(place(), isLong ? shown.slice(0, PAGE_SIZE).map(({ id }) => id) : [])
    },
    today,
    filter,
    page,
    editing,
    selected,
    opened,
    busy,
    canUndo: computed(() => last.value.length > 0),
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
    open,
    bulk: (ids, action) => {
      if (busy.value || ids.length === 0) return
      busy.value = true
      writing(
        bulk(ids, action).finally(() => {
          busy.value = false
        }),
        'several',
      )
    },
    undo: () => writing(undo(), 'undo'),
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

/** Keeps the address as the list is, and the list as the address is. */
function keepAddress(
  address: PageAddress,
  now: () => ListPlace,
  show: (place: ListPlace) => void,
): void {
  effect(() => address.write(listAddress(now())))
  address.watch(() => {
    const rest = address.read()
    // The page's own link, without a rest, leads back to what was shown.
    if (rest === '') address.write(listAddress(now()))
    else if (rest !== null && rest !== listAddress(now())) show(listPlaceIn(rest))
  })
}

/** @returns what decides which facilities the list begins with, as its address says it. */
function placeOf(place: Pick<ListPlace, 'filter' | 'sort'>): string {
  return listAddress({ ...place, opened: null })
}

/** For a person with one facility the workspace opens with its way. */
function openOnlyOne(
  all: ReadonlySignal<readonly FacilityRow[] | null>,
  opened: Signal<string | null>,
): void {
  const stop = all.subscribe((rows) => {
    if (rows === null) return
    const [only, another] = rows.filter(({ facility }) => !facility.archived)
    if (only && another === undefined) opened.value ??= only.id
    queueMicrotask(() => stop())
  })
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
