import type { Task } from '../../lib/guide/schema'
import type { MessageKey } from '../../lib/message'
import { doneDay, type Tick } from '../../lib/progress/facility/facility'
import { language, t } from '../../lib/text'
import { STATION_ICONS } from '../icons/frameIcons'
import { GuideText } from '../kit/GuideText'
import { Icon } from '../kit/Icon'
import type { StationState } from './stations'

interface StationProps {
  readonly task: Task
  readonly tick: Tick | undefined
  readonly state: StationState
  readonly opened: boolean
  readonly onOpen: () => void
}

const WORDS: Readonly<Record<Exclude<StationState, 'done'>, MessageKey>> = {
  here: 'stationHere',
  ahead: 'stationAhead',
  optional: 'optionalTask',
  unneeded: 'stationUnneeded',
}

/** One task of the track: its state as icon, word and colour, with day and name once it is done. */
export function Station({ task, tick, state, opened, onOpen }: StationProps) {
  return (
    <li class={`station ${state}`}>
      <button
        type="button"
        aria-current={state === 'here' ? 'step' : undefined}
        aria-expanded={opened}
        title={task.title}
        onClick={onOpen}
      >
        <span class="dot">
          <Icon path={STATION_ICONS[state]} />
        </span>
        <strong>
          <GuideText text={task.shortTitle ?? task.title} />
        </strong>
        <span>{state === 'done' ? doneShort(tick) : t(WORDS[state])}</span>
        {state === 'done' && tick?.by && <span>{tick.by}</span>}
      </button>
    </li>
  )
}

function doneShort(tick: Tick | undefined): string {
  if (tick === undefined) return t('stationDone', '')
  return t(
    'stationDone',
    doneDay(tick).toLocaleString(language(), { month: 'numeric', day: 'numeric' }),
  )
}
