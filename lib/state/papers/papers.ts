import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Application } from '../../check'
import { comparePapers } from '../../document/comparePapers'
import { confirmFact, confirmPaper, correctFact } from '../../document/correct'
import type { ReadPaper } from '../../document/paper'
import { readPapers } from '../../document/readPapers'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import type { PapersState, RefusedFile } from './papersTypes'
import { UnreadableFile } from './readingFile'
import { openReadingQueue } from './readingQueue'
import { openShownPages } from './shownPages'

/** What the papers are compared with. */
interface PaperSources {
  readonly application: ReadonlySignal<Application | null>
  readonly guide: ReadonlySignal<Guide | null>
  /** The day to check for, ISO 8601, Asia/Tokyo; `null` for today. */
  readonly asOf: ReadonlySignal<string | null>
  readonly today: ReadonlySignal<Temporal.PlainDate>
}

/** Opens 書類を確かめる. Nothing that is read is stored anywhere. */
export function openPapers({ application, guide, asOf, today }: PaperSources): PapersState {
  const papers = signal<readonly ReadPaper[]>([])
  const refused = signal<readonly RefusedFile[]>([])
  const shown = openShownPages()
  const queue = openReadingQueue({
    onPage: shown.show,
    // A page can continue the paper before it, so that all pages of a file are read together.
    onRead: (fileId, fileName) => {
      papers.value = [...papers.value, ...readPapers(fileId, fileName, shown.of(fileId))]
    },
    onFailed: (fileName, error) => {
      const reason = error instanceof UnreadableFile ? error.reason : message('paperBroken')
      refused.value = [...refused.value, { fileName, reason }]
    },
  })
  const change = (id: string, changed: (paper: ReadPaper) => ReadPaper) => {
    papers.value = papers.value.map((paper) => (paper.id === id ? changed(paper) : paper))
  }

  return {
    papers,
    pages: shown.pages,
    refused,
    progress: queue.progress,
    outcomes: computed(() => {
      const [given, inForce] = [application.value, guide.value]
      if (given === null || inForce === null || papers.value.length === 0) return null
      const day = asOf.value === null ? today.value : Temporal.PlainDate.from(asOf.value)
      return comparePapers(papers.value, given, inForce, day)
    }),
    add: (chosen) => {
      refused.value = []
      queue.add(chosen)
    },
    cancel: queue.cancel,
    remove: (id) => {
      papers.value = papers.value.filter((paper) => paper.id !== id)
      const fileId = id.split(':')[0] ?? id
      if (!papers.value.some((paper) => paper.id.startsWith(`${fileId}:`))) shown.remove(fileId)
    },
    correct: (id, fact, text) => {
      const paper = papers.value.find((each) => each.id === id)
      const corrected = paper && correctFact(paper, fact, text)
      if (corrected === undefined) return null
      if (!corrected.ok) return corrected.reason
      change(id, () => corrected.value)
      return null
    },
    confirm: (id, fact) => change(id, (paper) => confirmFact(paper, fact)),
    confirmAll: (id) => change(id, confirmPaper),
  }
}
