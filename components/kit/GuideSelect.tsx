import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'

interface GuideSelectProps {
  readonly label: MessageKey
  readonly guides: readonly Guide[]
  /** Id of the chosen guide. */
  readonly value: string | undefined
  readonly onChoose: (id: string) => void
}

/** Chooses a guide by its short title. */
export function GuideSelect({ label, guides, value, onChoose }: GuideSelectProps) {
  return (
    <label class="text">
      <span>{t(label)}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {guides.map(({ id, title, shortTitle }) => (
          <option key={id} value={id}>
            {translated(shortTitle ?? title)}
          </option>
        ))}
      </select>
    </label>
  )
}
