import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { message } from '../../message'
import { chooseFacility } from '../../progress/facilityStore/currentFacility'
import { firstOf, rememberFirst } from '../../progress/facilityStore/firstFacilities'
import { PAGE_SIZE } from '../../progress/table/facilityPages'
import type { FacilityRow } from '../../progress/table/facilityRow'
import type { Filter } from '../../progress/table/facilityTable'
import { openFailures } from '../failures'
import { openBulk } from './bulkState'
import type { FacilitiesState } from './facilitiesTypes'
import { openForms, title, type Writing } from './facilityForms'
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
  const writing: Writing = (work, of) => attempt(work, message('troubleWriting'), of)
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
  const opened = signal<string | null>(begin.opened)
  const openPanel = panelOpener()
  const { selected, select } = openSelection()
  const nameOf = (id: string) => title(rows.all.value?.find((row) => row.id === id)?.facility.name)
  const { announce, ...several } = openBulk({ nameOf, select, writing })

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
    ...several,
    ...openForms(announce, writing),
    first: computed(() => (place() === placeOf(begin) ? rows.first.value : rows.first.value && [])),
    keepFirst: (shown) => {
      const isLong = (rows.all.value?.length ?? 0) > PAGE_SIZE
      rememberFirst(place(), isLong ? shown.slice(0, PAGE_SIZE).map(({ id }) => id) : [])
    },
    today,
    filter,
    page,
    selected,
    opened,
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
    open: (id) => {
      opened.value = id
    },
    select,
    use: (id) => {
      openPanel()
      writing(
        chooseFacility(id).then(() => announce(message('facilityUsed', nameOf(id)))),
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

function openSelection(): Pick<FacilitiesState, 'selected' | 'select'> {
  const selected = signal<ReadonlySet<string>>(new Set())
  const select = (ids: readonly string[], wanted: boolean) => {
    const now = new Set(selected.value)
    for (const id of ids) {
      if (wanted) now.add(id)
      else now.delete(id)
    }
    selected.value = now
  }
  return { selected, select }
}
