import type { Problem } from '../../lib/guide/located'
import { t } from '../../lib/text'

/** The problems of a guide's file, each with its path. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const lines = problems.map(({ path, problem }) =>
    t('guideProblemAt', path || t('wholeFile'), problem),
  )
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
