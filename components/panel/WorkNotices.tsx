import type { ComponentProps } from 'preact'
import { NewsNotice } from './NewsNotice'
import { ReminderNotice } from './ReminderNotice'

/** What stands above a view: what is new after an update, and the days until the deadline. */
export function WorkNotices(props: ComponentProps<typeof ReminderNotice>) {
  return (
    <>
      <NewsNotice {...props} />
      <ReminderNotice {...props} />
    </>
  )
}
