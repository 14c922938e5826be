import type { ReadonlySignal } from '@preact/signals'
import type { Guide } from '../../guide/schema'
import type { Message } from '../../message'
import type { CheckedReading } from '../../portal/check/checkReading'
import type { Facility } from '../../progress/facility/facility'

/** What can be printed, each under its own address. */
export const SHEETS = ['progress', 'briefing', 'outcomes', 'list'] as const
export type SheetName = (typeof SHEETS)[number]

/** A facility with the guide it works with. */
export interface Prepared {
  readonly facility: Facility
  readonly guide: Guide
  /** The facility's own guide is not there: another one stands in for it. */
  readonly standsIn: boolean
}

/** What the check said of an application when somebody asked to print it. */
export interface PrintedCheck extends Prepared {
  readonly checked: CheckedReading
  /** When the form was read, ISO 8601. */
  readonly at: string
  /** 確認の基準日, ISO 8601, Asia/Tokyo. */
  readonly asOf: string
}

/** 印刷: what there is to print. */
export interface PrintState {
  /** The oldest first, those that are archived too; `null` until storage has been read. */
  readonly all: ReadonlySignal<readonly Prepared[] | null>
  /** The facility in use, or another one that was chosen here. */
  readonly chosen: ReadonlySignal<Prepared | null>
  readonly check: ReadonlySignal<PrintedCheck | null>
  readonly troubles: ReadonlySignal<readonly Message[]>
  readonly choose: (id: string) => void
  readonly forget: () => void
}
