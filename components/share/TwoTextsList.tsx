import type { TwoTexts } from '../../lib/state/share/shareQuestions'
import type { SharePageState } from '../../lib/state/workspace/share'
import { formatCount, formatMoment, t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { taskTitle } from '../log/changeWords'

interface TwoTextsListProps {
  readonly state: SharePageState
  readonly texts: readonly TwoTexts[]
}

/** Notes that two people wrote at once: both texts, and the choice between them. */
export function TwoTextsList({ state, texts }: TwoTextsListProps) {
  const title = useFocusRecovery<HTMLHeadingElement>(texts.length)
  if (texts.length === 0) return null
  return (
    <section class="notice" aria-labelledby="two-texts">
      <h3 id="two-texts" ref={title} tabIndex={-1}>
        {t('shareNotesTitle', formatCount(texts.length))}
      </h3>
      <p>{t('shareNotesMore')}</p>
      <ul class="log">
        {texts.map((one) => (
          <Choice key={`${one.other.facilityId} ${one.other.path}`} state={state} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Choice({ state, one }: { state: SharePageState; one: TwoTexts }) {
  const { other, facility, now } = one
  const { taskId, text, at, by } = other
  const when = formatMoment(Temporal.Instant.from(at))
  const task = taskTitle(taskId, state.guides.value) ?? taskId
  return (
    <li data-two-texts={taskId}>
      <p>
        <strong>{t('noteFor', `${facilityName(facility)} ${task}`)}</strong>
      </p>
      <p class="help">{t('shareNoteNow')}</p>
      <p class="letter">{now}</p>
      <p class="help">
        {t('shareNoteOther', by === '' ? t('shareNoteNobody', when) : t('shareNoteBy', by, when))}
      </p>
      <p class="letter">{text}</p>
      <div class="row">
        <button type="button" onClick={() => state.chooseText(other, 'both')}>
          {t('noteBoth')}
        </button>
        <button type="button" onClick={() => state.chooseText(other, 'mine')}>
          {t('shareNoteKeepNow')}
        </button>
        <button type="button" onClick={() => state.chooseText(other, 'theirs')}>
          {t('shareNoteKeepOther')}
        </button>
      </div>
    </li>
  )
}
