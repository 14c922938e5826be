import { useState } from 'preact/hooks'
import type { Reading } from '../../lib/portal/reading/reading'
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

/** 読み取り: the meaning of each field. Rendered only once it is unfolded. */
export function ReadingList(props: ReadingListProps) {
  const { fields } = props.reading
  const [open, setOpen] = useState(false)
  const unknown = fields.filter(({ meaning, why }) => meaning === null && why.by !== 'assigned')
  return (
    <details
      class="reading"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('readingTitle')} {unknown.length > 0 && t('readingUnknown', String(unknown.length))}
      </summary>
      {open && <ReadingEntries {...props} />}
    </details>
  )
}
