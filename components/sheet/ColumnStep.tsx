import type { Guide } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { faultsOf } from '../../lib/sheet/columns'
import type { Encoding } from '../../lib/sheet/head/encoding'
import type { Head } from '../../lib/sheet/head/head'
import type { Delimiter } from '../../lib/sheet/records'
import type { SheetStage, SheetState } from '../../lib/state/sheet/sheetState'
import { listed, t } from '../../lib/text'
import { StageTitle } from '../kit/StageTitle'
import { ColumnQuestions } from './ColumnQuestions'
import { ColumnRow } from './ColumnRow'
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
  readonly stage: Extract<SheetStage, { at: 'columns' }>
  readonly guide: Guide
}

/** The meaning of each column, to correct before the check. */
export function ColumnStep({ state, stage, guide }: ColumnStepProps) {
  const { head, meanings, fileName } = stage
  const { format, headers, examples } = head
  const { twice, missing } = faultsOf(meanings, guide.form.fields)
  const asked = head.questions.map(({ name }) => name)
  const unasked = missing.filter(({ name }) => !asked.includes(name))
  const names = (some: readonly (typeof missing)[number][]) =>
    listed(some.map(({ name }) => columnTitle(name, guide)))
  const decisive = unasked.filter((field) => field.decisive)
  const others = unasked.filter((field) => !field.decisive)
  return (
    <div class="columns">
      <StageTitle title={t('sheetColumnsTitle')} />
      <p>{t('sheetColumnsLead')}</p>
      <p class="help">
        {t(
          'sheetFormat',
          fileName,
          ENCODINGS[format.encoding],
          t(DELIMITERS[format.delimiter]),
          headerPlace(head),
        )}
      </p>
      {head.headerRows === 0 && <p class="notice trouble">{t('sheetWithoutHeader')}</p>}
      <ColumnQuestions state={state} stage={stage} guide={guide} />
      <ul class="column-list">
        {headers.map((header, column) => (
          <ColumnRow
            // Headers can be equal; columns never move.
            key={column}
            header={header}
            number={column + 1}
            examples={examples[column] ?? []}
            meaning={meanings[column] ?? null}
            guide={guide}
            onChange={(name) => state.setMeaning(column, name)}
          />
        ))}
      </ul>
      <div role="status">
        {twice.length > 0 && (
          <p class="notice trouble">
            {t('sheetTwice', listed(twice.map((name) => columnTitle(name, guide))))}
          </p>
        )}
        {decisive.length > 0 && (
          <p class="notice trouble">{t('sheetMissingDecisive', names(decisive))}</p>
        )}
        {others.length > 0 && <p class="help">{t('sheetMissingOthers', names(others))}</p>}
      </div>
      <div class="actions">
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

function headerPlace({ format, headerRows }: Head): string {
  const last = String(format.headerRow)
  if (headerRows === 0) return t('sheetHeaderNone')
  return headerRows === 1
    ? t('sheetHeaderRow', last)
    : t('sheetHeaderRows', String(format.headerRow - 1), last)
}
