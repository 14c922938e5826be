import { useMemo, useState } from 'preact/hooks'
import { tasksOf } from '../../lib/guide'
import type { Guide } from '../../lib/guide/schema'
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

/** What was entered for the work; what the work does not need stays for another. */
interface Entered {
  /** Id of a task; '' for none yet. */
  readonly task: string
  /** Id of a guide; '' for none yet. */
  readonly guide: string
  readonly text: string
  /** ISO 8601. */
  readonly day: string | null
}

const NOTHING: Entered = { task: '', guide: '', text: '', day: null }

/** What to do to the selected facilities: one choice, what it needs, and one button. */
export function BulkForm({ state, rows }: BulkFormProps) {
  const [work, setWork] = useState<Work | null>(null)
  const [entered, setEntered] = useState(NOTHING)
  const tasks = useMemo(() => tasksIn(rows), [rows])
  const isAhead = entered.day !== null && entered.day > state.today.value.toString()
  const action = work === 'tick' && isAhead ? null : actionOf(work, entered, tasks)
  return (
    <>
      <Choice
        title={t('bulkWork')}
        value={work ?? ''}
        choices={WORK.map((value) => ({ value, label: t(TITLES[value]) }))}
        onPick={(value) => {
          setWork(WORK.find((each) => each === value) ?? null)
          // The day of one work is none of another.
          setEntered({ ...entered, day: null })
        }}
      />
      <WorkFields
        work={work}
        entered={entered}
        tasks={tasks}
        guides={state.guides.value}
        isAhead={isAhead}
        onEnter={(more) => setEntered({ ...entered, ...more })}
      />
      {work === 'export' && <Export rows={rows} />}
      {work === 'print' && <PrintLink state={state} rows={rows} />}
      {work !== 'export' && work !== 'print' && (
        <button
          type="button"
          class="primary"
          aria-disabled={action === null || state.busy.value}
          onClick={() => {
            if (action !== null) state.bulk(idsOf(rows), action)
          }}
        >
          {t('bulkRun', formatCount(rows.length))}
        </button>
      )}
    </>
  )
}

const idsOf = (rows: readonly FacilityRow[]) => rows.map(({ id }) => id)

/** @returns what the button does; `null` while something is missing, and for a work that has no button. */
function actionOf(
  work: Work | null,
  { task, guide, text, day }: Entered,
  tasks: readonly TaskToChoose[],
): BulkAction | null {
  const title = tasks.find(({ id }) => id === task)?.title ?? null
  switch (work) {
    case 'tick':
      return title === null ? null : { do: 'tick', task, title, done: true, day }
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

interface WorkFieldsProps {
  readonly work: Work | null
  readonly entered: Entered
  readonly tasks: readonly TaskToChoose[]
  readonly guides: readonly Guide[]
  /** Whether the day is after today. */
  readonly isAhead: boolean
  readonly onEnter: (more: Partial<Entered>) => void
}

/** The fields that the work needs. */
function WorkFields({ work, entered, tasks, guides, isAhead, onEnter }: WorkFieldsProps) {
  const enterDay = (day: string | null) => onEnter({ day })
  return (
    <>
      {(work === 'tick' || work === 'note') && (
        <Choice
          title={t('bulkTask')}
          value={entered.task}
          choices={tasks.map(({ id, title }) => ({ value: id, label: title }))}
          onPick={(task) => onEnter({ task })}
        />
      )}
      {work === 'note' && (
        <label class="text">
          <span>{t('bulkText')}</span>
          <input
            value={entered.text}
            autocomplete="off"
            onInput={({ currentTarget }) => onEnter({ text: currentTarget.value })}
          />
        </label>
      )}
      {work === 'tick' && (
        <div>
          <DayField label={t('bulkTickDay')} value={entered.day} onChange={enterDay} />
          <p role="status" class="problem">
            {isAhead && t('bulkTickAhead')}
          </p>
        </div>
      )}
      {work === 'deadline' && (
        <DayField label={t('partDeadline')} value={entered.day} onChange={enterDay} />
      )}
      {work === 'guide' && (
        <Choice
          title={t('guide')}
          value={entered.guide}
          choices={guides.map(({ id, title, shortTitle }) => ({
            value: id,
            label: translated(shortTitle ?? title),
          }))}
          onPick={(guide) => onEnter({ guide })}
        />
      )}
    </>
  )
}

interface TaskToChoose {
  readonly id: string
  readonly title: string
}

/** The tasks of all guides in use, each once, in the order of the way. */
function tasksIn(rows: readonly FacilityRow[]): readonly TaskToChoose[] {
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

function PrintLink({ state, rows }: BulkFormProps) {
  return (
    <a class="open" href={`#print/list/${pickedAddress(idsOf(rows), state.sort.value)}`}>
      {t('bulkPrintOpen', formatCount(rows.length))}
    </a>
  )
}
