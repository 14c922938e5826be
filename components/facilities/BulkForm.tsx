import { useMemo, useState } from 'preact/hooks'
import { tasksOf } from '../../lib/guide'
import type { MessageKey } from '../../lib/message'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { BulkAction } from '../../lib/state/workspace/bulk'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { pickedAddress } from '../../lib/state/workspace/listAddress'
import { formatCount, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { DayField } from '../kit/DayField'
import { DownloadLink } from '../kit/DownloadLink'
import { listCsv } from './listCsv'

const WORK = ['tick', 'note', 'deadline', 'guide', 'archive', 'takeOut', 'print', 'export'] as const
type Work = (typeof WORK)[number]

const TITLES: Readonly<Record<Work, MessageKey>> = {
  tick: 'bulkTick',
  note: 'bulkNote',
  deadline: 'bulkDay',
  guide: 'giveGuide',
  archive: 'archive',
  takeOut: 'restoreFacility',
  print: 'bulkPrint',
  export: 'bulkExport',
}

interface BulkFormProps {
  readonly state: FacilitiesState
  /** The selected rows. */
  readonly rows: readonly FacilityRow[]
}

/** What to do to the selected facilities: one choice, what it needs, and one button. */
export function BulkForm({ state, rows }: BulkFormProps) {
  const [work, setWork] = useState<Work | null>(null)
  const [task, setTask] = useState('')
  const [guide, setGuide] = useState('')
  const [text, setText] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const tasks = useMemo(() => tasksIn(rows), [rows])
  const title = tasks.find(({ id }) => id === task)?.title ?? null
  const isAhead = day !== null && day > state.today.value.toString()
  const action = actionOf()
  function actionOf(): BulkAction | null {
    switch (work) {
      case 'tick':
        return title === null || isAhead ? null : { do: 'tick', task, title, done: true, day }
      case 'note':
        return title !== null && text.trim() !== ''
          ? { do: 'note', task, title, text: text.trim() }
          : null
      case 'deadline':
        return day === null ? null : { do: 'deadline', day }
      case 'guide':
        return guide === '' ? null : { do: 'guide', guide }
      case 'archive':
      case 'takeOut':
        return { do: 'archive', archived: work === 'archive' }
      default:
        return null
    }
  }
  const isOfTask = work === 'tick' || work === 'note'
  return (
    <>
      <Choice
        title={t('bulkWork')}
        value={work ?? ''}
        choices={WORK.map((value) => ({ value, label: t(TITLES[value]) }))}
        onPick={(value) => {
          setWork(WORK.find((each) => each === value) ?? null)
          // The day of one work is none of another.
          setDay(null)
        }}
      />
      {isOfTask && (
        <Choice
          title={t('bulkTask')}
          value={task}
          choices={tasks.map(({ id, title }) => ({ value: id, label: title }))}
          onPick={setTask}
        />
      )}
      {work === 'note' && (
        <label class="text">
          <span>{t('bulkText')}</span>
          <input
            value={text}
            autocomplete="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
      )}
      {work === 'tick' && (
        <div>
          <DayField label={t('bulkTickDay')} value={day} onChange={setDay} />
          <p role="status" class="problem">
            {isAhead && t('bulkTickAhead')}
          </p>
        </div>
      )}
      {work === 'deadline' && <DayField label={t('partDeadline')} value={day} onChange={setDay} />}
      {work === 'guide' && (
        <Choice
          title={t('guide')}
          value={guide}
          choices={state.guides.value.map(({ id, title, shortTitle }) => ({
            value: id,
            label: translated(shortTitle ?? title),
          }))}
          onPick={setGuide}
        />
      )}
      {work === 'export' && <Export rows={rows} />}
      {work === 'print' && (
        <a
          class="open"
          href={`#print/list/${pickedAddress(
            rows.map(({ id }) => id),
            state.sort.value,
          )}`}
        >
          {t('bulkPrintOpen', formatCount(rows.length))}
        </a>
      )}
      {work !== 'export' && work !== 'print' && (
        <button
          type="button"
          class="primary"
          aria-disabled={action === null || state.busy.value}
          onClick={() => {
            if (action !== null)
              state.bulk(
                rows.map(({ id }) => id),
                action,
              )
          }}
        >
          {t('bulkRun', formatCount(rows.length))}
        </button>
      )}
    </>
  )
}

/** The tasks of all guides in use, each once, in the order of the way. */
function tasksIn(rows: readonly FacilityRow[]) {
  const guides = new Set(rows.map(({ guide }) => guide))
  const tasks = [...guides].flatMap(tasksOf)
  const byId = new Map(
    tasks.map(({ id, title, shortTitle = title }) => [id, { id, title: translated(shortTitle) }]),
  )
  return [...byId.values()]
}

interface ChoiceProps {
  readonly title: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onPick: (value: string) => void
}

function Choice({ title, value, choices, onPick }: ChoiceProps) {
  return (
    <label class="text">
      <span>{title}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        <option value="">{t('typedNothing')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Export({ rows }: Pick<BulkFormProps, 'rows'>) {
  const blob = useMemo(() => new Blob([listCsv(rows)], { type: 'text/csv' }), [rows])
  return (
    <DownloadLink blob={blob} fileName={`${t('printListTitle')}.csv`}>
      {t('bulkDownload', formatCount(rows.length))}
    </DownloadLink>
  )
}
