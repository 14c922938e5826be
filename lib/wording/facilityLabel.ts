import { t } from '../text'

/** @returns a facility on one line of a list: its name, and its code where it has one. */
export function facilityLabel({ name, code }: { readonly name: string; readonly code: string }) {
  return [name || t('facilityUnnamed'), code].filter(Boolean).join(' ')
}
