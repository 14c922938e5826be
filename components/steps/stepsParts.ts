import { ArticleNotice } from '../articles/ArticleNotice'
import { ResumeNotice } from '../articles/ResumeNotice'
import { DeadlinePassed } from '../now/DeadlinePassed'
import { KeptNotice } from '../now/KeptNotice'
import { KindQuestion } from '../now/KindQuestion'
import { OwnAnswers } from '../now/OwnAnswers'
import { SentNotice } from '../now/SentNotice'
import { AllTasks } from './AllTasks'
import { ProductManuals } from './ProductManuals'
import { TaskDetails } from './TaskDetails'
import { TaskNote } from './TaskNote'
import { UnneededTask } from './UnneededTask'
import { VendorLetter } from './VendorLetter'
import { WayStrip } from './WayStrip'

/** What 手順 shows a moment later, or for some pages and tasks only: one script. */
export const STEPS_PARTS = {
  AllTasks,
  ArticleNotice,
  DeadlinePassed,
  KeptNotice,
  KindQuestion,
  OwnAnswers,
  ProductManuals,
  ResumeNotice,
  SentNotice,
  TaskDetails,
  TaskNote,
  UnneededTask,
  VendorLetter,
  WayStrip,
}
