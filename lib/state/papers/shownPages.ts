import { type ReadonlySignal, signal } from '@preact/signals'
import type { ShownPage } from './papersTypes'
import type { EnginePage } from './readingFile'

/** The pages of all files, with the addresses of their pictures. */
interface ShownPages {
  readonly pages: ReadonlySignal<readonly ShownPage[]>
  readonly of: (fileId: string) => readonly ShownPage[]
  /** Adds a page, or what is known of it by now. */
  readonly show: (fileId: string, page: EnginePage) => void
  /** Forgets a file's pages and pictures. */
  readonly remove: (fileId: string) => void
}

/** Opens the pages; there are none yet. */
export function openShownPages(): ShownPages {
  const pages = signal<readonly ShownPage[]>([])
  const of = (fileId: string) => pages.value.filter((page) => page.fileId === fileId)
  return {
    pages,
    of,
    show: (fileId, { page, picture }) => {
      const same = (each: ShownPage) => each.fileId === fileId && each.number === page.number
      const before = pages.value.find(same)
      const address = before?.picture ?? (picture && URL.createObjectURL(picture))
      const shown = { ...page, fileId, picture: address }
      pages.value = before
        ? pages.value.map((each) => (same(each) ? shown : each))
        : [...pages.value, shown]
    },
    remove: (fileId) => {
      for (const { picture } of of(fileId)) if (picture) URL.revokeObjectURL(picture)
      pages.value = pages.value.filter((page) => page.fileId !== fileId)
    },
  }
}
