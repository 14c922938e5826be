import { CodeNoticeLine } from '../switcher/CodeNoticeLine'
import { AccessNotice } from './AccessNotice'
import { FooterContact } from './FooterContact'
import { ReminderNotice } from './ReminderNotice'
import { UndoNotice } from './UndoNotice'
import { UnsavedNotice } from './UnsavedNotice'

/** What stands around the views of the panel a moment after they are shown: one script. */
export const LATER_PARTS = {
  AccessNotice,
  CodeNoticeLine,
  FooterContact,
  ReminderNotice,
  UndoNotice,
  UnsavedNotice,
}
