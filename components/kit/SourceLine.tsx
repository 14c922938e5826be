import type { Source } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { useGuide } from './GuideContext'

/** The source of a fact; for the guide's own document the section is enough. */
export function SourceLine({ source: { document, section } }: { source: Source }) {
  const own = useGuide()?.title === document
  return (
    <p class="source">
      {own
        ? t('sourceInGuide', translated(section))
        : t('source', translated(document), translated(section))}
    </p>
  )
}
