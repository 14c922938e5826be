import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'

interface JsonFileProps {
  readonly label: MessageKey
  readonly disabled?: boolean
  readonly onChoose: (file: File) => void
}

/** A field for a file to be taken in. The same file, mended or made again, can be chosen again. */
export function JsonFilePicker({ label, disabled = false, onChoose }: JsonFileProps) {
  return (
    <label class="text">
      <span>{t(label)}</span>
      <input
        type="file"
        accept=".json,application/json"
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
