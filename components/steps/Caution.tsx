import type { Guide, Task } from '../../lib/guide/schema'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

interface CautionProps {
  readonly guide: Guide
  readonly caution: Task['cautions'][number]
}

/** A caution of a task, with its source where that is not the handbook. */
export function Caution({ guide, caution: { text, source } }: CautionProps) {
  return (
    <>
      <GuideText text={text} />
      {source.document !== guide.title && <SourceLine source={source} />}
    </>
  )
}
