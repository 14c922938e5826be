import type { Problem } from '../lib/guide/placed'
import { t } from '../lib/text'

/** What is wrong with a guide's file, each with the place in it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul>
      {problems.map(({ path, problem }) => (
        <li key={path + problem}>
          <code>{path || t('wholeFile')}</code>
          <span lang="ja">：{problem}</span>
        </li>
      ))}
    </ul>
  )
}
