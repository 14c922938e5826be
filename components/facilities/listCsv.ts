import { kindName } from '../../lib/check/kindName'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import { BYTE_ORDER_MARK, writeRow } from '../../lib/sheet/write'
import { renderMessage, t } from '../../lib/text'
import { dueInWords } from '../../lib/wording/dueInWords'
import { translated } from '../../lib/wording/translation'
import { STAGE_TITLES } from './columns'

/** @returns facilities as a CSV file: how far each is, and what is noted. */
export function listCsv(rows: readonly FacilityRow[]): string {
  const titles = [
    ...[t('columnName'), t('fieldFacilityCode'), t('columnKind'), t('guide')],
    ...[t('progressLabel'), t('printListNext'), t('partDeadline'), t('notesTitle')],
  ]
  return BYTE_ORDER_MARK + [titles, ...rows.map(cellsOf)].map(writeRow).join('')
}

function cellsOf({ facility, guide, done, tasks, stage, next, deadline }: FacilityRow): string[] {
  const { name, code, kind, notes } = facility
  const texts = Object.values(notes).map(({ text }) => text)
  return [
    name,
    code,
    kind === null ? '' : renderMessage(kindName(kind)),
    translated(guide.shortTitle ?? guide.title),
    `${t('progress', String(tasks), String(done))} ${t(STAGE_TITLES[stage])}`,
    next === null ? t('nextNone') : translated(next.title),
    dueInWords(deadline),
    texts.filter((text) => text !== '').join('\n'),
  ]
}
