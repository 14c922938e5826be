import { message } from '../../message'
import { classifyFileName, type FileMeaning } from '../../notation'
import type { Application, AttachmentPlace } from '../application'
import { type Finding, fail, pass, review } from '../outcome'
import type { Rule, RuleFamily } from '../rule'

type Wanted = 'receipt' | 'breakdown'

interface NamedFile {
  readonly name: string
  readonly meaning: FileMeaning
  readonly place: AttachmentPlace
}

function filesIn(places: readonly AttachmentPlace[]): NamedFile[] {
  return places.flatMap((place) =>
    place.names.map((name) => ({ name, meaning: classifyFileName(name), place })),
  )
}

/** Told by its name only: what the file holds is not read. */
function findAttachment({ attachments }: Application, wanted: Wanted, title: string): Finding {
  const places = attachments.filter(({ wants }) => wants === wanted || wants === 'any')
  const fieldIds = places.map(({ fieldId }) => fieldId)
  if (places.length === 0) {
    return review([], message('checkMissing', title), message('checkMissingMend'))
  }
  const files = filesIn(places)
  const match = files.find(({ meaning }) => meaning.kind === wanted)
  if (match) return pass([match.place.fieldId], 'checkAttached', title, match.name)
  const unsure = files.find(
    ({ meaning, place }) =>
      meaning.kind === 'unknown' || meaning.kind === 'ambiguous' || place.wants === wanted,
  )
  if (unsure) {
    return review(
      [unsure.place.fieldId],
      message('checkAttachmentUnsure', unsure.name, title),
      message('checkAttachmentUnsureMend', title),
    )
  }
  const found = fail(
    fieldIds,
    message('checkNotAttached', title),
    message('checkNotAttachedMend', title),
  )
  return files.length === 0 ? { ...found, unfilled: true } : found
}

/** 見積書 or 請求書 where the 領収書 belongs: the most common reason for return. */
function findReceiptKind({ attachments }: Application): Finding {
  const files = filesIn(attachments)
  const fieldIds = attachments.map(({ fieldId }) => fieldId)
  if (attachments.length === 0) {
    return review([], message('checkFilesUnseen'), message('checkMissingMend'))
  }
  const wrong = files.find(
    ({ meaning }) => meaning.kind === 'estimate' || meaning.kind === 'invoice',
  )
  const receipt = files.some(({ meaning }) => meaning.kind === 'receipt')
  if (wrong && (!receipt || wrong.place.wants === 'receipt')) {
    return fail(
      [wrong.place.fieldId],
      message('checkNotReceipt', wrong.name),
      message('checkNotReceiptMend'),
    )
  }
  if (wrong) {
    return review(
      [wrong.place.fieldId],
      message('checkExtraFile', wrong.name),
      message('checkExtraFileMend'),
    )
  }
  return files.length === 0
    ? { answer: 'inapplicable', fieldIds, message: message('checkNoFilesYet') }
    : pass(fieldIds, 'checkNoWrongFile')
}

export const attachmentRules: RuleFamily = ({ subsidy }) => [
  ...subsidy.attachments.map(
    ({ id, title, source }): Rule => ({
      id: `attachment:${id}`,
      question: message('questionAttachment', title),
      source,
      find: (application) => findAttachment(application, id, title),
    }),
  ),
  {
    id: 'receipt-kind',
    question: message('questionReceiptKind'),
    source: (subsidy.attachments[0] ?? subsidy.deadline).source,
    find: findReceiptKind,
  },
]
