import { message } from '../../message'
import { type Application, placeOf } from '../application'
import { empty, MISSING, read } from '../fact'
import { type Finding, fail, pass, review, withoutValue } from '../outcome'
import { basisOf, type Explanations, type Rule, type RuleFamily } from '../rule'
import { UNREADABLE } from '../soundApplication'

/** Paid once already means nothing more is paid: one yes, in the form or the panel, is enough. */
function find({ alreadySubsidised, facility }: Application, reason: string): Finding {
  const places = placeOf(alreadySubsidised)
  const inForm = alreadySubsidised.state === 'read' ? alreadySubsidised.value : null
  if (inForm !== null && facility.subsidised !== null && inForm !== facility.subsidised) {
    return review(places, message('checkSubsidisedDiffers'), message('checkSubsidisedDiffersMend'))
  }
  if (inForm === true || facility.subsidised === true) {
    return fail(places, message('checkSubsidised', reason), message('checkSubsidisedMend'))
  }
  if (alreadySubsidised.state === 'unclear' || alreadySubsidised.state === 'empty') {
    return withoutValue(alreadySubsidised, message('fieldAlreadySubsidised'))
  }
  if (inForm === null && facility.subsidised === null) {
    return review(places, message('checkSubsidisedUnknown'), message('checkSubsidisedUnknownMend'))
  }
  return pass(places, 'checkNotSubsidised')
}

export const alreadySubsidisedRules: RuleFamily = (guide) =>
  guide.subsidy.exclusions
    .filter(({ question }) => question === 'subsidised')
    .map(
      (exclusion): Rule => ({
        id: 'already-subsidised',
        question: message('questionAlreadySubsidised'),
        needs: ['alreadySubsidised', 'facility'],
        ...basisOf(guide, exclusion),
        answers: ['pass', 'fail', 'review'],
        find: (application) => find(application, exclusion.reason),
      }),
    )

const answered = (subsidised: boolean | null) => ({
  facility: { kind: 'clinic', adapted: null, subsidised } as const,
})

// Stryker disable all: examples are tests themselves.
export const alreadySubsidisedExplained: Explanations = {
  'already-subsidised': {
    why: 'すでに補助を受けた施設は、追加の補助の対象になりません。',
    examples: [
      { shows: 'フォームでも最初の質問でも、いいえ', answer: 'pass', change: () => ({}) },
      {
        shows: 'フォームでいいえ（最初の質問は未回答）',
        answer: 'pass',
        change: () => answered(null),
      },
      {
        shows: '最初の質問でいいえ（フォームに欄がない）',
        answer: 'pass',
        change: () => ({ alreadySubsidised: MISSING }),
      },
      {
        shows: 'フォームではい',
        answer: 'fail',
        change: () => ({ alreadySubsidised: read(true), ...answered(null) }),
      },
      {
        shows: '最初の質問ではい',
        answer: 'fail',
        change: () => ({ alreadySubsidised: MISSING, ...answered(true) }),
      },
      {
        shows: 'フォームでまだ答えていない',
        answer: 'fail',
        change: () => ({ alreadySubsidised: empty('過去の補助') }),
      },
      {
        shows: 'フォームと最初の質問の答えが違う',
        answer: 'review',
        change: () => ({ alreadySubsidised: read(true) }),
      },
      {
        shows: 'フォームの答えを読み取れない',
        answer: 'review',
        change: () => ({ alreadySubsidised: UNREADABLE }),
      },
      {
        shows: 'どこからも分からない',
        answer: 'review',
        change: () => ({ alreadySubsidised: MISSING, ...answered(null) }),
      },
    ],
  },
}
