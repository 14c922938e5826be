import { APPLICATION, NO_APPLICATION, NO_MEANING } from '../../lib/guide/assignmentChange'
import type { GuideChange, PathSegment } from '../../lib/guide/change'
import type { MessageKey } from '../../lib/message'
import { formatDate, formatYen, t } from '../../lib/text'
import { FIELD_TITLES } from '../../lib/wording/fieldTitles'
import { PART_TITLES } from '../../lib/wording/partTitles'

interface ChangeListProps {
  readonly title: string
  readonly changes: readonly GuideChange[]
}

/** What differs between two editions. Of sources only the number: a new title changes them all. */
export function GuideChanges({ title, changes }: ChangeListProps) {
  const shown = changes.filter(({ path }) => path.at(-1)?.key !== 'source')
  const sources = changes.length - shown.length
  return (
    <div class="changes">
      <h4>{title}</h4>
      {changes.length === 0 && <p>{t('changesNone')}</p>}
      <ul>
        {shown.map((change) => (
          <li key={change.path.map(({ key }) => key).join()}>
            <span class="help">{wayTo(change)}</span>
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

/** Where it stands, in words. The name of a list is left out before the entry it leads to. */
function wayTo({ path, before, after }: GuideChange): string {
  // What came or went is itself the entry at the end, and not what a field was assigned.
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
  if (isAssigned(path)) return sayAssigned(String(value))
  if (typeof value === 'number') return amount ? formatYen(value) : String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(Temporal.PlainDate.from(value))
  return value
}

function isAssigned(path: GuideChange['path']): boolean {
  return path.some(({ key }) => key === 'assignments')
}

/** What of an assignment is no field's meaning. */
const SAID: Readonly<Record<string, MessageKey>> = {
  [NO_MEANING]: 'assignNone',
  [APPLICATION]: 'saidIsApplication',
  [NO_APPLICATION]: 'saidIsNone',
}

/** An item's title is said as it is. */
function sayAssigned(meaning: string): string {
  const title = SAID[meaning] ?? FIELD_TITLES[meaning]
  return title === undefined ? meaning : t(title)
}
