/** How often a field was right, not read, or wrong. */
interface Count {
  right: number
  silent: number
  wrong: number
  /** Wrong, and not marked as read off a picture. */
  unmarked: number
}

/** What was read of a document: text on screen and basis, by field. */
export type ReadFacts = Readonly<Record<string, { readonly value: string; readonly basis: string }>>

/** Counts by kind of document and field. */
export function openScore() {
  const counts = new Map<string, Count>()
  const notRight: string[] = []
  return {
    add: (group: string, id: string, wanted: Readonly<Record<string, string>>, read: ReadFacts) => {
      for (const [field, value] of Object.entries(wanted)) {
        const key = `${group.padEnd(24)} ${field.padEnd(12)}`
        const count = counts.get(key) ?? { right: 0, silent: 0, wrong: 0, unmarked: 0 }
        counts.set(key, count)
        const found = read[field]
        if (found === undefined || found.basis === 'unread') {
          count.silent++
          notRight.push(`${group} ${id} ${field}: not read, for ${value}`)
        } else if (found.value === value) count.right++
        else {
          count.wrong++
          if (found.basis !== 'picture') count.unmarked++
          notRight.push(`${group} ${id} ${field}: ${found.value} (${found.basis}) for ${value}`)
        }
      }
    },
    /** @returns a line a kind and field, and what was not right. */
    lines: () => [
      ...[...counts].map(([key, { right, silent, wrong, unmarked }]) => {
        const share = ((100 * right) / (right + silent + wrong)).toFixed(1)
        return `${key} right ${right} (${share} %), silent ${silent}, wrong ${wrong}, unmarked ${unmarked}`
      }),
      ...notRight,
    ],
  }
}
