import { APPLICATION, NO_APPLICATION, NO_MEANING } from '../../lib/guide/assignmentChange'
import type { GuideChange, PathSegment } from '../../lib/guide/change'
import type { MessageKey } from '../../lib/message'
import { formatDate, formatYen, t } from '../../lib/text'
import { FIELD_TITLES } from '../../lib/wording/fieldTitles'
import { PART_TITLES } from '../../lib/wording/partTitles'

interface GuideChangesProps {
  readonly title: string
  readonly changes: readonly GuideChange[]
}

/** The differences of two editions. Sources are only counted, because a new title changes them all. */
export function GuideChanges({ title, changes }: GuideChangesProps) {
  const shown = changes.filter(({ path }) => path.at(-1)?.key !== 'source')
  const sources = changes.length - shown.length
  return (
    <div class="changes">
      <h4>{title}</h4>
      {changes.length === 0 && <p>{t('changesNone')}</p>}
      <ul>
        {shown.map((change) => (
          <li key={change.path.map(({ key }) => key).join()}>
            <span class="help">{pathInWords(change)}</span>
            <span class="change">{sayChange(change)}</span>
          </li>
        ))}
        {sources > 0 && <li>{t('changesSources', String(sources))}</li>}
      </ul>
    </div>
  )
}

function sayChange({ path, before, after }: GuideChange): string {
  const [was, is] = [sayValue(path, before), sayValue(path, after)]
  if (was === null) return t('changeAdded', is ?? '')
  return is === null ? t('changeRemoved', was) : t('changeFromTo', was, is)
}

/** The path in words. The name of a list is left out before its entry. */
function pathInWords({ path, before, after }: GuideChange): string {
  // An added or removed entry is itself the end of the path, unlike an assigned field.
  const whole = (before === null || after === null) && !isAssigned(path)
  const places = whole && path.at(-1)?.title ? path.slice(0, -1) : path
  return places
    .filter(({ title }, index) => title !== null || !places[index + 1]?.title)
    .map(placeTitle)
    .join(' › ')
}

function placeTitle({ key, title }: PathSegment): string {
  if (title !== null) return title
  const known = PART_TITLES[key]
  return known === undefined ? key : t(known)
}

function sayValue(path: readonly PathSegment[], value: GuideChange['before']): string | null {
  if (value === null) return null
  const amount = path.some(({ key }) => /cap/i.test(key))
  if (isAssigned(path)) return assignedInWords(String(value))
  if (typeof value === 'number') return amount ? formatYen(value) : String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(Temporal.PlainDate.from(value))
  return value
}

function isAssigned(path: GuideChange['path']): boolean {
  return path.some(({ key }) => key === 'assignments')
}

/** The values of an assignment that are no meanings. */
const ASSIGNED_VALUES: Readonly<Record<string, MessageKey>> = {
  [NO_MEANING]: 'assignNone',
  [APPLICATION]: 'saidIsApplication',
  [NO_APPLICATION]: 'saidIsNone',
}

/** An item's title is shown unchanged. */
function assignedInWords(meaning: string): string {
  const title = ASSIGNED_VALUES[meaning] ?? FIELD_TITLES[meaning]
  return title === undefined ? meaning : t(title)
}
