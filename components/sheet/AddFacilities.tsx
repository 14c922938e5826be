import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import type { ResultRow } from '../../lib/sheet/checkSheet'
import type { Adding, AddingState } from '../../lib/state/sheet/addingState'
import { language, renderMessage, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { StageTitle } from '../kit/StageTitle'

interface AddFacilitiesProps {
  readonly state: AddingState
  readonly rows: readonly ResultRow[]
  readonly guide: Guide
}

/** As many as a person looks through; of more, the number is said. */
const SHOWN = 100
const count = (number: number) => number.toLocaleString(language())

/** The one thing that is kept of a file, and only where a person says so: its facilities. */
export function AddFacilities({ state, rows, guide }: AddFacilitiesProps) {
  const adding = state.adding.value
  const opener = useFocusRecovery<HTMLButtonElement>(adding === null)
  if (adding === null) {
    return (
      <button ref={opener} type="button" onClick={() => state.plan(rows, guide)}>
        {t('addFacilities')}
      </button>
    )
  }
  if (adding.at === 'done') {
    return (
      <div class="notice adding">
        <StageTitle key="done" title={t('addDone', count(adding.added))} />
        <p>{t('addDoneMore')}</p>
        <button type="button" class="link" onClick={state.dismiss}>
          {t('backupClose')}
        </button>
      </div>
    )
  }
  return <Preview state={state} adding={adding} />
}

interface PreviewProps {
  readonly state: AddingState
  readonly adding: Extract<Adding, { at: 'preview' | 'adding' }>
}

function Preview({ state, adding }: PreviewProps) {
  const { fresh, known, skipped } = adding.facilities
  return (
    <div class="notice adding">
      <StageTitle key="preview" title={t('addPreview')} />
      <p>{t('addPreviewMore', translated(adding.guide.shortTitle ?? adding.guide.title))}</p>
      <Group title="addFresh" open lines={fresh.map((one) => facilityLabel(one))} />
      <Group
        title="addKnown"
        lines={known.map((one) => t('addKnownAs', facilityLabel(one), one.as || one.code))}
      />
      <Group
        title="addSkipped"
        open
        lines={skipped.map(({ row, reason }) =>
          t('addSkippedRow', String(row), renderMessage(reason)),
        )}
      />
      <div class="actions">
        {adding.at === 'adding' && <p>{t('addAdding')}</p>}
        {adding.at === 'preview' && fresh.length > 0 && (
          <button type="button" class="primary" onClick={state.add}>
            {t('addConfirm', count(fresh.length))}
          </button>
        )}
        {adding.at === 'preview' && (
          <button type="button" class="link" onClick={state.dismiss}>
            {t(fresh.length > 0 ? 'addDismiss' : 'backupClose')}
          </button>
        )}
      </div>
    </div>
  )
}

interface GroupProps {
  readonly title: MessageKey
  readonly lines: readonly string[]
  readonly open?: boolean
}

function Group({ title, lines, open = false }: GroupProps) {
  return (
    <details open={open} data-group={title}>
      <summary>
        {t(title)} {count(lines.length)}
      </summary>
      <ul>
        {lines.slice(0, SHOWN).map((line, index) => (
          // Lines can be the same, and do not move.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p>{t('backupMore', count(lines.length - SHOWN))}</p>}
    </details>
  )
}
