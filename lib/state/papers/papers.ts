import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Application } from '../../check'
import { comparePapers } from '../../document/comparePapers'
import { confirmFact, confirmPaper, correctFact } from '../../document/correct'
import type { ReadPaper } from '../../document/paper'
import { readPapers } from '../../document/readPapers'
import type { Guide } from '../../guide/schema'
import { message } from '../../message'
import type { PaperProgress, PapersState, RefusedFile, ShownPage } from './papersTypes'
import { readFile } from './readFile'
import { type EnginePage, UnreadableFile } from './readingFile'

/** What the papers are compared with. */
interface PaperSources {
  readonly application: ReadonlySignal<Application | null>
  readonly guide: ReadonlySignal<Guide | null>
  /** The day of the check, Asia/Tokyo. */
  readonly asOf: ReadonlySignal<Temporal.PlainDate>
}

/** Opens 書類を確かめる. Nothing that is read is stored anywhere. */
export function openPapers({ application, guide, asOf }: PaperSources): PapersState {
  const papers = signal<readonly ReadPaper[]>([])
  const pages = signal<readonly ShownPage[]>([])
  const refused = signal<readonly RefusedFile[]>([])
  const progress = signal<PaperProgress | null>(null)
  const cancelling = { now: new AbortController() }
  let files = 0
  /** Files that are being read, or wait for it: no verdict before the last. */
  let waiting = 0
  let queue = Promise.resolve()

  const showPage = (fileId: string, { page, picture }: EnginePage) => {
    const same = (each: ShownPage) => each.fileId === fileId && each.number === page.number
    const before = pages.value.find(same)
    const address = before?.picture ?? (picture && URL.createObjectURL(picture))
    const shown = { ...page, fileId, picture: address }
    pages.value = before
      ? pages.value.map((each) => (same(each) ? shown : each))
      : [...pages.value, shown]
  }
  /** A page can continue the paper before it, so that all pages of a file are read together. */
  const showPapers = (fileId: string, fileName: string) => {
    const own = pages.value.filter((page) => page.fileId === fileId)
    const others = papers.value.filter(({ id }) => !id.startsWith(`${fileId}:`))
    papers.value = [...others, ...readPapers(fileId, fileName, own)]
  }
  const readOne = async (file: File, { signal }: AbortController) => {
    if (signal.aborted) return
    files += 1
    const fileId = `f${files}`
    let count = 1
    const at = (page: number) => {
      progress.value = { fileName: file.name, page, pages: count }
    }
    at(1)
    try {
      await readFile(file, {
        signal,
        onPages: (known) => {
          count = known
          at(1)
        },
        onPage: (page) => {
          if (signal.aborted) return
          showPage(fileId, page)
          at(Math.min(count, page.page.number + 1))
        },
      })
    } catch (error) {
      if (!signal.aborted) refuse(file.name, error)
    }
    if (pages.value.some((page) => page.fileId === fileId)) showPapers(fileId, file.name)
  }
  const readInTurn = async (file: File, reading: AbortController) => {
    await readOne(file, reading)
    waiting -= 1
    if (waiting === 0) progress.value = null
  }
  const refuse = (fileName: string, error: unknown) => {
    const reason = error instanceof UnreadableFile ? error.reason : message('paperBroken')
    refused.value = [...refused.value, { fileName, reason }]
  }
  const change = (id: string, changed: (paper: ReadPaper) => ReadPaper) => {
    papers.value = papers.value.map((paper) => (paper.id === id ? changed(paper) : paper))
  }

  return {
    papers,
    pages,
    refused,
    progress,
    outcomes: computed(() => {
      const [given, inForce] = [application.value, guide.value]
      if (given === null || inForce === null || papers.value.length === 0) return null
      return comparePapers(papers.value, given, inForce, asOf.value)
    }),
    add: (chosen) => {
      refused.value = []
      const { now } = cancelling
      waiting += chosen.length
      for (const file of chosen) queue = queue.then(() => readInTurn(file, now))
    },
    cancel: () => {
      cancelling.now.abort()
      cancelling.now = new AbortController()
    },
    remove: (id) => {
      papers.value = papers.value.filter((paper) => paper.id !== id)
      const fileId = id.split(':')[0] ?? id
      if (papers.value.some((paper) => paper.id.startsWith(`${fileId}:`))) return
      for (const { picture } of pages.value.filter((page) => page.fileId === fileId)) {
        if (picture) URL.revokeObjectURL(picture)
      }
      pages.value = pages.value.filter((page) => page.fileId !== fileId)
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
