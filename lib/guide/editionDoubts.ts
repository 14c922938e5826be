import { type Message, message } from '../message.ts'
import { dateMessage } from '../notation/format.ts'
import type { Guide } from './schema.ts'

/** What tells one edition from another. */
type Dated = Pick<Guide, 'holds' | 'edition'> & {
  readonly subsidy: Pick<Guide['subsidy'], 'deadline'>
}

/**
 * @param current the edition in force; `undefined` for a new guide.
 * @param today Asia/Tokyo.
 * @returns what somebody should know before an edition is put in use: it begins later, has ended, is
 *   older than the one in force, or has its name with other contents.
 */
export function editionDoubts(
  next: Dated,
  current: Dated | undefined,
  today: Temporal.PlainDate,
): Message[] {
  const day = today.toString()
  const { from, until } = next.holds
  const found: Message[] = []
  if (from !== undefined && from > day) found.push(message('editionBeginsLater', dayOf(from)))
  if (until !== undefined && until < day) found.push(message('editionHasEnded', dayOf(until)))
  if (current === undefined) return found
  if (isOlder(next, current)) found.push(message('editionIsOlder'))
  if (next.edition === current.edition) found.push(message('editionSameName', next.edition))
  return found
}

/** The day by which both can be compared: where it begins, or else its deadline. */
function isOlder(next: Dated, current: Dated): boolean {
  const pairs = [
    [next.holds.from, current.holds.from],
    [next.subsidy.deadline?.date, current.subsidy.deadline?.date],
  ]
  const [pair] = pairs.filter(([one, other]) => one !== undefined && other !== undefined)
  const [one, other] = pair ?? []
  return one !== undefined && other !== undefined && one < other
}

function dayOf(day: string): Message {
  return dateMessage(Temporal.PlainDate.from(day))
}
