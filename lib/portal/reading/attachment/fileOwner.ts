import { closest, elementBeside, matches, parentOf, query, queryAll } from '../../dom/dom'
import { ATTACHMENT_BUTTON } from '../../dom/fieldSelectors'
import type { PageLookUp } from './lookUp'
import { NAMES, OTHER_FIELD } from './selectors'

const FILE_INPUT = 'input[type="file"]'
const LEVELS = 10

/**
 * @returns finds the file input that an entry belongs to: the only one of the smallest part of the
 *   page that has one, if nothing else can be filled in there, or the one just before the entry.
 */
export function fileOwners({ has }: PageLookUp): (line: Element) => Element | null {
  /** Cache, because the entries of a list share their ancestors. `undefined`: further up. */
  const known = new Map<Element, Element | null | undefined>()
  const ownerAt = (at: Element): Element | null | undefined => {
    const [input, ...more] = inputsIn(at)
    if (input) return more.length === 0 && !has(at, OTHER_FIELD) ? input : null
    const before = has(at, NAMES) ? null : inputBefore(at)
    return before ?? (matches(at, 'form, body') ? null : undefined)
  }
  return (line) => {
    let at: Element | null = line
    for (let level = 0; at && level < LEVELS; level++) {
      const owner: Element | null | undefined = known.has(at) ? known.get(at) : ownerAt(at)
      known.set(at, owner)
      if (owner !== undefined) return owner
      at = parentOf(at)
    }
    return null
  }
}

/** @returns the only file input directly before an entry; `null` if another file input precedes it. */
function inputBefore(at: Element): Element | null {
  const before = elementBeside(at, 'before')
  if (before === null || query(OTHER_FIELD, before)) return null
  const [input, ...more] = inputsIn(before)
  if (input === undefined || more.length > 0) return null
  const next = elementBeside(before, 'before')
  return input === before && next && inputsIn(next).length > 0 ? null : input
}

function inputsIn(part: Element): Element[] {
  const inside = matches(part, FILE_INPUT) ? [part] : queryAll(FILE_INPUT, part)
  return inside.filter((input) => !closest(input, ATTACHMENT_BUTTON))
}
