import { t } from '../../lib/text'
import { type MirrorLine, reasonOf } from '../../lib/wording/mirror'
import { rightFor } from '../../lib/wording/rightValue'
import { renderTranslated } from '../../lib/wording/translation'
import { LineSummary } from './LineSummary'
import { OutcomeItem } from './OutcomeItem'
import { RightValue } from './RightValue'
import { shownName } from './readingReason'
import type { Pointing } from './usePointing'

interface MirrorRowProps {
  readonly line: MirrorLine
  readonly pointing: Pointing
  readonly onGoTo: (fieldId: string) => void
}

/** A field's line: how it stands, its name, its value; opened, its outcomes and the way to it. */
export function MirrorRow({ line, pointing, onGoTo }: MirrorRowProps) {
  const { field, standing, value, outcomes, elsewhere } = line
  const name = shownName(field)
  const right = rightFor(outcomes, field)
  return (
    <li class={`line ${standing}`} data-line={field.label} data-standing={standing} {...pointing}>
      <details>
        <LineSummary
          standing={standing}
          name={name}
          value={value ? renderTranslated(value) : t('unfilled')}
          reason={reasonOf(line)}
        />
        {field.closed && <p class="help">{t('fieldClosed')}</p>}
        {/* Made anew with other outcomes: Chromium lays out no entry that came into a folded list. */}
        <ul class="outcomes" key={outcomes.map(({ rule }) => rule).join()}>
          {outcomes.map((outcome) => (
            <OutcomeItem key={outcome.rule} outcome={outcome} onGoTo={onGoTo} />
          ))}
        </ul>
        {elsewhere.map(({ rule, message }) => (
          <p key={rule}>{renderTranslated(message)}</p>
        ))}
        {outcomes.length === 0 && (
          <button
            type="button"
            aria-label={t('goToFieldFor', name)}
            onClick={() => onGoTo(field.id)}
          >
            {t('goToField')}
          </button>
        )}
      </details>
      {right && <RightValue right={right} name={name} />}
    </li>
  )
}
