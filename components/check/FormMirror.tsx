import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { t } from '../../lib/text'
import { mirrorOf } from '../../lib/wording/mirror'
import { GeneralRows } from './GeneralRow'
import { MirrorRow } from './MirrorRow'
import { usePointing } from './usePointing'

interface FormMirrorProps {
  readonly checked: CheckedReading
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** The form in miniature: a line for each field in the page's order, with what to look at in it. */
export function FormMirror({ checked, onGoTo, onPointAt }: FormMirrorProps) {
  const { lines, general } = mirrorOf(checked)
  const pointing = usePointing(onPointAt)
  return (
    <section aria-label={t('outcomes')}>
      <GeneralRows outcomes={general} onGoTo={onGoTo} />
      <ul class="mirror">
        {lines.map((line) => (
          <MirrorRow
            key={line.field.id}
            line={line}
            pointing={pointing(line.field.id)}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
    </section>
  )
}
