import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import type { Guide } from '../../guide/schema'
import { type Message, message } from '../../message'
import { dayInTokyo } from '../../notation/tokyoDay'
import { type CheckedReading, checkReading } from '../../portal/check/checkReading'
import { checkContext } from '../../progress/facility/checkContext'
import type { Facility } from '../../progress/facility/facility'
import { facilityAsParsed, type StoredFacility } from '../../progress/facility/facilityRecord'
import { guideFor } from '../../progress/facility/ownDeadline'
import { openCurrent } from '../../progress/facilityStore/currentFacility'
import { watchFacilityChanges } from '../../progress/facilityStore/facilityChanges'
import { scanFacilities } from '../../progress/facilityStore/scanFacilities'
import { followGuides } from '../../progress/guides/followGuides'
import { type PrintJob, printJob } from '../../progress/session/printJob'
import { type FacilityRow, facilityRows } from '../../progress/table/facilityRow'
import { openFailures } from '../failures'

/** A facility with the guide it works with. */
export interface Prepared {
  readonly facility: Facility
  readonly guide: Guide
  /** Whether another guide replaces the facility's own, which is missing. */
  readonly standsIn: boolean
}

/** The outcomes of an application when the user asked to print them. */
export interface PrintedCheck extends Prepared {
  readonly checked: CheckedReading
  /** When the form was read, ISO 8601. */
  readonly at: string
  /** 確認の基準日, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
}

/** 印刷: the facilities and the check to print. */
export interface PrintState {
  /** The oldest first, with archived ones; `null` until storage has been read. */
  readonly all: ReadonlySignal<readonly Prepared[] | null>
  /** The same as rows of the list; `null` until storage has been read. */
  readonly rows: ReadonlySignal<readonly FacilityRow[] | null>
  /** The current facility, or the one chosen here. */
  readonly chosen: ReadonlySignal<Prepared | null>
  readonly check: ReadonlySignal<PrintedCheck | null>
  /** In Tokyo. */
  readonly today: ReadonlySignal<Temporal.PlainDate>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly choose: (id: string) => void
  readonly remove: () => void
}

/** Debounces reading after changes, milliseconds. */
const TOGETHER = 300

/**
 * Opens 印刷: the stored facilities, and the application that a panel wants printed.
 * @param today in Tokyo.
 */
export function openPrintState(today: ReadonlySignal<Temporal.PlainDate>): PrintState {
  const stored = signal<readonly StoredFacility[] | null>(null)
  const guides = signal<readonly Guide[] | null>(null)
  const current = signal<string | null>(null)
  const picked = signal<string | null>(null)
  const printed = signal<PrintJob | null>(null)
  const { failed, attempt } = openFailures()
  const reading = (work: Promise<unknown>, of: string) =>
    attempt(work, message('troubleReadingPlace'), of)

  const readFacilities = async () => {
    // Before the scan, because this creates the first facility.
    const { stored } = await openCurrent()
    return { current: stored.id, all: (await scanFacilities()).facilities }
  }
  const showFacilities = (now: Awaited<ReturnType<typeof readFacilities>>) => {
    current.value = now.current
    stored.value = now.all
  }
  const showCheck = (now: PrintJob | null) => {
    printed.value = now
  }
  follow({ read: readFacilities, watch: watchTogether, show: showFacilities }, (work) =>
    reading(work, 'readFacilities'),
  )
  followGuides(
    (now) => {
      guides.value = now
    },
    (work) => reading(work, 'readGuides'),
  )
  follow({ ...printJob, show: showCheck }, (work) => reading(work, 'readCheck'))

  const all = computed(() => {
    const [all, inForce] = [stored.value, guides.value]
    return all && inForce ? all.flatMap((each) => prepared(facilityAsParsed(each), inForce)) : null
  })
  const rows = computed(() => {
    const [all, [first, ...more]] = [stored.value, guides.value ?? []]
    return all && first ? all.map(facilityRows([first, ...more], today.value)) : null
  })
  const chosen = computed(() => {
    const of = (id: string | null) => all.value?.find(({ facility }) => facility.id === id)
    return of(picked.value) ?? of(current.value) ?? all.value?.[0] ?? null
  })
  return {
    all,
    rows,
    chosen,
    today,
    check: computed(() => printed.value && all.value && checkedOf(printed.value, all.value)),
    troubles: failed,
    choose: (id) => {
      picked.value = id
    },
    remove: () => attempt(printJob.write(null), message('troubleWriting')),
  }
}

/** Calls `onChange` once after changes that follow each other closely. */
function watchTogether(onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  watchFacilityChanges(() => {
    clearTimeout(timer)
    timer = setTimeout(onChange, TOGETHER)
  })
}

function prepared(facility: Facility, guides: readonly Guide[]): Prepared[] {
  const own = guides.find(({ id }) => id === facility.guide)
  const guide = own ?? guides[0]
  if (guide === undefined) return []
  return [{ facility, guide: guideFor(guide, facility), standsIn: own === undefined }]
}

/** Repeats the panel's check with the same reading, facility, guide and day. */
function checkedOf(
  { facilityId, reading, asOf, at }: PrintJob,
  all: readonly Prepared[],
): PrintedCheck | null {
  const one = all.find(({ facility }) => facility.id === facilityId)
  if (one === undefined) return null
  const { facility, guide } = one
  const day = dayInTokyo(Temporal.Instant.from(at))
  const checked = checkReading(reading, checkContext(facility, guide), guide, asOf, day)
  return { ...one, checked, at, asOf: asOf ?? day.toString() }
}
