import { useState } from 'preact/hooks'
import type { ReadField, Reading } from '../../lib/portal/reading/reading'
import type { AssigningState } from '../../lib/state/panel/assignments'
import { t } from '../../lib/text'
import { ReadingEntries } from './ReadingEntries'

interface ReadingListProps {
  readonly reading: Reading
  /** The ids of fields that are asked about elsewhere. */
  readonly asked: ReadonlySet<string>
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** @returns the fields that were not understood and were not assigned to no meaning. */
export function unreadIn({ fields }: Reading): ReadField[] {
  return fields.filter(({ meaning, why }) => meaning === null && why.by !== 'assigned')
}

/** 読み取り: the meaning of each field. Rendered only once it is unfolded. */
export function ReadingList(props: ReadingListProps) {
  const [open, setOpen] = useState(false)
  const unknown = unreadIn(props.reading)
  return (
    <details
      class="reading"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('readingTitle')}{' '}
        {unknown.length > 0 && (
          <span class="help">{t('readingUnknown', String(unknown.length))}</span>
        )}
      </summary>
      {open && <ReadingEntries {...props} />}
    </details>
  )
}
