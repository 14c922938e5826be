/** The part of the address that a page of the workspace has for itself: `#<id>/<this>`. */
export interface PageAddress {
  /** @returns `null` while another page is shown. */
  readonly read: () => string | null
  /** Replaces the part, without a step in the browser's history. */
  readonly write: (rest: string) => void
  readonly watch: (onChange: () => void) => void
}

/** @param isFirst whether the page is shown where the address names none. */
export function pageAddress(id: string, isFirst: boolean): PageAddress {
  const read = () => {
    const [page = '', ...rest] = location.hash.slice(1).split('/')
    return page === id || (isFirst && page === '') ? rest.join('/') : null
  }
  return {
    read,
    write: (rest) => {
      const now = read()
      if (now === null || now === rest) return
      history.replaceState(history.state, '', rest === '' ? `#${id}` : `#${id}/${rest}`)
    },
    watch: (onChange) => addEventListener('hashchange', onChange),
  }
}
