import { t } from '../text'

/** @returns a facility's name, and its code if it has one, for one line of a list. */
export function facilityLabel({ name, code }: { readonly name: string; readonly code: string }) {
  return [name || t('facilityUnnamed'), code].filter(Boolean).join(' ')
}
