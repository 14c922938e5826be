import type { Facility } from '../lib/progress/facility'

/** @returns what the call centre asks for first; '' where nothing of it is known. */
export function facilityLine({ name }: Pick<Facility, 'name'>): string {
  return [name].filter(Boolean).join(' / ')
}
