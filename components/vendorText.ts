import type { Facility } from '../lib/progress/facility'
import { t } from '../lib/text'
import { facilityLine } from './facilityLine'

/** A line that ends so leaves a place to write in. */
const BLANK = /：$/m

/** @returns the text of the letter, with what is known of the facility. */
export function vendorBody(facility: Facility, lines: readonly string[]): string {
  const who = facilityLine(facility)
  return [
    t('vendorGreeting'),
    ...(who === '' ? [] : [t('vendorFrom', who)]),
    '',
    ...lines,
    '',
    t('vendorClose'),
  ].join('\n')
}

/** @returns what the mail is about, and whose it is. */
export function vendorSubject({ name }: Pick<Facility, 'name'>, title: string): string {
  return name === '' ? title : t('vendorSubject', title, name)
}

/** @returns whether a place in the text is still to be written in. */
export function hasBlank(body: string): boolean {
  return BLANK.test(body)
}
