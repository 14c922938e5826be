import * as z from 'zod/mini'
import { minLength } from '../../lengthChecks.ts'
import type { FieldName } from '../fieldName.ts'
import { withoutIncluded } from '../included/inclusion.ts'
import type { Guide } from '../schema.ts'
import { type Json, jsonOf, type Values } from './tree.ts'

/** Where a draft stands: draft, then checked by somebody named, then in use. */
const status = z.discriminatedUnion('is', [
  z.object({ is: z.literal('draft') }),
  z.object({
    is: z.enum(['checked', 'inUse']),
    by: z.string(),
    on: z.iso.date(),
  }),
])

/** A value as it was before a change, to go back to. */
const formerValue = z.object({
  place: z.array(z.union([z.string(), z.number()])),
  /** Left out where there was none. */
  before: z.optional(z.custom<Json>()),
  at: z.iso.datetime(),
})

/** A guide while it is written. Any part of it can be missing or wrong. */
export const draftSchema = z.object({
  version: z.literal(1),
  id: z.string().check(minLength(1)),
  /** Who writes it. */
  author: z.string(),
  /** Counts the changes, so that a write tells whether it follows what was seen. */
  revision: z.int(),
  changed: z.iso.datetime(),
  status,
  /** What changed values were before, the last first; left out of drafts that nobody has changed. */
  history: z.optional(z.array(formerValue)),
  values: z.custom<Values>((value) => typeof value === 'object' && value !== null),
})

export type Draft = z.infer<typeof draftSchema>

/** Fields of nearly every application, by what the trade calls them. */
const COMMON_FIELDS: readonly (readonly [name: FieldName, label: string])[] = [
  ['facilityCode', '医療機関等コード'],
  ['facilityName', '医療機関等名'],
  ['facilityKind', '施設区分'],
  ['totalCost', '総事業費'],
  ['requestedAmount', '補助申請額'],
  ['completionDate', '完了日'],
  ['operationStartDate', '運用開始日'],
  ['applicationDate', '申請日'],
  ['attachments', '添付ファイル'],
  ['receipt', '領収書'],
  ['breakdown', '領収書内訳書'],
  ['receiptDate', '領収日'],
  ['receiptTotal', '領収書合計額'],
  ['breakdownTotal', '領収書内訳書合計額'],
]

/** What every guide has from the start, so that nobody is asked for it. */
const NOTHING: Values = {
  schema: 1,
  holds: {},
  questions: [],
  phases: [],
  articles: [],
  subsidy: {
    items: [],
    terms: [],
    attachments: [],
    exclusions: [],
    requires: { tasks: [] },
    notes: [],
  },
  form: { fields: COMMON_FIELDS.map(([name, label]) => ({ name, labels: [label] })) },
  contact: { hours: [], free: false },
}

/**
 * Begins a draft.
 * @param from the guide to start from; `null` for an empty draft.
 * @param now ISO 8601.
 */
export function newDraft(id: string, from: Guide | null, author: string, now: string): Draft {
  const values = from === null ? { ...NOTHING, id: `guide-${id.slice(0, 8)}` } : valuesOf(from)
  return { version: 1, id, author, revision: 0, changed: now, status: { is: 'draft' }, values }
}

/** @returns a guide's own values, without what was said of its making: that is about the former edition. */
function valuesOf({ made: _, ...guide }: Guide): Values {
  const own = withoutIncluded(guide)
  return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, jsonOf(value)]))
}

/** @returns whether whoever checked a draft is somebody other than its author. */
export function isSecondPerson(author: string, by: string): boolean {
  const bare = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return bare(by) !== '' && bare(by) !== bare(author)
}
