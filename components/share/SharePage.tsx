import { useState } from 'preact/hooks'
import type { SharePageState } from '../../lib/state/workspace/share'
import { t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { FolderForm } from './FolderForm'
import { FolderGuides } from './FolderGuides'
import { SameCodeList } from './SameCodeList'
import { ShareOn } from './ShareOn'
import { TroubleNotice } from './TroubleNotice'
import { TwoTextsList } from './TwoTextsList'

/** 共有フォルダー: shares facilities with other people through a folder on a server of their own. */
export function SharePage({ state }: { state: SharePageState }) {
  const share = state.share.value
  const { sameCodes, twoTexts } = state.questions.value
  const [edits, setEdits] = useState(false)
  return (
    <section class="sync" aria-labelledby="share">
      <h2 id="share">{t('placeShare')}</h2>
      <p>{t('shareLead')}</p>
      <TroubleList state={state} />
      <div role="status">
        {share?.trouble && (
          <TroubleNotice trouble={share.trouble} seen={share.seen} isSafe={share.on} />
        )}
      </div>
      {share === null && <LoadFailed state={state} />}
      {share?.on === true && (
        <>
          <SameCodeList state={state} questions={sameCodes} />
          <TwoTextsList state={state} texts={twoTexts} />
          <ShareOn state={state} share={share} onEdit={() => setEdits(true)} isEdited={edits} />
        </>
      )}
      {share?.on === false && <p role="status">{t('shareIsOff')}</p>}
      {share !== null && (edits || !share.on) && (
        <FolderForm state={state} share={share} onClose={() => setEdits(false)} />
      )}
      {share !== null && <FolderGuides />}
    </section>
  )
}
