import type { Guide, Task } from '../../lib/guide/schema'
import { GuideText } from '../kit/GuideText'
import { SourceLine } from '../kit/SourceLine'

interface CautionProps {
  readonly guide: Guide
  readonly caution: Task['cautions'][number]
}

/** A caution of a task; what does not come from the handbook says where it comes from. */
export function Caution({ guide, caution: { text, source } }: CautionProps) {
  return (
    <>
      <GuideText text={text} />
      {source.document !== guide.title && <SourceLine source={source} />}
    </>
  )
}
