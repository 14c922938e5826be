import type { PaperExplanations } from '../rule'
import { pictured, saying } from './soundPapers'

const day = (text: string) => Temporal.PlainDate.from(text)

export const paperDatesExplained: PaperExplanations = {
  'paper-dates': {
    why: '申請は、支払いが済んでからします。',
    examples: [
      {
        shows: '領収書が申請より前に発行されている',
        answer: 'pass',
        change: (...papers) => papers,
      },
      {
        shows: '領収書の発行日が、申請の日より後',
        answer: 'fail',
        change: (receipt, breakdown) => [saying(receipt, 'date', day('2026-02-05')), breakdown],
      },
      {
        shows: '申請の日より後の発行日を、画像から読み取った',
        answer: 'review',
        change: (receipt, breakdown) => [
          saying(pictured(receipt), 'date', day('2026-02-05')),
          breakdown,
        ],
      },
      {
        shows: '発行日が、事業の始まりより前',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'date', day('2023-12-05')), breakdown],
      },
      {
        shows: '発行日が読み取れない',
        answer: 'review',
        change: (receipt, breakdown) => [{ ...receipt, date: null }, breakdown],
      },
      { shows: '領収書がない', answer: 'inapplicable', change: (_, breakdown) => [breakdown] },
    ],
  },
}

export const paperFacilityExplained: PaperExplanations = {
  'paper-addressee': {
    why: 'ほかの施設の書類に気づくためです。法人名や略した名前での発行もあるので、要修正にはしません。',
    examples: [
      { shows: '宛名が施設の名前と同じ', answer: 'pass', change: (...papers) => papers },
      {
        shows: '法人名が前に付いている',
        answer: 'pass',
        change: (receipt, breakdown) => [
          saying(receipt, 'addressee', '医療法人みほん診療所'),
          breakdown,
        ],
      },
      {
        shows: '宛名がほかの施設の名前',
        answer: 'review',
        change: (receipt, breakdown) => [saying(receipt, 'addressee', 'べつの診療所'), breakdown],
      },
      {
        shows: '比べる書類がない',
        answer: 'inapplicable',
        change: (receipt) => [saying(receipt, 'kind', 'estimate')],
      },
    ],
  },
  'paper-code': {
    why: '承継などで変わる前のコードが書かれた内訳書に気づくためです。',
    examples: [
      {
        shows: '内訳書のコードが施設のコードと合う',
        answer: 'pass',
        change: (...papers) => papers,
      },
      {
        shows: '内訳書に7桁だけのコードがある',
        answer: 'pass',
        change: (receipt, breakdown) => [receipt, saying(breakdown, 'code', '0712362')],
      },
      {
        shows: '内訳書のコードが違う',
        answer: 'review',
        change: (receipt, breakdown) => [receipt, saying(breakdown, 'code', '0712370')],
      },
      { shows: '内訳書がない', answer: 'inapplicable', change: (receipt) => [receipt] },
    ],
  },
}
