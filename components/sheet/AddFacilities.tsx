import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import type { ResultRow } from '../../lib/sheet/checkSheet'
import { wantedWith } from '../../lib/sheet/decisions'
import type { FreshFacility } from '../../lib/sheet/facilities'
import type { Adding, AddingState } from '../../lib/state/sheet/sheetFacilities'
import { formatCount, listed, renderMessage, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { StageTitle } from '../kit/StageTitle'
import { AskedFacilities } from './AskedFacilities'
import { changeLine } from './changeLine'
import { MOST_SHOWN } from './mostShown'

interface AddFacilitiesProps {
  readonly state: AddingState
  readonly rows: readonly ResultRow[]
  readonly guide: Guide
}

/** Adds the file's facilities to the list, when the user asks for it. Nothing else of a file is stored. */
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
  if (!('facilities' in adding)) return <Done state={state} adding={adding} />
  return <Preview state={state} adding={adding} />
}

interface DoneProps {
  readonly state: AddingState
  readonly adding: Extract<Adding, { at: 'done' | 'undoing' | 'undone' }>
}

function Done({ state, adding }: DoneProps) {
  const close = (
    <button type="button" class="link" onClick={state.dismiss}>
      {t('backupClose')}
    </button>
  )
  if ('left' in adding) {
    return (
      <div class="notice adding">
        <StageTitle key="undone" title={t('undone')} />
        {adding.left > 0 && <p>{t('addUndoLeft', formatCount(adding.left))}</p>}
        {close}
      </div>
    )
  }
  const { added, changed } = adding.taken
  return (
    <div class="notice adding">
      <StageTitle key="done" title={t('addDone', formatCount(added.length))} />
      {changed.length > 0 && <p>{t('addDoneChanged', formatCount(changed.length))}</p>}
      <p>{t('addDoneMore')}</p>
      <button type="button" aria-disabled={adding.at === 'undoing'} onClick={state.undo}>
        {t('takeBack')}
      </button>
      {close}
    </div>
  )
}

interface PreviewProps {
  readonly state: AddingState
  readonly adding: Extract<Adding, { at: 'preview' | 'adding' }>
}

function Preview({ state, adding }: PreviewProps) {
  const { facilities, decisions } = adding
  const { fresh, changed, same, skipped, absent } = facilities
  const wanted = wantedWith(facilities, decisions)
  const count = wanted.fresh.length + wanted.changed.length
  // What has to be read comes first.
  const namesakesFirst = fresh.toSorted((a, b) => b.namesakes.length - a.namesakes.length)
  return (
    <div class="notice adding">
      <StageTitle key="preview" title={t('addPreview')} />
      <p>{t('addPreviewMore', translated(adding.guide.shortTitle ?? adding.guide.title))}</p>
      <Group title="addFresh" open lines={namesakesFirst.map(freshLine)} />
      <AskedFacilities facilities={facilities} decisions={decisions} decide={state.decide} />
      <Group title="addChanged" open lines={changed.map((one) => changeLine(one))} />
      <Group title="addKnown" lines={same.map(({ from }) => facilityLabel(from))} />
      <Group
        title="addSkipped"
        open
        lines={skipped.map(({ row, reason }) =>
          t('addSkippedRow', String(row), renderMessage(reason)),
        )}
      />
      <Group title="addAbsent" lines={absent.map((one) => facilityLabel(one))} />
      <div class="actions">
        {adding.at === 'adding' && <p>{t('addAdding')}</p>}
        {adding.at === 'preview' && count > 0 && (
          <button type="button" class="primary" onClick={state.add}>
            {confirmLabel(wanted.fresh.length, wanted.changed.length)}
          </button>
        )}
        {adding.at === 'preview' && (
          <button type="button" class="link" onClick={state.dismiss}>
            {t(count > 0 ? 'addDismiss' : 'backupClose')}
          </button>
        )}
      </div>
    </div>
  )
}

function confirmLabel(fresh: number, changed: number): string {
  if (changed === 0) return t('addConfirm', formatCount(fresh))
  if (fresh === 0) return t('addConfirmChanged', formatCount(changed))
  return t('addConfirmBoth', formatCount(fresh), formatCount(changed))
}

/** A facility that is added, and the codes of those in the list with its name. */
function freshLine({ namesakes, ...facility }: FreshFacility): string {
  const label = facilityLabel(facility)
  if (namesakes.length === 0) return label
  const codes = namesakes.map(({ code }) => code || t('addNoCode'))
  return t('addNamesake', label, listed(codes))
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
        {t(title)} {formatCount(lines.length)}
      </summary>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line, index) => (
          // Lines can be equal, and never move.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST_SHOWN && (
        <p>{t('backupMore', formatCount(lines.length - MOST_SHOWN))}</p>
      )}
    </details>
  )
}
