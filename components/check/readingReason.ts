import type { FieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import { joined, type MessageKey, message } from '../../lib/message'
import type { Evidence, ReadField, Reading } from '../../lib/portal/reading/reading'
import { listed, t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** Evidence other than the label, which is named on screen. */
const OTHER_EVIDENCE: Partial<Record<Evidence, MessageKey>> = {
  section: 'evidenceSection',
  options: 'evidenceOptions',
  neighbours: 'evidenceNeighbours',
  value: 'evidenceValue',
}

/** @returns the field's meaning and the evidence for it, or why it has none. */
export function readingReason(field: ReadField, guide: Guide | null): string {
  const { meaning, why } = field
  const shown = shownName(field)
  const title = (name: FieldName) => fieldTitle(name, guide)
  switch (why.by) {
    case 'assigned':
      return meaning === null
        ? t('guideAssignedNone', shown)
        : t('guideAssignedAs', shown, title(meaning))
    case 'evidence': {
      const beside = why.evidence.flatMap((each) => OTHER_EVIDENCE[each] ?? [])
      const words = listed(beside.map((key) => message(key)))
      const known = meaning === null ? '' : title(meaning)
      return words === '' ? t('fieldKnown', shown, known) : t('fieldKnownBy', shown, known, words)
    }
    case 'tied':
      return t('fieldTied', shown, joined('either', why.between.map(title)))
    case 'repeated':
      return t('fieldRepeated', shown, title(why.as))
    case 'taken':
      return t('fieldTaken', shown, title(why.as))
    case 'unlikely':
      return t(field.kind === 'table' ? 'fieldTable' : 'fieldUnknown', shown)
  }
}

/** The label with the nearest heading, because a label alone can occur many times in a form. */
export function shownName({ label, section, nth }: ReadField): string {
  const own = label || t('fieldUnlabelled')
  const path = [...section.slice(-1).filter((heading) => heading !== own), own].join(' > ')
  return nth > 0 ? t('fieldNth', path, String(nth + 1)) : path
}

/** @returns the names of a reading's fields by their ids, in the page's order. */
export function namesIn({ fields }: Reading): ReadonlyMap<string, string> {
  return new Map(fields.map((field) => [field.id, shownName(field)]))
}

/** Number of letters of a value that are shown with its field. */
const VALUE_LENGTH = 40

/** A field's value, cut if it is long. */
export function shownValue({ values }: Pick<ReadField, 'values'>): string {
  if (values.length === 0) return t('unfilled')
  const letters = [...listed(values)]
  return letters.length > VALUE_LENGTH
    ? `${letters.slice(0, VALUE_LENGTH).join('')}…`
    : letters.join('')
}

/** @returns the language of a text of the page, for screen readers; the panel's if it is mixed. */
export function languageOf(text: string): 'ja' | undefined {
  return /[ぁ-んァ-ヶ一-龠]/.test(text) && !/ \(/.test(text) ? 'ja' : undefined
}
