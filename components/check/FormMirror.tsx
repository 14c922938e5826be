import type { CheckedReading } from '../../lib/portal/check/checkReading'
import { t } from '../../lib/text'
import { mirrorOf } from '../../lib/wording/mirror'
import { AskYourselfList } from './AskYourselfList'
import { GeneralRow } from './GeneralRow'
import { MirrorRow } from './MirrorRow'
import { OutcomeItem } from './OutcomeItem'
import { usePointing } from './usePointing'

interface FormMirrorProps {
  readonly checked: CheckedReading
  readonly onGoTo: (fieldId: string) => void
  readonly onPointAt: (fieldId: string | null) => void
}

/** The form in miniature: a line for each field in the page's order, with what to look at in it. */
export function FormMirror({ checked, onGoTo, onPointAt }: FormMirrorProps) {
  const { lines, general, unseen, rest } = mirrorOf(checked)
  const pointing = usePointing(onPointAt)
  return (
    <section aria-label={t('outcomes')}>
      <ul class="mirror">
        {general.map((outcome) => (
          <GeneralRow key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
        ))}
        {lines.map((line) => (
          <MirrorRow
            key={line.field.id}
            line={line}
            pointing={pointing(line.field.id)}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {unseen.length > 0 && (
        <details class="before-sending">
          <summary>
            {t('unseen')} {unseen.length}
          </summary>
          <AskYourselfList outcomes={unseen} />
        </details>
      )}
      {rest.length > 0 && (
        <details>
          <summary>
            {t('mirrorRest')} {rest.length}
          </summary>
          <ul class="outcomes">
            {rest.map((outcome) => (
              <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
