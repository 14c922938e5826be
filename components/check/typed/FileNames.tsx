import { useRef } from 'preact/hooks'
import { t } from '../../../lib/text'

interface FileNamesProps {
  readonly id: string
  readonly names: readonly string[]
  readonly onType: (names: readonly string[]) => void
}

/** Files to attach. Only their names are read, as in the portal's form. */
export function FileNames({ id, names, onType }: FileNamesProps) {
  const input = useRef<HTMLInputElement>(null)
  const takeOut = (name: string) => {
    onType(names.filter((other) => other !== name))
    // The focused button is removed.
    input.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])].map((file) => file.name)
          onType([...new Set([...names, ...chosen])])
          currentTarget.value = ''
        }}
      />
      {names.length > 0 && (
        <ul class="file-names">
          {names.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <button
                type="button"
                class="link"
                aria-label={t('typedRemoveNamed', name)}
                onClick={() => takeOut(name)}
              >
                {t('typedRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
