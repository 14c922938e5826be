import { t } from '../../lib/text'
import { readsJapanese } from '../../lib/wording/translation'

/** What a person who reads no Japanese has to know of the guides. */
export function GuideLanguageNote() {
  return readsJapanese() ? null : <p class="help">{t('guideLanguage')}</p>
}
