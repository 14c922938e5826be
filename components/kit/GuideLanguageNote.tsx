import { t } from '../../lib/text'
import { readsJapanese } from '../../lib/wording/translation'

/** Tells readers of English that the guides are translated and the Japanese is authoritative. */
export function GuideLanguageNote() {
  return readsJapanese() ? null : <p class="help">{t('guideLanguage')}</p>
}
