import { askDisplayed } from '../../dom/askPage'
import { closest, isBefore, matches, parentOf, queryAll } from '../../dom/dom'
import { isInChrome } from '../../dom/pageChrome'
import { type FileEntry, fileEntryOf } from './fileEntry'
import { fileOwners } from './fileOwner'
import { pageLookUp } from './lookUp'
import { namedFilesIn } from './namedFiles'

/** The files that a page names outside of its file inputs' own values. */
export interface SeenFiles {
  /** @returns the names of the files that are listed as attached by this input. */
  readonly ownedBy: (input: Element) => readonly string[]
  /** Those listed as attached that belong to no input, by the element around each list. */
  readonly lists: ReadonlyMap<Element, readonly string[]>
  /** The names of files that may or may not be attached, by form. */
  readonly uncertain: ReadonlyMap<Element | null, readonly string[]>
}

/** More than a list of files, or the row of a single one. */
const NO_LIST = 'form, fieldset, body, main, tr, dl'

/** @returns the files that the page names, in its order. */
export function filesSeen(root: Element | ShadowRoot): SeenFiles {
  const owned = new Map<Element, string[]>()
  const lists = new Map<Element, string[]>()
  const uncertain = new Map<Element | null, string[]>()
  const lookUp = pageLookUp()
  const ownerOf = fileOwners(lookUp)
  const firstForm = queryAll('form', root).find((form) => !isInChrome(form))
  const named = namedFilesIn(root, lookUp)
  for (const [index, files] of named.entries()) {
    const others = [named[index - 1]?.node, named[index + 1]?.node]
    const neighbours = others.filter((other) => other !== undefined)
    const entry = fileEntryOf(files, neighbours, lookUp)
    const { at, names, line } = entry
    const form = closest(at, 'form')
    const owner = ownerOf(line)
    if (entry.standing === 'template' || !isShown(at, owner)) continue
    // Before a form, a link alone may as well be to a template.
    const isListed = !(entry.bare && form === null && firstForm && isBefore(at, firstForm))
    if (isListed && isAttached(entry, owner)) {
      if (owner) add(owned, owner, names)
      else add(lists, listAround(line), names)
    } else if (form !== null || firstForm === undefined || isAttached(entry, owner)) {
      add(uncertain, form, names)
    }
  }
  return { ownedBy: (input) => owned.get(input) ?? [], lists, uncertain }
}

/** A file that is only named is attached if it is at the input by which it was chosen. */
function isAttached({ standing }: FileEntry, owner: Element | null): boolean {
  return standing === 'attached' || (standing === 'named' && owner !== null)
}

/** In a closed tab nothing is displayed, and the list is there all the same. */
function isShown(at: Element, owner: Element | null): boolean {
  return askDisplayed(at) || (owner !== null && !askDisplayed(parentOf(owner) ?? owner))
}

/** @returns the element around a list, which stays when an entry is added or removed. */
function listAround(line: Element): Element {
  const table = matches(line, 'tr, [role="row"]') ? closest(line, 'table, [role="table"]') : null
  const outer = table ?? parentOf(line)
  return outer === null || matches(outer, NO_LIST) ? line : outer
}

function add<K>(all: Map<K, string[]>, key: K, names: readonly string[]): void {
  all.set(key, [...new Set([...(all.get(key) ?? []), ...names])])
}
