import { kindName } from '../../lib/check/kindName'
import { guideName, numberOf, stepOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { isFacilityKind } from '../../lib/notation/facilityKind'
import { ruleBeforeSending } from '../../lib/progress/facility/beforeSending'
import { WITHOUT_SUBSIDY } from '../../lib/progress/facility/facility'
import type { RegisterChange } from '../../lib/progress/facility/facilityRecord'
import { formatDate, renderMessage, t } from '../../lib/text'
import { BEFORE_SENDING } from '../../lib/wording/beforeSending'
import { translated } from '../../lib/wording/translation'

/** A change in words. */
interface ChangeWords {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** Longer notes are cut: the whole note can be read at its task. */
const LONGEST = 120

const ATTRIBUTES: Readonly<Record<string, MessageKey>> = {
  name: 'fieldFacilityName',
  code: 'fieldFacilityCode',
  guide: 'guide',
  kind: 'fieldFacilityKind',
  adapted: 'recordAdapted',
  subsidised: 'recordSubsidised',
  asked: 'recordAsked',
  archived: 'recordArchived',
  wishedDate: 'recordWishedDate',
}

/**
 * @param guides the facility's own one first: tasks are named by the first guide that has them.
 * @returns the change in words; an unknown task or attribute by its name in storage.
 */
export function changeWords(
  { path, from, to }: RegisterChange,
  guides: readonly Guide[],
): ChangeWords {
  const [prefix, id] = partsOf(path)
  const sayValue = (value: unknown) => sayIn(prefix, value, guides)
  return { what: titleOf(prefix, id, guides), from: sayValue(from), to: sayValue(to) }
}

/** @returns `tick`, `doneOn` or `note` and the task's id, `deadline` or `receipt` and the guide's, or an attribute's name. */
function partsOf(path: string): readonly [string, string] {
  const [, prefix = path, id = ''] = /^(tick|doneOn|note|deadline|receipt):(.*)$/s.exec(path) ?? []
  return [prefix, id]
}

function titleOf(prefix: string, id: string, guides: readonly Guide[]): string {
  if (prefix === 'deadline') return t('recordDeadline', guideTitle(id, guides))
  if (prefix === 'receipt') return t('recordReceipt', guideTitle(id, guides))
  const isTask = ['tick', 'doneOn', 'note'].includes(prefix)
  if (!isTask) {
    const key = ATTRIBUTES[prefix]
    const asked = guides[0]?.questions.find((question) => question.id === prefix)
    if (asked) return translated(asked.title)
    return key ? t(key) : prefix
  }
  const before = BEFORE_SENDING[ruleBeforeSending(id) ?? '']
  if (before) return t(before)
  const title = taskTitle(id, guides) ?? t('recordTaskUnknown', id)
  if (prefix === 'doneOn') return t('recordDoneOn', title)
  return prefix === 'note' ? t('recordNote', title) : title
}

/** @returns the task's title with its step's number, as in the panel; of the first guide that has it. */
export function taskTitle(id: string, guides: readonly Guide[]): string | undefined {
  const step = guides.flatMap((guide) => stepOf(guide, id) ?? [])[0]
  const task = step?.tasks.find((one) => one.id === id)
  if (!step || !task) return undefined
  return [numberOf(step), translated(task.title)].filter(Boolean).join(' ')
}

function sayIn(prefix: string, value: unknown, guides: readonly Guide[]): string {
  if (prefix === 'tick') return t(value === true ? 'recordTicked' : 'recordOpen')
  if (prefix === 'asked') return t(value === true ? 'recordTicked' : 'recordOpen')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value !== 'string' || value === '') return t('recordNothing')
  if (prefix === 'kind') {
    return isFacilityKind(value) ? renderMessage(kindName(value)) : value
  }
  if (prefix === 'guide') return guideTitle(value, guides)
  if (value === WITHOUT_SUBSIDY) return t('withoutSubsidy')
  if (['doneOn', 'wishedDate', 'deadline'].includes(prefix)) return sayDay(value)
  if (prefix === 'receipt') {
    const [day = '', number = ''] = value.split(' ')
    return [sayDay(day), number].filter(Boolean).join(' ')
  }
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

function guideTitle(id: string, guides: readonly Guide[]): string {
  const guide = guides.find((one) => one.id === id)
  return guide ? translated(guideName(guide)) : id
}

function sayDay(value: string): string {
  try {
    return formatDate(Temporal.PlainDate.from(value))
  } catch {
    return value
  }
}
