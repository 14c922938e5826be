import { t } from '../text'

/** @returns a facility's name, or the words for one without a name. */
export function facilityName(name: string): string {
  return name || t('facilityUnnamed')
}

/** @returns a facility's name, and its code if it has one, for one line of a list. */
export function facilityLabel({ name, code }: { readonly name: string; readonly code: string }) {
  return [facilityName(name), code].filter(Boolean).join(' ')
}
