import type { PaperExplanations } from '../rule'
import { saying } from './soundPapers'

export const paperRegistrationExplained: PaperExplanations = {
  'paper-registration': {
    why: '読み違いや書き間違いに気づくためです。補助金の審査に使うとは書かれていないので、要修正にはしません。',
    examples: [
      { shows: '登録番号の検算が合う', answer: 'pass', change: (...papers) => papers },
      {
        shows: '登録番号の数字が違い、検算が合わない',
        answer: 'review',
        change: (receipt, breakdown) => [
          saying(receipt, 'registration', 'T9234567890133'),
          breakdown,
        ],
      },
      {
        shows: '発行者が会社でないので、検算しない',
        answer: 'pass',
        change: (receipt, breakdown) => [
          saying(saying(receipt, 'registration', 'T9234567890133'), 'issuer', 'みほん商店'),
          breakdown,
        ],
      },
      {
        shows: '登録番号が書かれていない',
        answer: 'inapplicable',
        change: (receipt, breakdown) => [{ ...receipt, registration: null }, breakdown],
      },
    ],
  },
}
