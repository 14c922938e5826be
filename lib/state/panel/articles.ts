import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Article, Guide } from '../../guide/schema'
import { message } from '../../message'
import type { Seen } from '../../portal/channel/followActiveTab'
import { openArticleIn } from '../../portal/channel/openArticle'
import {
  type ArticleTroubles,
  forgetArticleTrouble,
  keepArticleTrouble,
  readArticleTroubles,
  watchArticleTroubles,
} from '../../progress/articles/unavailableArticles'
import type { Attempt } from '../failures'

/** A page that moves on may show what was there before for a moment, milliseconds. */
const SETTLED = 1_000

/**
 * Keeps which of the guide's articles could not be opened, until they are seen again.
 * @param troubles filled with what is kept.
 */
export function followArticles(
  troubles: Signal<ArticleTroubles>,
  guide: ReadonlySignal<Guide | null>,
  seen: ReadonlySignal<Seen>,
  attempt: Attempt,
): void {
  const read = async () => {
    const articles = guide.peek()?.articles ?? []
    const names = articles.flatMap((article) => nameOf(article) ?? [])
    troubles.value = await readArticleTroubles(names)
  }
  effect(() => {
    if (guide.value !== null) attempt(read(), message('troubleReading'))
  })
  watchArticleTroubles(() => attempt(read(), message('troubleReading')))

  const opened = computed(() => stateOf(guide.value, seen.value))
  const name = computed(() => opened.value?.name ?? null)
  const state = computed(() => opened.value?.state ?? null)
  effect(() => {
    const [which, now] = [name.value, state.value]
    if (which === null || now === null) return
    const keep = async () => {
      if (now !== 'shown') await keepArticleTrouble(which, now)
      else if (troubles.peek().has(which)) await forgetArticleTrouble(which)
    }
    const keeping = () => attempt(keep(), message('troubleWriting'), `article ${which}`)
    const timer = setTimeout(keeping, SETTLED)
    return () => clearTimeout(timer)
  })
}

/** Only articles of the guide are linked; of others nothing is kept. */
function stateOf(guide: Guide | null, seen: Seen) {
  const shown = seen.page?.article
  const article = guide && openArticleIn(seen, guide)?.article
  const name = article && nameOf(article)
  return shown && name ? { name, state: shown.state } : null
}

function nameOf({ number, recordId }: Article): string | undefined {
  return number ?? recordId
}
