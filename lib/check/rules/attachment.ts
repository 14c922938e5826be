import { joined, message } from '../../message'
import { plain } from '../../notation/plain'
import type { Application } from '../application'
import { type AttachedFile, filesIn } from '../file'
import {
  type Answer,
  type Finding,
  fail,
  inapplicable,
  pass,
  review,
  unfound,
  withBasis,
} from '../outcome'
import { wrongReceipt } from '../receiptFiles'
import { basisOf, type CheckedGuide, type Rule, type RuleFamily } from '../rule'

type Wanted = CheckedGuide['subsidy']['attachments'][number]

/** Number of names that a message lists. */
const NAMES_SHOWN = 5

const isNamed = ({ meaning }: AttachedFile, id: Wanted['id']) => meaning.kind === id
/** By its name, the file can be the document. */
const mayBe = ({ meaning, other }: AttachedFile, id: Wanted['id']) =>
  (meaning.kind === 'unknown' && !other) ||
  (meaning.kind === 'ambiguous' && meaning.meanings.some((kind) => kind === id))

/** Documents that are told by the words of the trade. */
const isOfTrade = ({ id }: Wanted) => id === 'receipt' || id === 'breakdown'

/**
 * A document that only this guide asks for, told by its own words. It may be in a place of its own
 * that nothing tells, or have any name: that it is missing is never said for certain.
 */
function findOther({ attachments, uncertainFiles = [] }: Application, wanted: Wanted): Finding {
  const { title, words = [] } = wanted
  const files = filesIn(attachments)
  const names = [title, ...words].map(plain)
  const named = files.find(({ name }) => names.some((word) => plain(name).includes(word)))
  if (named) return findNamed(named, title)
  const general = attachments.filter(({ wants }) => wants === 'any')
  if (general.length === 0 && uncertainFiles.length === 0) return unfound(message('literal', title))
  const unsure = filesIn(general).find(({ meaning }) => meaning.kind === 'unknown')
  if (unsure) return findUnsure(unsure, title)
  const fieldIds = general.map(({ fieldId }) => fieldId)
  const text = message('checkNotAttached', title)
  return review(fieldIds, text, message('checkNotAttachedMend', title))
}

/** Only the file's name is read, never its content. */
function find(application: Application, wanted: Wanted): Finding {
  if (!isOfTrade(wanted)) return findOther(application, wanted)
  const { attachments, uncertainFiles = [] } = application
  const { id, title } = wanted
  const own = attachments.filter(({ wants }) => wants === id)
  const general = attachments.filter(({ wants }) => wants === 'any')
  const places = [...own, ...general]
  const files = filesIn(places)
  const inPlace = filesIn(own.length > 0 ? own : general).find((file) => isNamed(file, id))
  if (inPlace) return findNamed(inPlace, title)
  const everywhere = [...files, ...filesIn(attachments)]
  const elsewhere = everywhere.find((file) => isNamed(file, id))
  if (elsewhere) return findElsewhere(elsewhere, title)
  if (places.length === 0 && uncertainFiles.length === 0) {
    return unfound(message('literal', title))
  }
  const unsure =
    files.find((file) => mayBe(file, id)) ??
    everywhere.find((file) => file.meaning.kind === 'ambiguous' && mayBe(file, id))
  if (unsure) return findUnsure(unsure, title)
  // `receipt-kind` reports that it has to be replaced.
  const instead = id === 'receipt' ? wrongReceipt(attachments) : undefined
  if (instead) return inapplicable('checkReceiptReplaced', instead.name)
  const fieldIds = places.map(({ fieldId }) => fieldId)
  if (uncertainFiles.length > 0) {
    const names = joined('listed', uncertainFiles.slice(0, NAMES_SHOWN))
    const text = message('checkFilesUncertain', names, title)
    return review(fieldIds, text, message('checkFilesUncertainMend', title))
  }
  const missing = fail(
    fieldIds,
    message('checkNotAttached', title),
    message('checkNotAttachedMend', title),
  )
  return files.length === 0 ? { ...missing, unfilled: true } : missing
}

function findNamed({ name, meaning, place }: AttachedFile, title: string): Finding {
  if (meaning.extension !== 'odd') return pass([place.fieldId], 'checkAttached', title, name)
  const odd = message('checkAttachmentOdd', name)
  return review([place.fieldId], odd, message('checkAttachmentUnsureMend', title))
}

/** The right file in another document's place, or in the general list although it has a place. */
function findElsewhere({ name, place }: AttachedFile, title: string): Finding {
  const text = message('checkAttachedElsewhere', name, place.label)
  return review([place.fieldId], text, message('checkAttachedElsewhereMend', title))
}

function findUnsure({ name, place, unnamed }: AttachedFile, title: string): Finding {
  const text = unnamed
    ? message('checkFileUnnamed', place.label, name)
    : message('checkAttachmentUnsure', name, title)
  return review([place.fieldId], text, message('checkAttachmentUnsureMend', title))
}

/** For receipts, `receipt-kind` reports a wrong document; this rule then does not apply. */
function answersFor(wanted: Wanted): Answer[] {
  const { id, unconfirmed } = wanted
  if (!isOfTrade(wanted)) return unconfirmed ? ['review'] : ['pass', 'review']
  const answers: Answer[] = unconfirmed ? ['review'] : ['pass', 'fail', 'review']
  return id === 'receipt' ? [...answers, 'inapplicable'] : answers
}

/** Each document that the guide names is attached. */
export const attachmentRules: RuleFamily = (guide) =>
  guide.subsidy.attachments.map(
    (wanted): Rule => ({
      id: `attachment:${wanted.id}`,
      question: message('questionAttachment', wanted.title),
      needs: ['attachments'],
      ...basisOf(guide, wanted),
      answers: answersFor(wanted),
      find: (application) => withBasis(wanted, find(application, wanted)),
    }),
  )
