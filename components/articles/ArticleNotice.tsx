import { articleOf, numberOf, stepOf, tasksWithArticle } from '../../lib/guide'
import type { Article, Guide } from '../../lib/guide/schema'
import { openArticleIn } from '../../lib/portal/channel/openArticle'
import { progressOf } from '../../lib/progress/facility/progressOf'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'
import { GuideText } from '../kit/GuideText'
import { Alternatives } from './Alternatives'
import { PageNoticeBox } from './PageNoticeBox'
import { PlaceOfTask, placeOfTask } from './PlaceOfTask'
import { MenuEntryOnPage, SectionOnPage } from './SectionOnPage'

interface ArticleNoticeProps {
  readonly guide: Guide
  readonly state: PanelState
}

/** The article in the tab: its tasks, the sections in it, and the next step of the menu path. */
export function ArticleNotice({ guide, state }: ArticleNoticeProps) {
  const seen = state.seen.value
  const facility = state.facility.value
  const open = openArticleIn(seen, guide)
  const shown = seen.page?.article
  if (open === null) return null
  if (shown?.state === 'missing' || shown?.state === 'forbidden') {
    return (
      <PageNoticeBox>
        <p>{t(shown.state === 'missing' ? 'articleMissing' : 'articleForbidden')}</p>
        <Alternatives guide={guide} article={open.article} />
      </PageNoticeBox>
    )
  }
  const name = open.number ?? open.article?.title
  if (name === undefined) return null
  const places = shown?.places ?? []
  const sections = places.filter(({ kind }) => kind === 'section')
  const leadsTo = guide.articles.filter(({ way }) => way && way.from === open.article?.id)
  const wanted = facility
    ? (progressOf(guide, facility, state.today.value).next?.articles ?? [])
    : []
  const placeHere = placeOfTask(places, wanted)
  const others = leadsTo.filter(
    ({ way }) => placeHere?.kind !== 'way' || way?.path[0] !== placeHere.path[0],
  )
  return (
    <PageNoticeBox>
      <strong>{t('pageNow', name)}</strong>
      {open.number && open.article && (
        <p>
          <GuideText text={open.article.title} />
        </p>
      )}
      {placeHere && (
        <PlaceOfTask
          place={placeHere}
          behind={leadsTo.filter(({ id }) => wanted.includes(id))}
          onGoTo={state.goToPlace}
        />
      )}
      <Uses
        guide={guide}
        articles={[open.article, ...sections.map(({ article }) => articleOf(guide, article))]}
      />
      {shown?.unloaded && <p>{t('articleUnloaded')}</p>}
      {sections
        .filter((place) => place !== placeHere)
        .map((place) => (
          <SectionOnPage key={place.article} place={place} onGoTo={state.goToPlace} />
        ))}
      <MenuEntryOnPage articles={others} places={places} onGoTo={state.goToPlace} />
    </PageNoticeBox>
  )
}

interface UsesProps {
  readonly guide: Guide
  /** The article itself, and those that the guide lists as sections of it. */
  readonly articles: readonly (Article | undefined)[]
}

function Uses({ guide, articles }: UsesProps) {
  const known = articles.filter((article) => article !== undefined)
  const [first] = known
  if (first === undefined) return <p>{t('articleUnknown')}</p>
  const tasks = new Set(known.flatMap(({ id }) => tasksWithArticle(guide, id)))
  if (tasks.size === 0)
    return (
      <p>
        <GuideText text={first.title} />
      </p>
    )
  return (
    <ul>
      {[...tasks].map(({ id, title }) => (
        <li key={id}>{t('articleUsedFor', stepNumber(guide, id), translated(title))}</li>
      ))}
    </ul>
  )
}

function stepNumber(guide: Guide, taskId: string): string {
  const step = stepOf(guide, taskId)
  return step ? numberOf(step) : ''
}
