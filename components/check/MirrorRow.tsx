import type { Message, MessageKey } from '../../lib/message'
import { t } from '../../lib/text'
import type { MirrorLine, Standing } from '../../lib/wording/mirror'
import { renderTranslated } from '../../lib/wording/translation'
import { OutcomeItem } from './OutcomeItem'
import { languageOf, shownName } from './readingReason'
import type { Pointing } from './usePointing'

export const STANDING_MARKS: Readonly<
  Record<Standing, { readonly sign: string; readonly name: MessageKey }>
> = {
  fail: { sign: '×', name: 'answerFail' },
  review: { sign: '!', name: 'answerReview' },
  unfilled: { sign: '…', name: 'unfilled' },
  linked: { sign: '↔', name: 'mirrorLinked' },
  pass: { sign: '✓', name: 'answerPass' },
  unchecked: { sign: '–', name: 'mirrorUnchecked' },
}

interface MirrorRowProps {
  readonly line: MirrorLine
  readonly pointing: Pointing
  readonly onGoTo: (fieldId: string) => void
}

/** What a line says without being opened: what is wrong or to be looked at, or an advice. */
function shortly({ standing, outcomes }: MirrorLine): Message | undefined {
  if (standing === 'fail' || standing === 'review') return outcomes[0]?.message
  return outcomes.find(({ advice }) => advice !== undefined)?.advice
}

/** A field's line: how it stands, its name, its value; opened, its outcomes and the way to it. */
export function MirrorRow({ line, pointing, onGoTo }: MirrorRowProps) {
  const { field, standing, value, outcomes, elsewhere } = line
  const { sign, name } = STANDING_MARKS[standing]
  const shown = shortly(line)
  return (
    <li class={`line ${standing}`} data-line={field.label} data-standing={standing} {...pointing}>
      <details>
        <summary>
          <span class="sign" aria-hidden="true">
            {sign}
          </span>
          <span class="hidden">{t(name)}</span>
          <span class="name" lang={languageOf(shownName(field))}>
            {shownName(field)}
          </span>
          <span class="value" lang={value?.key === 'literal' ? 'ja' : undefined}>
            {value ? renderTranslated(value) : t('unfilled')}
          </span>
          {shown && <span class="reason">{renderTranslated(shown)}</span>}
        </summary>
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
            aria-label={t('goToFieldFor', shownName(field))}
            onClick={() => onGoTo(field.id)}
          >
            {t('goToField')}
          </button>
        )}
      </details>
    </li>
  )
}
