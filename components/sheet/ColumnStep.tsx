import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { type ColumnName, faultsOf } from '../../lib/sheet/columns'
import type { Encoding } from '../../lib/sheet/head/encoding'
import type { Head } from '../../lib/sheet/head/head'
import type { Delimiter } from '../../lib/sheet/records'
import type { ColumnsStage, SheetState } from '../../lib/state/sheet/sheetTypes'
import { formatCount, listed, t } from '../../lib/text'
import { StageTitle } from '../kit/StageTitle'
import { ColumnTable } from './ColumnTable'
import { columnTitle } from './columnTitle'

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP（JIS）',
}
const DELIMITERS: Readonly<Record<Delimiter, MessageKey>> = {
  ',': 'sheetComma',
  '\t': 'sheetTab',
  ';': 'sheetSemicolon',
}

interface ColumnStepProps {
  readonly state: SheetState
  readonly stage: ColumnsStage
  readonly guide: Guide
}

/** The meaning of each column, to correct before the check. */
export function ColumnStep({ state, stage, guide }: ColumnStepProps) {
  const { twice } = faultsOf(stage.meanings, guide.form.fields)
  return (
    <div class="columns">
      <StageTitle title={t('sheetColumnsTitle')} />
      <p class="help">{sayFormat(stage)}</p>
      <SheetChoice state={state} stage={stage} />
      <ReadAs stage={stage} />
      {stage.isRemembered && (
        <p class="notice">
          {t('sheetRemembered')}{' '}
          <button type="button" class="link" onClick={state.forgetColumns}>
            {t('sheetForget')}
          </button>
        </p>
      )}
      {stage.head.headerRows === 0 && <p class="notice trouble">{t('sheetWithoutHeader')}</p>}
      <MissingColumns stage={stage} guide={guide} />
      <ColumnTable state={state} stage={stage} guide={guide} />
      <div class="actions bar">
        <p role="status" class="problem">
          {twice.length > 0 && t('sheetTwice', titlesOf(twice, guide))}
        </p>
        <button
          type="button"
          class="primary"
          aria-disabled={twice.length > 0}
          onClick={() => twice.length === 0 && state.check()}
        >
          {t('sheetCheck')}
        </button>
        <button type="button" class="link" onClick={state.close}>
          {t('sheetDismiss')}
        </button>
      </div>
    </div>
  )
}

/** Which sheet of a workbook is checked, where several can be. */
function SheetChoice({ state, stage: { sheet, sheets } }: Omit<ColumnStepProps, 'guide'>) {
  if (sheets.length < 2) return null
  return (
    <label class="text">
      <span>{t('sheetChoice')}</span>
      <select
        value={sheet ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = sheets.find((one) => one.sheet === currentTarget.value)
          if (chosen) state.chooseSheet(chosen)
        }}
      >
        {sheets.map((one) => (
          <option key={one.sheet} value={one.sheet ?? ''}>
            {one.sheet}
          </option>
        ))}
      </select>
    </label>
  )
}

/** How all rows are read, where the file does not show it beside each: its unit, and what it hides. */
function ReadAs({ stage: { head, hidden } }: { stage: ColumnsStage }) {
  const said = [
    ...(head.over.length > 0 ? [t('sheetUnitOver', listed(head.over))] : []),
    ...(hidden > 0 ? [t('sheetHiddenParts', formatCount(hidden))] : []),
  ]
  return said.length > 0 ? <p class="notice">{said.join(' ')}</p> : null
}

/** Columns that are not known: to be chosen, or not in the file at all. */
function MissingColumns({ stage: { head, meanings }, guide }: Omit<ColumnStepProps, 'state'>) {
  const { missing } = faultsOf(meanings, guide.form.fields)
  const asked = head.questions.map(({ name }) => name)
  const open = asked.filter((name) => !meanings.includes(name))
  const unasked = missing.filter(({ name }) => !asked.includes(name))
  const decisive = unasked.filter((field) => field.decisive).map(({ name }) => name)
  const others = unasked.filter((field) => !field.decisive).map(({ name }) => name)
  return (
    <div role="status">
      {open.length + decisive.length > 0 && (
        <div class="notice trouble">
          {open.length > 0 && <p>{t('sheetQuestion', titlesOf(open, guide))}</p>}
          {decisive.length > 0 && <p>{t('sheetMissingDecisive', titlesOf(decisive, guide))}</p>}
        </div>
      )}
      {others.length > 0 && <p class="help">{t('sheetMissingOthers', titlesOf(others, guide))}</p>}
    </div>
  )
}

function titlesOf(names: readonly ColumnName[], guide: Guide): string {
  return listed(names.map((name) => columnTitle(name, guide)))
}

function sayFormat({ fileName, sheet, head }: ColumnsStage): string {
  const { encoding, delimiter } = head.format
  return sheet === null
    ? t('sheetFormat', fileName, ENCODINGS[encoding], t(DELIMITERS[delimiter]), headerPlace(head))
    : t('sheetFormatBook', fileName, sheet, headerPlace(head))
}

function headerPlace({ format, headerRows }: Head): string {
  const last = String(format.headerRow)
  if (headerRows === 0) return t('sheetHeaderNone')
  return headerRows === 1
    ? t('sheetHeaderRow', last)
    : t('sheetHeaderRows', String(format.headerRow - 1), last)
}
