import { useState } from 'preact/hooks'
import type { Article, Guide } from '../../lib/guide/schema'
import { t } from '../../lib/text'
import { ArticleLink } from '../articles/ArticleLink'
import { GuideText } from '../kit/GuideText'

interface ProductManualsProps {
  readonly guide: Guide
  readonly articles: readonly Article[]
}

/** The manuals of a task for which a facility uses one of several products: asks which one. */
export function ProductManuals({ guide, articles }: ProductManualsProps) {
  const [used, setUsed] = useState<string | null>(null)
  const products = new Set(articles.flatMap(({ product }) => product ?? []))
  const wanted = articles.filter(({ product }) => product === undefined || product === used)
  return (
    <div class="products">
      <p id="products">{t('whichProduct')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own. */}
      <div class="choices" role="group" aria-labelledby="products">
        {[...products].map((product) => (
          <button
            key={product}
            type="button"
            aria-pressed={product === used}
            onClick={() => setUsed(product)}
          >
            <GuideText text={product} />
          </button>
        ))}
      </div>
      {wanted.map(({ id }) => (
        <ArticleLink key={id} guide={guide} id={id} />
      ))}
    </div>
  )
}
