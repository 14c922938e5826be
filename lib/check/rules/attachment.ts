import { message } from '../../message'
import type { Application, AttachmentPlace } from '../application'
import { filesIn } from '../file'
import { type Finding, fail, pass, review, standingOn } from '../outcome'
import { basisOf, type CheckedGuide, type Explanations, type Rule, type RuleFamily } from '../rule'

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

/** One place for all files, with these in it. */
const list = (...names: string[]): Partial<Application> => {
  const place: AttachmentPlace = { wants: 'any', names, fieldId: 'list', label: '添付ファイル' }
  return { attachments: [place] }
}

// Stryker disable all: examples are tests themselves.
export const attachmentExplained: Explanations = {
  attachment: {
    why: '必要な書類がない申請は差し戻されます。準備ナビはファイルの名前だけを見るため、名前で分からないものは確かめていただきます。',
    examples: [
      { shows: '領収書と内訳書が付いている', answer: 'pass', change: () => ({}) },
      { shows: '何も付いていない', answer: 'fail', change: () => list() },
      { shows: '見積書だけが付いている', answer: 'fail', change: () => list('見積書.pdf') },
      {
        shows: '名前からは何か分からない',
        answer: 'review',
        change: () => list('IMG_0001.jpg'),
      },
      {
        shows: 'ファイルの種類がふつうと違う',
        answer: 'review',
        change: () => list('領収書.pdf.exe', '内訳書.exe'),
      },
      {
        shows: '添付の欄が見つからない',
        answer: 'review',
        change: () => ({ attachments: [] }),
      },
    ],
  },
}
