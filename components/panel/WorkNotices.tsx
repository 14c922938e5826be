import type { ComponentProps } from 'preact'
import { NewsNotice } from './NewsNotice'
import { QuestionsNotice } from './QuestionsNotice'
import { ReminderNotice } from './ReminderNotice'

/**
 * What stands above a view: what is new after an update, what the shared folder leaves open, and the days
 * until the deadline.
 */
export function WorkNotices(props: ComponentProps<typeof ReminderNotice>) {
  return (
    <>
      <NewsNotice {...props} />
      <QuestionsNotice {...props} />
      <ReminderNotice {...props} />
    </>
  )
}
