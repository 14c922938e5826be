import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Article, Guide } from '../../guide/schema'
import { message } from '../../message'
import type { ActiveTab } from '../../portal/channel/followActiveTab'
import { openArticleIn } from '../../portal/channel/openArticle'
import {
  readUnavailableArticles,
  removeUnavailableArticle,
  type UnavailableArticles,
  watchUnavailableArticles,
  writeUnavailableArticle,
} from '../../progress/articles/unavailableArticles'
import type { Failure } from '../failures'

/** A page that navigates may still show the former article for a moment, milliseconds. */
const SETTLED = 1_000

interface ArticleSources {
  /** Is set to the recorded articles. */
  readonly troubles: Signal<UnavailableArticles>
  readonly guide: ReadonlySignal<Guide | null>
  readonly today: ReadonlySignal<Temporal.PlainDate>
  readonly seen: ReadonlySignal<ActiveTab>
}

/**
 * Records which of the guide's articles could not be opened, until they can be.
 */
export function followArticles(
  { troubles, guide, today, seen }: ArticleSources,
  attempt: Failure,
): void {
  const read = async () => {
    const articles = guide.peek()?.articles ?? []
    const names = articles.flatMap((article) => nameOf(article) ?? [])
    troubles.value = await readUnavailableArticles(names)
  }
  effect(() => {
    if (guide.value !== null) attempt(read(), message('troubleReading'))
  })
  watchUnavailableArticles(() => attempt(read(), message('troubleReading')))

  const opened = computed(() => stateOf(guide.value, seen.value))
  const name = computed(() => opened.value?.name ?? null)
  const state = computed(() => opened.value?.state ?? null)
  effect(() => {
    const [which, now] = [name.value, state.value]
    if (which === null || now === null) return
    const writeState = async () => {
      if (now !== 'shown') await writeUnavailableArticle(which, now, today.peek().toString())
      else if (troubles.peek().has(which)) await removeUnavailableArticle(which)
    }
    const write = () => attempt(writeState(), message('troubleWriting'), `article ${which}`)
    const timer = setTimeout(write, SETTLED)
    return () => clearTimeout(timer)
  })
}

/** Only the guide's articles are recorded, because only these are linked. */
function stateOf(guide: Guide | null, seen: ActiveTab) {
  const shown = seen.page?.article
  const article = guide && openArticleIn(seen, guide)?.article
  const name = article && nameOf(article)
  return shown && name ? { name, state: shown.state } : null
}

function nameOf({ number, recordId }: Article): string | undefined {
  return number ?? recordId
}
