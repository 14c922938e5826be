import { isList, type ValuePlace, valueAt } from '../../../lib/guide/draft/tree'
import { t } from '../../../lib/text'
import { useEditor } from '../EditorContext'

interface EntryButtonsProps {
  readonly place: ValuePlace
  readonly index: number
  /** What the entry is called. */
  readonly name: string
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** Moves an entry of a list up or down, where it can go there, or removes it. */
export function EntryButtons({ place, index, name, onMove, onRemove }: EntryButtonsProps) {
  const list = valueAt(useEditor().values, place)
  const last = isList(list) ? list.length - 1 : 0
  const ways = [
    { by: -1, isOpen: index > 0, label: 'writeMoveUp', of: 'writeMoveUpOf' },
    { by: 1, isOpen: index < last, label: 'writeMoveDown', of: 'writeMoveDownOf' },
  ] as const
  return (
    <p>
      {ways.map(
        ({ by, isOpen, label, of }) =>
          isOpen && (
            <button
              key={of}
              type="button"
              class="link"
              data-by={by}
              aria-label={t(of, name)}
              onClick={() => onMove(by)}
            >
              {t(label)}
            </button>
          ),
      )}
      <button type="button" class="link" aria-label={t('writeRemoveOf', name)} onClick={onRemove}>
        {t('writeRemove')}
      </button>
    </p>
  )
}
