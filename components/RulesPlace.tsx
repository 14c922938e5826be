import { useEffect, useState } from 'preact/hooks'
import type { Guide } from '../lib/guide/schema'
import { t } from '../lib/text'
import { GuideProvider } from './GuideContext'
import { RuleItem } from './RuleItem'
import { translated } from './translation'

interface RulesPlaceProps {
  /** All guides in the edition that is in force. */
  readonly loadGuides: () => Promise<readonly Guide[]>
  readonly rulesFor: typeof import('../lib/check/rules').rulesFor
}

/** 確認事項: every rule in force, for the people who have to trust them. */
export function RulesPlace({ loadGuides, rulesFor }: RulesPlaceProps) {
  const [guides, setGuides] = useState<readonly Guide[] | 'failed'>([])
  const [chosen, choose] = useState<string | null>(null)
  useEffect(() => {
    loadGuides().then(setGuides, () => setGuides('failed'))
  }, [loadGuides])
  if (guides === 'failed') return <p class="notice trouble">{t('troubleReading')}</p>
  const guide = guides.find(({ id }) => id === chosen) ?? guides[0]
  if (guide === undefined) return <p class="lead">{t('loading')}</p>
  const rules = rulesFor(guide)
  return (
    <GuideProvider value={guide}>
      <section aria-labelledby="rules">
        <h2 id="rules">{t('placeRules')}</h2>
        <p>{t('rulesLead')}</p>
        <label class="text">
          <span>{t('guide')}</span>
          <select value={guide.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {guides.map(({ id, title, shortTitle }) => (
              <option key={id} value={id}>
                {translated(shortTitle ?? title)}
              </option>
            ))}
          </select>
        </label>
        <p class="help">{t('rulesCount', translated(guide.edition), String(rules.length))}</p>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </section>
    </GuideProvider>
  )
}
