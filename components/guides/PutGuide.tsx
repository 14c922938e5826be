import { changesBetween } from '../../lib/guide/change'
import type { Guide } from '../../lib/guide/schema'
import type { SharedGuide, SharedGuidesState } from '../../lib/state/workspace/sharedGuides'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useFocusRecovery } from '../hooks/useFocusRecovery'
import { Confirm } from '../kit/Confirm'
import { PutResultLine } from '../share/PutResultLine'
import { GuideChanges } from './GuideChanges'

interface PutGuideProps {
  readonly shared: SharedGuidesState
  /** The edition in use. */
  readonly guide: Guide
  /** What the folder has of it. */
  readonly there: SharedGuide | undefined
  /** Whether there is something to put. */
  readonly isOffered: boolean
}

/** Puts the edition in use into the shared folder, after what is said of it was read. */
export function PutGuide({ shared, guide, there, isOffered }: PutGuideProps) {
  const { id, title } = guide
  const asks = shared.asked.value === id
  const last = shared.result.value
  const result = last?.id === id ? last.result : null
  const status = useFocusRecovery<HTMLDivElement>(`${asks} ${result?.state}`)
  return (
    <>
      {isOffered && !asks && (
        <button
          type="button"
          aria-disabled={shared.isRunning.value}
          aria-label={t('sharedPutOf', translated(title))}
          onClick={() => shared.ask(id)}
        >
          {t('sharedPut')}
        </button>
      )}
      {asks && (
        <Confirm title={t('sharedPutTitle')}>
          <p>{t('sharedPutMore')}</p>
          {there && <Replaced guide={guide} there={there} />}
          <div class="actions">
            <button type="button" class="primary" onClick={() => shared.put(guide)}>
              {t('sharedPutDo')}
            </button>
            <button type="button" class="link" onClick={() => shared.ask(null)}>
              {t('syncCancel')}
            </button>
          </div>
        </Confirm>
      )}
      <div role="status" ref={status} tabIndex={-1}>
        {result && <PutResultLine result={result} />}
      </div>
    </>
  )
}

function Replaced({ guide, there }: { guide: Guide; there: SharedGuide }) {
  if (!('candidate' in there) || there.state === 'refused') return <p>{t('sharedPutOver')}</p>
  const { candidate } = there
  return (
    <>
      <p>{t('sharedPutReplaces', translated(candidate.guide.edition))}</p>
      <GuideChanges
        title={t('sharedPutChanges')}
        changes={changesBetween(candidate.guide, guide)}
      />
    </>
  )
}
