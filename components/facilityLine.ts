import type { Facility } from '../lib/progress/facility'
import { t } from '../lib/text'

/** @returns what the call centre asks for first; '' where nothing of it is known. */
export function facilityLine({ code, name }: Pick<Facility, 'code' | 'name'>): string {
  return [code && t('codeAs', code), name].filter(Boolean).join(' / ')
}
