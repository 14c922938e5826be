import { t } from '../../lib/text'
import { readsJapanese } from '../../lib/wording/translation'
import { GuideText } from '../kit/GuideText'

/** What a letter says, for a person who sends it and does not read Japanese. */
export function LetterTranslation({ lines }: { lines: readonly string[] }) {
  if (readsJapanese()) return null
  return (
    <>
      <p class="help">{t('vendorMeaning')}</p>
      <ul class="help">
        {lines.map((line) => (
          <li key={line}>
            <GuideText text={line} />
          </li>
        ))}
      </ul>
    </>
  )
}
