import type { Facility } from '../progress/facility/facility'
import { t } from '../text'

/** @returns the facility's code and name, which the call centre asks for; '' without either. */
export function callerLine({ code, name }: Pick<Facility, 'code' | 'name'>): string {
  return [code && t('codeAs', code), name].filter(Boolean).join(' / ')
}
