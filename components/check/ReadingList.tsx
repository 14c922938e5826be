import { useState } from 'preact/hooks'
import type { Reading } from '../../lib/portal/reading/reading'
import type { AssigningState } from '../../lib/state/panel/assigning'
import { t } from '../../lib/text'
import { ReadingEntries } from './ReadingEntries'

interface ReadingListProps {
  readonly reading: Reading
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** 読み取り: what each field of the form was taken for, drawn only for who opens it. */
export function ReadingList({ reading, ...rest }: ReadingListProps) {
  const { fields } = reading
  // Where nothing was understood, what is to be said of the fields is what comes next.
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
