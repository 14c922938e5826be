import { canBeOther, type Decision, type RowDecisions } from '../../lib/sheet/decisions'
import type { FileFacilities, MatchedFacility } from '../../lib/sheet/facilities'
import { formatCount, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'
import { changesOf } from './changeLine'
import { MOST_SHOWN } from './mostShown'

interface AskedProps {
  readonly facilities: FileFacilities
  readonly decisions: RowDecisions
  readonly decide: (rows: readonly number[], decision: Decision | null) => void
}

/** Rows that may be facilities of the list, each with a choice: without one nothing happens to them. */
export function AskedFacilities({ facilities, decisions, decide }: AskedProps) {
  const { asked } = facilities
  const archived = asked.filter((one) => !canBeOther(one))
  const named = asked.filter(canBeOther)
  return (
    <>
      <AskedGroup kind="name" asked={named} decisions={decisions} decide={decide} />
      <AskedGroup kind="archived" asked={archived} decisions={decisions} decide={decide} />
    </>
  )
}

interface GroupProps extends Omit<AskedProps, 'facilities'> {
  /** By its name, or by the code of one that was taken off the list. */
  readonly kind: 'name' | 'archived'
  readonly asked: readonly MatchedFacility[]
}

/** Title, explanation and choices of each kind. */
const WORDS = {
  name: {
    title: 'addAskedName',
    help: 'addAskedNameHelp',
    choices: [
      ['same', 'addIsSame'],
      ['other', 'addIsOther'],
    ],
  },
  archived: {
    title: 'addAskedArchived',
    help: 'addAskedArchivedHelp',
    choices: [['same', 'addBringBack']],
  },
} as const

function AskedGroup({ kind, asked, decisions, decide }: GroupProps) {
  if (asked.length === 0) return null
  const { title, help, choices } = WORDS[kind]
  const rows = asked.map(({ row }) => row)
  return (
    <details open data-group={title}>
      <summary>
        {t(title)} {formatCount(asked.length)}
      </summary>
      <p>{t(help)}</p>
      {asked.length > 1 && (
        <div class="actions">
          {choices.map(([decision, label]) => (
            <button key={decision} type="button" onClick={() => decide(rows, decision)}>
              {t('addAllOf', t(label))}
            </button>
          ))}
        </div>
      )}
      <ul>
        {asked.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.row}>
            <label class="text">
              <span>{askedLine(one)}</span>
              <select
                value={decisions.get(one.row) ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  decide([one.row], choices.find(([known]) => known === value)?.[0] ?? null)
                }}
              >
                <option value="">{t('addUndecided')}</option>
                {choices.map(([decision, label]) => (
                  <option key={decision} value={decision}>
                    {t(label)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      {asked.length > MOST_SHOWN && (
        <p>{t('backupMore', formatCount(asked.length - MOST_SHOWN))}</p>
      )}
    </details>
  )
}

/** The row, the facility of the list, and what would change in it. */
function askedLine(one: MatchedFacility): string {
  const { row, from } = one
  const mark = from.archived ? [t('archivedMark')] : []
  return t(
    'addSkippedRow',
    String(row),
    [facilityLabel(from), ...mark, ...changesOf(one)].join(' '),
  )
}
