import { CodeNoticeLine } from '../switcher/CodeNoticeLine'
import { AccessNotice } from './AccessNotice'
import { FooterContact } from './FooterContact'
import { UndoNotice } from './UndoNotice'
import { UnsavedNotice } from './UnsavedNotice'
import { WorkNotices } from './WorkNotices'

/** What stands around the views of the panel a moment after they are shown: one script. */
export const LATER_PARTS = {
  AccessNotice,
  CodeNoticeLine,
  FooterContact,
  UndoNotice,
  UnsavedNotice,
  WorkNotices,
}
