import type { Explanations } from '../rule'

export const openTasksExplained: Explanations = {
  'tasks-done': {
    why: '申請は導入が完了し、支払いが済んでから行います。終わっていないものは、支払いの確認と合わせてお知らせします。',
    examples: [
      { shows: 'すべてのチェックが付いている', answer: 'pass', change: () => ({}) },
      {
        shows: 'チェックの付いていない準備がある（支払いの確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ openTasks: ['運用テスト'] }),
      },
      {
        shows: 'どこまで終わったかが分からない（CSVの確認など。支払いの確認でお知らせ）',
        answer: 'inapplicable',
        change: () => ({ openTasks: null }),
      },
    ],
  },
}
