import type { Explanations } from '../rule'

export const openTasksExplained: Explanations = {
  'tasks-done': {
    why: '申請は導入が完了し、支払いが済んでから行います。チェックの付け忘れかもしれないため、誤りとは決めつけません。',
    examples: [
      { shows: 'すべてのチェックが付いている', answer: 'pass', change: () => ({}) },
      {
        shows: 'チェックの付いていない準備がある',
        answer: 'review',
        change: () => ({ openTasks: ['運用テスト'] }),
      },
      {
        shows: 'どこまで終わったかが分からない（CSVの確認など）',
        answer: 'review',
        change: () => ({ openTasks: null }),
      },
    ],
  },
}
