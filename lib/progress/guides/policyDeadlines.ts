import * as z from 'zod/mini'
import type { Deadline } from '../../check/rule'
import type { Problem } from '../../guide/located'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import { t } from '../../text'
import { readPolicy } from '../storage/policy'

/** The days that a policy names, by the id of their guide. */
export type PolicyDeadlines = Readonly<Record<string, string>>

/** A date that a policy names and that is none. */
interface RefusedDeadline {
  readonly id: string
  readonly problems: readonly Problem[]
}

const days = z.record(z.string(), z.unknown())
const day = z.iso.date()

/** Reads the deadlines of the policy, ISO 8601, and what of them is no date. */
export async function readPolicyDeadlines(): Promise<{
  readonly deadlines: PolicyDeadlines
  readonly refused: readonly RefusedDeadline[]
}> {
  const entries = Object.entries(days.safeParse(await readPolicy('deadlines')).data ?? {})
  const isDay = ([, value]: [string, unknown]) => day.safeParse(value).success
  return {
    deadlines: Object.fromEntries(entries.filter(isDay).map(([id, value]) => [id, `${value}`])),
    refused: entries
      .filter((entry) => !isDay(entry))
      .map(([id]) => ({ id, problems: [{ path: id, problem: message('policyNoDay') }] })),
  }
}

/**
 * Puts an administrator's deadline in place of that of an edition. A facility's own goes before it.
 * @returns the guide itself where the policy names no day for it, or the guide has no deadline.
 */
export function withPolicyDeadline(guide: Guide, deadlines: PolicyDeadlines): Guide {
  const { subsidy } = guide
  const { [guide.id]: date } = deadlines
  if (date === undefined || subsidy.deadline === undefined) return guide
  const source = { document: t('policySource'), section: t('partDeadline') }
  const deadline: Deadline = { ...subsidy.deadline, date, source, policy: true }
  return { ...guide, subsidy: { ...subsidy, deadline } }
}
