import { useState } from 'preact/hooks'
import { EXPLANATIONS, examplesOf } from '../../lib/check/explanations'
import { rulesFor } from '../../lib/check/rules'
import { PAPER_EXPLANATIONS, paperExamplesOf } from '../../lib/document/explanations'
import { paperRulesFor } from '../../lib/document/rules'
import type { Guide } from '../../lib/guide/schema'
import type { RulesState } from '../../lib/state/workspace/rules'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { GuideProvider } from '../kit/GuideContext'
import { GuideSelect } from '../kit/GuideSelect'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { RuleItem } from './RuleItem'

/** 確認事項: every rule in force, for readers who have to trust them. */
export function RulesPage({ state }: { state: RulesState }) {
  const [chosen, choose] = useState<string | null>(null)
  const guides = state.guides.value
  const guide = guides?.find(({ id }) => id === chosen) ?? guides?.[0]
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('placeRules')}</h2>
      <p>{t('rulesLead')}</p>
      <TroubleList state={state} />
      {guides && guide ? (
        <RulesOfGuide guides={guides} guide={guide} onChoose={choose} />
      ) : (
        <LoadFailed state={state} />
      )}
    </section>
  )
}

interface RulesOfGuideProps {
  readonly guides: readonly Guide[]
  readonly guide: Guide
  readonly onChoose: (id: string) => void
}

function RulesOfGuide({ guides, guide, onChoose }: RulesOfGuideProps) {
  const rules = rulesFor(guide)
  const onPapers = paperRulesFor(guide)
  return (
    <GuideProvider value={guide}>
      <GuideSelect label="guide" guides={guides} value={guide.id} onChoose={onChoose} />
      <p class="help">
        {t('rulesCount', translated(guide.edition), String(rules.length + onPapers.length))}
      </p>
      {rules.map((rule) => (
        <RuleItem
          key={rule.id}
          rule={rule}
          why={EXPLANATIONS[rule.id.split(':')[0] ?? '']?.why}
          examples={examplesOf(rule, guide)}
        />
      ))}
      <h3>{t('papersOpen')}</h3>
      {onPapers.map((rule) => (
        <RuleItem
          key={rule.id}
          rule={rule}
          why={PAPER_EXPLANATIONS[rule.id]?.why}
          examples={paperExamplesOf(rule, guide)}
        />
      ))}
    </GuideProvider>
  )
}
