import { signal } from '@preact/signals'
import { once } from '../../async/once'
import type { UnavailableArticles } from '../../progress/articles/unavailableArticles'
import type { Failure } from '../failures'
import { loadStartup } from './loadStartup'
import type { PanelState } from './panelTypes'

interface LateSources {
  readonly facility: PanelState['facility']
  readonly guide: PanelState['guide']
  readonly today: PanelState['today']
  readonly seen: PanelState['seen']
  /** The form whose code is followed. */
  readonly followedForm: PanelState['form']
  readonly undo: PanelState['undo']
  readonly titleOf: (taskId: string) => string
  readonly attempt: Failure
}

/** What the panel's first paint does not wait for. */
export function openLateParts({
  facility,
  guide,
  today,
  seen,
  followedForm,
  undo,
  titleOf,
  attempt,
}: LateSources) {
  // Loaded late: links can be shown before it is known which articles could not be opened.
  const articleTroubles = signal<UnavailableArticles>(new Map())
  void loadStartup().then(({ followArticles }) =>
    followArticles({ troubles: articleTroubles, guide, today, seen }, attempt),
  )
  // Opened at once: an article that is already open counts as recent.
  const materials = loadStartup().then(({ openMaterials }) =>
    openMaterials({ facility, guide, seen, attempt }),
  )
  // Opened at once, to save drafts of the last panel.
  const notes = loadStartup().then(({ openNotes }) =>
    openNotes({ facility, undo, titleOf, attempt }),
  )
  return {
    articleTroubles,
    loadMaterials: () => materials,
    loadNotes: () => notes,
    loadNews: once(() => loadStartup().then(({ openNews }) => openNews())),
    loadQuestions: once(() =>
      loadStartup().then(({ openQuestions }) => openQuestions({ facility, attempt })),
    ),
    loadSwitcher: once(() =>
      import('./switcher/switcher').then((module) =>
        module.openSwitcher({ facility, form: followedForm, attempt }),
      ),
    ),
    loadAssigning: once(() => import('./assignments').then((module) => module.openAssigning())),
  }
}
