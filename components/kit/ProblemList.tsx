import type { Problem } from '../../lib/guide/placed'
import { t } from '../../lib/text'

/** What is wrong with a guide's file, each with the place in it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const said = problems.map(({ path, problem }) =>
    t('guideProblemAt', path || t('wholeFile'), problem),
  )
  return (
    <ul>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
