import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { MadeLine } from '../guides/MadeLine'
import { GuideLanguageNote } from '../kit/GuideLanguageNote'
import { GuideText } from '../kit/GuideText'

/** この手引きについて: its title and edition, and what it leaves out. */
export function AboutGuide({ guide }: { readonly guide: Guide }) {
  return (
    <section>
      <h2>{t('aboutGuide')}</h2>
      <p>
        <GuideText text={guide.title} />
      </p>
      <p class="help">{t('edition', translated(guide.publisher), translated(guide.edition))}</p>
      <MadeLine made={guide.made} />
      {guide.prerequisite && (
        <p class="help">
          <GuideText text={guide.prerequisite.text} />
        </p>
      )}
      {guide.limits && (
        <p class="help">
          <GuideText text={guide.limits.text} />
        </p>
      )}
      <GuideLanguageNote />
    </section>
  )
}
