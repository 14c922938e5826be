import { message } from '../../message'
import type { Application } from '../application'
import { filesIn } from '../file'
import { type Finding, fail, pass, review, standingOn } from '../outcome'
import { basisOf, type CheckedGuide, type Rule, type RuleFamily } from '../rule'

type Wanted = CheckedGuide['subsidy']['attachments'][number]

/** Told by its name only: what the file holds is not read. */
function find({ attachments }: Application, { id, title }: Wanted): Finding {
  const places = attachments.filter(({ wants }) => wants === id || wants === 'any')
  if (places.length === 0) {
    return review([], message('checkMissing', title), message('checkMissingMend'))
  }
  const files = filesIn(places)
  const match = files.find(({ meaning }) => meaning.kind === id)
  if (match && match.meaning.extension !== 'odd') {
    return pass([match.place.fieldId], 'checkAttached', title, match.name)
  }
  if (match) {
    const odd = message('checkAttachmentOdd', match.name)
    return review([match.place.fieldId], odd, message('checkAttachmentUnsureMend', title))
  }
  const unsure = files.find(
    ({ meaning, place }) =>
      meaning.kind === 'unknown' || meaning.kind === 'ambiguous' || place.wants === id,
  )
  if (unsure) {
    const named = message('checkAttachmentUnsure', unsure.name, title)
    return review([unsure.place.fieldId], named, message('checkAttachmentUnsureMend', title))
  }
  const missing = fail(
    places.map(({ fieldId }) => fieldId),
    message('checkNotAttached', title),
    message('checkNotAttachedMend', title),
  )
  return files.length === 0 ? { ...missing, unfilled: true } : missing
}

export const attachmentRules: RuleFamily = (guide) =>
  guide.subsidy.attachments.map(
    (wanted): Rule => ({
      id: `attachment:${wanted.id}`,
      question: message('questionAttachment', wanted.title),
      needs: ['attachments'],
      ...basisOf(guide, wanted),
      answers: wanted.unconfirmed ? ['review'] : ['pass', 'fail', 'review'],
      find: (application) => standingOn(wanted, find(application, wanted)),
    }),
  )
