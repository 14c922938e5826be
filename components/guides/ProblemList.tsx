import type { Problem } from '../../lib/guide/located'
import { t } from '../../lib/text'
import { placeWords } from '../editor/placeWords'
import { LineList } from '../kit/LineList'

/** The problems of a guide's file, each with its place in words, and with its path for whoever made the file. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <LineList
      lines={problems.map(({ path, problem }) => t('guideProblemAt', placeOf(path), problem))}
    />
  )
}

function placeOf(path: string): string {
  return path === '' ? t('wholeFile') : t('guidePlaceAt', placeWords(path, {}), path)
}
