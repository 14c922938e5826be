import { useState } from 'preact/hooks'
import type { Reading } from '../../lib/portal/reading/reading'
import type { AssigningState } from '../../lib/state/panel/assignments'
import { t } from '../../lib/text'
import { ReadingEntries } from './ReadingEntries'

interface ReadingListProps {
  readonly reading: Reading
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** 読み取り: the meaning of each field. Rendered only once it is unfolded. */
export function ReadingList({ reading, ...rest }: ReadingListProps) {
  const { fields } = reading
  // Where no field has a meaning, assigning them is the next thing to do.
  const [open, setOpen] = useState(() => fields.every(({ meaning }) => meaning === null))
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
      {open && <ReadingEntries reading={reading} {...rest} />}
    </details>
  )
}
