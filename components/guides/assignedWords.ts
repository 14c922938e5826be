import type { AssignedField, FormVerdict } from '../../lib/guide/assignment'
import type { FieldName } from '../../lib/guide/fieldName'
import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'

/** @returns the title of a verdict on a whole form. */
export function verdictTitle({ application }: FormVerdict): MessageKey {
  return application ? 'saidIsApplication' : 'saidIsNone'
}

/** @returns a field by its headings and label. */
export function fieldInWords({ label, section }: AssignedField): string {
  return [...section, label || t('fieldUnlabelled')].join(' › ')
}

/** @returns what a field stands for; of a cost item its title in one of the guides. */
export function meaningInWords(meaning: FieldName | null, guides: readonly Guide[]): string {
  if (meaning === null) return t('assignNone')
  const guide = guides.find(({ form }) => form.fields.some((field) => field.name === meaning))
  return fieldTitle(meaning, guide ?? null)
}
