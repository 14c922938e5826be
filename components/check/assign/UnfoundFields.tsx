import type { Outcome } from '../../../lib/check'
import { guessesFor } from '../../../lib/portal/assignment/guess'
import type { Reading } from '../../../lib/portal/reading/reading'
import type { AssigningState } from '../../../lib/state/panel/assignments'
import { listed, t } from '../../../lib/text'
import { renderTranslated } from '../../../lib/wording/translation'
import { unfoundNames } from '../../../lib/wording/unfound'
import { useLoaded } from '../../hooks/useLoaded'
import { useGuide } from '../../kit/GuideContext'
import { TroubleList } from '../../kit/TroubleList'
import { usePointing } from '../usePointing'
import { AssignRow } from './AssignRow'
import { type Assignable, assignableFields } from './useAssignable'

/** Number of fields that are listed at once. */
const SHOWN = 8

interface UnfoundFieldsProps {
  readonly outcomes: readonly Outcome[]
  readonly reading: Reading
  /** The ids of the fields to assign. */
  readonly asked: ReadonlySet<string>
  readonly loadAssigning: () => Promise<AssigningState>
  readonly onPointAt: (fieldId: string | null) => void
}

/**
 * The fields that the check needs and the form does not have, in one line, with the fields that were
 * not understood, so that the user can assign them.
 */
export function UnfoundFields(props: UnfoundFieldsProps) {
  const { outcomes, reading, asked, loadAssigning, onPointAt } = props
  const guide = useGuide()
  const assigning = useLoaded(loadAssigning)
  const pointing = usePointing(onPointAt)
  const fields = assignableFields(reading, guide, assigning)
  const rows = fields.filter(({ field, choices }) => asked.has(field.id) && choices.length > 0)
  const held = new Set(reading.fields.map(({ meaning }) => meaning))
  const names = guide?.form.fields.map(({ name }) => name) ?? []
  const free = new Set(names.filter((name) => !held.has(name)))
  const list = (some: readonly Assignable[]) => (
    <ul>
      {some.map((assignable) => (
        <AssignRow
          key={assignable.field.id}
          assignable={assignable}
          guesses={guessesFor(assignable.field, free)}
          pointing={pointing(assignable.field.id)}
        />
      ))}
    </ul>
  )
  const count = unfoundNames(outcomes).length
  if (asked.size === 0 && count === 0) return null
  const [first, more] = [rows.slice(0, SHOWN), rows.slice(SHOWN)]
  return (
    <section class="unfound" aria-labelledby="unfound">
      <h2 id="unfound">
        {t('unfound')} {count > 0 && count}
      </h2>
      <UnfoundNames outcomes={outcomes} />
      {assigning && <TroubleList state={assigning} />}
      <p class="help">{t(rows.length > 0 ? 'unfoundAssign' : 'unfoundLook')}</p>
      {first.length > 0 && list(first)}
      {more.length > 0 && (
        <details>
          <summary>{t('unfoundMore', String(more.length))}</summary>
          {list(more)}
        </details>
      )}
      <UnfoundOutcomes outcomes={outcomes} />
    </section>
  )
}

function UnfoundNames({ outcomes }: { outcomes: readonly Outcome[] }) {
  const names = unfoundNames(outcomes)
  return <p>{names.length > 0 ? listed(names) : t('unfoundNone')}</p>
}

/** The rules that could not be checked because of it, folded. */
function UnfoundOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const gathered = outcomes.filter(({ unfound }) => unfound)
  if (gathered.length === 0) return null
  return (
    <details>
      <summary>{t('unfoundOutcomes', String(gathered.length))}</summary>
      <ul class="unfound-outcomes">
        {gathered.map(({ rule, answer, question }) => (
          <li key={rule} data-rule={rule} data-answer={answer}>
            {renderTranslated(question)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** `UnfoundFields` without assignment: for the panel's own form. */
export function UnfoundLine({ outcomes }: { outcomes: readonly Outcome[] }) {
  if (!outcomes.some(({ unfound }) => unfound)) return null
  return (
    <section class="unfound" aria-label={t('unfound')}>
      <UnfoundNames outcomes={outcomes} />
      <UnfoundOutcomes outcomes={outcomes} />
    </section>
  )
}
