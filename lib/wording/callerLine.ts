import type { Facility } from '../progress/facility/facility'
import { t } from '../text'

/** @returns what the call centre asks for first; '' where nothing of it is known. */
export function callerLine({ code, name }: Pick<Facility, 'code' | 'name'>): string {
  return [code && t('codeAs', code), name].filter(Boolean).join(' / ')
}
