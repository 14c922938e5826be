import { japaneseDate } from '../../lib/notation'
import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { callerLine } from '../../lib/wording/callerLine'

type Sender = Pick<Facility, 'name' | 'code' | 'wishedDate'>

/** A line that ends so leaves a place to write in. */
const BLANK = /：$/m
/** The place of a guide's text where the wished date goes. */
const WISHED = /希望.*：$/

/** @returns the text of the letter, with what is known of the facility. */
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

/** @returns what the mail is about, and whose it is. */
export function vendorSubject({ name }: Pick<Sender, 'name'>, title: string): string {
  return name === '' ? title : t('vendorSubject', title, name)
}

/** @returns whether a place in the text is still to be written in. */
export function hasBlank(body: string): boolean {
  return BLANK.test(body)
}

function whoWrites(sender: Sender): string {
  const { name, code } = sender
  return name !== '' && code !== '' ? t('vendorWho', name, code) : callerLine(sender)
}

function withWish(line: string, { wishedDate }: Sender): string {
  if (wishedDate === null || !WISHED.test(line)) return line
  return line + japaneseDate(Temporal.PlainDate.from(wishedDate))
}
