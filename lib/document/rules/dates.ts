import type { Application } from '../../check'
import { placeOf } from '../../check/application'
import { type Finding, fail, inapplicable, pass, review } from '../../check/outcome'
import { basisOf, type CheckedGuide } from '../../check/rule'
import { message } from '../../message'
import { dateMessage } from '../../notation'
import { dayNumber } from '../../notation/dayNumber'
import type { Found, ReadPaper } from '../paper'
import { receiptsAmong } from '../roles'
import { factId, isCertain, type PaperRuleFamily } from '../rule'
import { toConfirm } from './kinds'

type Dated = ReadPaper & { readonly date: Found<Temporal.PlainDate> }

function isDated(paper: ReadPaper): paper is Dated {
  return paper.date !== null
}

/** The vendor is paid before the application is made, and nothing of the programme is older than it. */
function find(
  papers: readonly ReadPaper[],
  application: Application,
  asOf: Temporal.PlainDate,
  guide: CheckedGuide,
): Finding {
  const receipts = receiptsAmong(papers)
  if (receipts.length === 0) return inapplicable('paperNoReceipt')
  const undated = receipts.find(({ date }) => date === null)
  if (undated) {
    const text = message('paperDateUnread', undated.fileName)
    return review([factId(undated, 'date')], text, message('paperDateUnreadMend'))
  }
  const dated = receipts.filter(isDated)
  const { applicationDate, receiptDate, completionDate } = application
  const last = applicationDate.state === 'read' ? applicationDate.value : asOf
  const late = dated.find(({ date }) => dayNumber(date.value) > dayNumber(last))
  if (late) {
    const text = message(
      'paperDateLate',
      late.fileName,
      dateMessage(late.date.value),
      dateMessage(last),
    )
    const where = [factId(late, 'date'), ...placeOf(applicationDate)]
    return isCertain(late.date)
      ? fail(where, text, message('paperDateLateMend'))
      : review(where, text, message('paperPictureMend'))
  }
  const { begins } = guide.subsidy
  const first = begins && Temporal.PlainDate.from(begins.date)
  const early = first && dated.find(({ date }) => dayNumber(date.value) < dayNumber(first))
  if (early && first) {
    const days = [dateMessage(early.date.value), dateMessage(first)]
    const text = message('paperDateEarly', early.fileName, ...days)
    return review([factId(early, 'date')], text, message('paperDateEarlyMend'))
  }
  const places = dated.map((paper) => factId(paper, 'date'))
  if (
    receiptDate.state === 'read' &&
    !dated.some(({ date }) => date.value.equals(receiptDate.value))
  ) {
    const text = message('paperDateDiffers', receiptDate.label, dateMessage(receiptDate.value))
    const where = [...places, ...placeOf(receiptDate)]
    return review(where, text, message('paperDateDiffersMend'))
  }
  const pictured = dated.find(({ date }) => !isCertain(date))
  if (pictured) return toConfirm(pictured, 'date', message('paperDateTitle'))
  const order = completionDate.state === 'read' && dayNumber(completionDate.value) > dayNumber(last)
  return order
    ? review(places, message('paperCompletionLate'), message('paperDateLateMend'))
    : pass(places, 'paperDatesInOrder')
}

/** The dates of the papers are in order, also beside those of the form. */
export const paperDateRules: PaperRuleFamily = (guide) => [
  {
    id: 'paper-dates',
    question: message('questionPaperDates'),
    needs: ['applicationDate', 'receiptDate', 'completionDate'],
    ...basisOf(guide, guide.subsidy.payment ?? guide.subsidy.requires),
    answers: ['pass', 'fail', 'review', 'inapplicable'],
    find: (papers, application, asOf) => find(papers, application, asOf, guide),
  },
]
