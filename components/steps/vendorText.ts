import { japaneseDate } from '../../lib/notation'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'

type Sender = Pick<Facility, 'name' | 'code' | 'wishedDate'>

/** A line that ends so is a blank to fill in. */
const BLANK = /：$/m
/** The line of a guide's text for the planned date. */
const DATE_LINE = /希望.*：$/

/** @returns the text of the letter, with the known attributes of the facility. */
export function vendorBody(sender: Sender, lines: readonly string[]): string {
  const who = whoWrites(sender)
  return [
    t('vendorGreeting'),
    ...(who === '' ? [] : [t('vendorFrom', who)]),
    '',
    ...lines.map((line) => withWish(line, sender)),
    '',
    t('vendorClose'),
  ].join('\n')
}

/** @returns the subject of the mail, with the facility's name. */
export function vendorSubject({ name }: Pick<Sender, 'name'>, title: string): string {
  return name === '' ? title : t('vendorSubject', title, name)
}

/** @returns whether the text has a blank to fill in. */
export function hasBlank(body: string): boolean {
  return BLANK.test(body)
}

/** @returns whether the text has a line for the planned date. */
export function asksForDay(lines: readonly string[]): boolean {
  return lines.some((line) => DATE_LINE.test(line))
}

function whoWrites(sender: Sender): string {
  const { name, code } = sender
  return name !== '' && code !== '' ? t('vendorWho', name, code) : callerLine(sender)
}

function withWish(line: string, { wishedDate }: Sender): string {
  if (wishedDate === null || !DATE_LINE.test(line)) return line
  return line + japaneseDate(Temporal.PlainDate.from(wishedDate))
}
