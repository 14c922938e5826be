import { type ReadonlySignal, signal } from '@preact/signals'
import type { PaperProgress } from './papersTypes'
import { readFile } from './readFile'
import type { EnginePage } from './readingFile'

interface QueueListener {
  /** A page of a file, or its picture before its words are known. */
  readonly onPage: (fileId: string, page: EnginePage) => void
  /** A file was read to its end, or as far as it could be. */
  readonly onRead: (fileId: string, fileName: string) => void
  /** A file could not be read further. */
  readonly onFailed: (fileName: string, error: unknown) => void
}

/** Files that are read one after the other. */
interface ReadingQueue {
  /** `null` once the last file has been read: no verdict before. */
  readonly progress: ReadonlySignal<PaperProgress | null>
  readonly add: (files: readonly File[]) => void
  /** Reads no more of the files that were added so far. */
  readonly cancel: () => void
}

/** Opens an empty queue. */
export function openReadingQueue({ onPage, onRead, onFailed }: QueueListener): ReadingQueue {
  const progress = signal<PaperProgress | null>(null)
  let cancelling = new AbortController()
  let files = 0
  let waiting = 0
  let queue = Promise.resolve()

  const read = async (file: File, { signal }: AbortController) => {
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
          onPage(fileId, page)
          at(Math.min(count, page.page.number + 1))
        },
      })
    } catch (error) {
      if (!signal.aborted) onFailed(file.name, error)
    }
    onRead(fileId, file.name)
  }
  const readInTurn = async (file: File, reading: AbortController) => {
    await read(file, reading)
    waiting -= 1
    if (waiting === 0) progress.value = null
  }
  return {
    progress,
    add: (chosen) => {
      const reading = cancelling
      waiting += chosen.length
      for (const file of chosen) queue = queue.then(() => readInTurn(file, reading))
    },
    cancel: () => {
      cancelling.abort()
      cancelling = new AbortController()
    },
  }
}
