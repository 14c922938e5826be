import { type Finding, inapplicable, pass, review } from '../../check/outcome'
import { CORPORATE_NUMBERS } from '../../check/sources'
import { message } from '../../message'
import { isCorporateNumber } from '../../notation/corporateNumber'
import type { ReadPaper } from '../paper'
import { receiptsAmong } from '../roles'
import { factId, type PaperRuleFamily } from '../rule'

/** Who has a 法人番号. The number of one who has none is not known to have a check digit. */
const CORPORATE = /会社|法人|組合|[㈱㈲]|\([株有合医]\)/

/** @returns whether a paper's 登録番号 is no number of a company, and nobody has confirmed it. */
export function isRegistrationDoubtful({ registration, issuer }: ReadPaper): boolean {
  if (registration === null || registration.basis === 'person') return false
  if (issuer !== null && !CORPORATE.test(issuer.value)) return false
  return !isCorporateNumber(registration.value.replace(/^T/, ''))
}

/** A digit was misread off a picture, or mistyped by the issuer: the subsidy does not hang on it. */
function find(papers: readonly ReadPaper[]): Finding {
  const numbered = receiptsAmong(papers).filter(({ registration }) => registration !== null)
  if (numbered.length === 0) return inapplicable('paperNoRegistration')
  const doubtful = numbered.find(isRegistrationDoubtful)
  if (doubtful?.registration) {
    const text = message('paperRegistrationOdd', doubtful.fileName, doubtful.registration.value)
    const mend = message('paperRegistrationMend')
    return review([factId(doubtful, 'registration')], text, mend)
  }
  const places = numbered.map((paper) => factId(paper, 'registration'))
  return pass(places, 'paperRegistrationFine')
}

/** The 登録番号 of a receipt's issuer is one that a company can have. */
export const paperRegistrationRules: PaperRuleFamily = () => [
  {
    id: 'paper-registration',
    question: message('questionPaperRegistration'),
    needs: [],
    ...CORPORATE_NUMBERS,
    answers: ['pass', 'review', 'inapplicable'],
    find,
  },
]
