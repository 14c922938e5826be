import { changesBetween } from '../../lib/guide/change'
import { type TaskChange, taskChanges } from '../../lib/guide/draft/taskChanges'
import type { Guide } from '../../lib/guide/schema'
import { listed, t } from '../../lib/text'
import { GuideChanges } from '../guides/GuideChanges'

interface DraftDifferenceProps {
  readonly guide: Guide
  /** The edition in force; left out for a new guide. */
  readonly before: Guide | undefined
}

/** What the draft changes in the edition before, and what becomes of ticks. */
export function DraftDifference({ guide, before }: DraftDifferenceProps) {
  if (before === undefined) return <p>{t('newGuide')}</p>
  const ticks = taskChanges(before, guide)
  return (
    <>
      <GuideChanges title={t('changesToCurrent')} changes={changesBetween(before, guide)} />
      {ticks.length > 0 && (
        <div class="changes">
          <h4>{t('writeTicks')}</h4>
          <ul>
            {ticks.map((change) => (
              <li key={change.is + change.id}>{sayTick(change)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function sayTick(change: TaskChange): string {
  switch (change.is) {
    case 'reworded':
      return t(change.isOther ? 'writeTickOther' : 'writeTickReworded', change.before, change.after)
    case 'renamed':
      return t('writeTickRenamed', change.title, change.id, change.to)
    case 'split':
      return t('writeTickSplit', change.title, listed(change.into))
    case 'removed':
      return t('writeTickRemoved', change.title)
    case 'added':
      return t('writeTickAdded', change.title)
  }
}
