import { useMemo } from 'preact/hooks'
import { factsWithRules, type SourcedFact } from '../../lib/check/factsOfRules'
import { rulesFor } from '../../lib/check/rules'
import { isTree, jsonOf, type Values } from '../../lib/guide/draft/tree'
import type { Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { renderTranslated } from '../../lib/wording/translation'
import { placeWords } from './placeWords'

/** Which rules stand on which facts, and the facts that no rule uses. */
export function DraftFacts({ guide }: { readonly guide: Guide }) {
  const values = useMemo(() => valuesOfGuide(guide), [guide])
  const facts = factsWithRules(guide)
  const rules = new Map(rulesFor(guide).map(({ id, question }) => [id, question]))
  const place = ({ path }: SourcedFact) => placeWords(path, values)
  const unused = facts.filter((fact) => fact.rules.length === 0)
  return (
    <>
      <p class="help">{t('writeFactsLead')}</p>
      <ul>
        {facts
          .filter((fact) => fact.rules.length > 0)
          .map((fact) => (
            <li key={fact.path}>
              {place(fact)}
              <ul>
                {fact.rules.map((id) => {
                  const question = rules.get(id)
                  return <li key={id}>{question ? renderTranslated(question) : id}</li>
                })}
              </ul>
            </li>
          ))}
      </ul>
      <h4>{t('writeFactsUnused', String(unused.length))}</h4>
      <ul>
        {unused.map((fact) => (
          <li key={fact.path}>{place(fact)}</li>
        ))}
      </ul>
    </>
  )
}

/** What is included has no place among the draft's own values. */
function valuesOfGuide(guide: Guide): Values {
  const values = jsonOf(guide)
  return isTree(values) ? values : {}
}
