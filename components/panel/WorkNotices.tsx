import type { ComponentProps } from 'preact'
import { NewsNotice } from './NewsNotice'
import { ReminderNotice } from './ReminderNotice'

/** What stands above a view: what is new after an update, and the days until the deadline. */
export function WorkNotices(props: ComponentProps<typeof ReminderNotice>) {
  const { state, currentViewButton } = props
  return (
    <>
      <NewsNotice hidden={state.form.value !== null} currentViewButton={currentViewButton} />
      <ReminderNotice {...props} />
    </>
  )
}
