import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { NowCard } from '../../lib/state/panel/nowCard'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { Lazy } from '../kit/Lazy'
import { loadKept, loadKindQuestion, loadPassed, loadSent } from '../steps/loadSteps'

interface NowNoticeProps {
  readonly state: PanelState
  readonly facility: Facility
  readonly guide: Guide
  readonly now: NowCard
}

/** いま何をすればいい？, in a sentence and a button. The next task has a card of its own below. */
export function NowNotice({ state, facility, guide, now }: NowNoticeProps) {
  switch (now.card) {
    case 'form':
      return (
        <section class="notice" aria-label={t('nowLabel')}>
          <p>
            <strong>
              {now.fields === 0 ? t('nowForm') : t('nowFormFields', String(now.fields))}
            </strong>
          </p>
          <button type="button" class="primary" onClick={() => state.choose('check')}>
            {t('nowSeeCheck')}
          </button>
        </section>
      )
    case 'sent':
      return <Lazy load={loadSent} props={{ state, now }} />
    case 'kept':
      return <Lazy load={loadKept} props={{ state, now }} />
    case 'question':
      return <Lazy load={loadKindQuestion} props={{ state, guide }} />
    case 'passed':
      return <Lazy load={loadPassed} props={{ state, facility, guide, now }} />
    case 'task':
      return null
    case 'done':
      return (
        <section class="next" aria-label={t('nowLabel')}>
          <h2>{t('allDone')}</h2>
          <p>{t('allDoneMore')}</p>
        </section>
      )
  }
}
