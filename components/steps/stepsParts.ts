import { ArticleNotice } from '../articles/ArticleNotice'
import { ResumeNotice } from '../articles/ResumeNotice'
import { TaskNote } from './TaskNote'
import { VendorLetter } from './VendorLetter'

/** What 手順 shows a moment later, or for some pages and tasks only: one script. */
export const STEPS_PARTS = { ArticleNotice, ResumeNotice, TaskNote, VendorLetter }
