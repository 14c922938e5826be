import type { Explanations } from '../rule'

export const deadlineExplained: Explanations = {
  deadline: {
    why: '期限は延びることがあり、フォームでは直せません。そのため、過ぎていても誤りとはせず、お知らせを確かめていただきます。',
    examples: [
      { shows: '期限の前の日', answer: 'pass', change: () => ({}) },
      { shows: '期限の日を過ぎている', answer: 'review', change: () => ({}), asOf: '2099-01-01' },
    ],
  },
}
