import type { FieldName } from '../lib/guide/schema'
import type { ReadField, Reading } from '../lib/portal/reading'
import { t } from '../lib/text'
import { FIELD_TITLES } from './fieldTitles'

interface ReadingListProps {
  readonly reading: Reading
  readonly onGoTo: (fieldId: string) => void
}

/** 読み取り: what each field of the form was taken for, and which were not understood. */
export function ReadingList({ reading, onGoTo }: ReadingListProps) {
  return (
    <details class="reading">
      <summary>{t('readingTitle')}</summary>
      <p class="help">{t('readingLead')}</p>
      <ul>
        {reading.fields.map((field) => (
          <li key={field.id}>
            <span>{reasonFor(field)}</span>
            <button
              type="button"
              class="link"
              aria-label={t('goToFieldFor', field.label)}
              onClick={() => onGoTo(field.id)}
            >
              {t('goToField')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function reasonFor({ label, meaning }: ReadField): string {
  const shown = label || t('fieldUnlabelled')
  return meaning === null ? t('fieldUnknown', shown) : t('fieldKnown', shown, titleOf(meaning))
}

function titleOf(name: FieldName): string {
  const key = name.startsWith('cost:') ? 'fieldCost' : FIELD_TITLES[name]
  return key ? t(key) : name
}
