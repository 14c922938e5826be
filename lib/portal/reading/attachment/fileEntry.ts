import { attribute, matches, query } from '../../dom/dom'
import { type EntryParts, entryParts } from './entryParts'
import { elementsIn, entryTexts, sentenceOn } from './entryTexts'
import { ENTRY_WORDS, TITLE_WORDS } from './fileWords'
import { near, type PageLookUp } from './lookUp'
import type { NamedFiles } from './namedFiles'

/**
 * What a file that the page names is: one that is attached; one that is only named, which at a file
 * input is the one that was chosen; a template, an example or a manual; or the page does not tell.
 */
type FileStanding = 'attached' | 'named' | 'template' | 'uncertain'

/** The line or card of a list that is about one place's files, and about nothing else. */
export interface FileEntry extends NamedFiles {
  readonly line: Element
  readonly standing: FileStanding
  /** The page links it as an attachment, without further words. */
  readonly bare: boolean
}

const REMOVES_CLASS =
  '[class*="trash" i], [class*="remove" i]:not([class*="removed" i]), [class*="delete" i]:not([class*="deleted" i]), [class~="close"], [class*="fa-close" i], [class*="fa-times" i], [class*="xmark" i], [class*="btn-close" i]'
const STRUCK =
  'del, s, strike, .has-error, .dz-error, .alert-danger, [class*="deleted" i], [class*="removed" i]'
const HELP =
  '.help-block, .help-text, .form-text, .hint, .tooltip, .popover, [role="tooltip"], [class*="template" i], [class*="sample" i], [class*="example" i]'
const ARTICLE = /kb_article|kb_view|kb_knowledge|sysparm_article|[?&]id=kb/i
const ATTACHMENT = /sys_attachment|\/api\/now\/attachment/i
/** Leads nowhere else: it is handled by the page, or what the browser itself holds. */
const STAYS = /^(?:#|javascript:|blob:|$)/i
const ATTACHED =
  '.get-attachment, sp-attachment-manager *, sp-attachment-button *, .dz-preview *, [class*="attachment-item" i] *'
const LIST_CLASS =
  '[class*="attach" i], [class*="upload" i], [class*="dropzone" i], [class*="drop-zone" i], [class*="file-list" i], [class*="filelist" i]'
const FILLED_IN =
  'select, textarea, input:not([type="hidden"], [type="checkbox"], [type="file"], [readonly])'
/** A label in which a page writes the name of the chosen file. */
const CHOSEN_LABEL = '.custom-file-label, [class*="file-name" i], [class*="filename" i]'

/** @param others the nearest places before and after it that name files. */
export function fileEntryOf(
  files: NamedFiles,
  others: readonly Node[],
  lookUp: PageLookUp,
): FileEntry {
  const entry = entryParts(files, others, lookUp)
  return { ...files, line: entry.line, ...standingOf(files, entry, others, lookUp) }
}

function standingOf(
  files: NamedFiles,
  entry: EntryParts,
  others: readonly Node[],
  lookUp: PageLookUp,
): Pick<FileEntry, 'standing' | 'bare'> {
  const answer = (standing: FileStanding, bare = false) => ({ standing, bare })
  const { at, names, whole } = files
  const texts = entryTexts(files, entry, others)
  const { all, controls, titles } = texts
  const spoken = whole ? texts.spoken : sentenceOn(files)
  const is = ENTRY_WORDS
  const over = TITLE_WORDS
  const has = (selector: string) => elementsIn(entry.parts, selector).length > 0

  if (is.failed.test(all) || near(at, STRUCK) || has(STRUCK)) return answer('uncertain')
  if (controls.some((words) => is.removes.test(words)) || has(REMOVES_CLASS)) {
    return answer('attached')
  }
  const link = near(at, 'a[href]') ?? elementsIn(entry.parts, 'a[href]')[0]
  const href = link ? attribute(link, 'href') : ''
  const isAttachment = ATTACHMENT.test(href)
  const listed = titles.some((title) => over.list.test(title)) || isInList(at, lookUp)
  if (!whole && is.states.test(spoken.split(is.requests).at(-1) ?? '') && !is.offers.test(spoken))
    return answer('uncertain')
  const words = `${spoken} ${controls.filter((one) => !is.opens.test(one)).join(' ')}`
  if (is.template.test(words) || ARTICLE.test(href) || near(at, HELP)) return answer('template')
  if (titles.some((title) => over.template.test(title))) return answer('template')
  if (is.prose.test(spoken) && !is.attached.test(spoken)) return answer('template')
  const opens = controls.some((one) => is.opens.test(one))
  if (opens && !listed && !isAttachment) return answer('template')
  const isNamed = (words: RegExp) => names.some((name) => words.test(name))
  if (isNamed(is.sampleName) || (link && isNamed(is.sheetName))) {
    return answer(listed ? 'uncertain' : 'template')
  }
  if (!whole || titles.some((title) => over.earlier.test(title))) return answer('uncertain')

  if (near(at, ATTACHED)) return answer('attached')
  const [sized, timed] = [is.size.test(all), is.time.test(all)]
  if (is.attached.test(all) || (sized && timed)) return answer('attached')
  if (isAttachment) return answer('attached', !listed && !sized && !timed)
  const leadsAway = link && !STAYS.test(href)
  if (leadsAway || near(at, 'button') || isLabel(at)) return answer('uncertain')
  return answer(listed || sized ? 'attached' : 'named')
}

/** In an element for files, but not in a whole page with such a name. */
function isInList(at: Element, { has }: PageLookUp): boolean {
  const list = near(at, LIST_CLASS)
  return list !== null && !has(list, FILLED_IN)
}

/** In a label that names something, and is not around a file input itself. */
function isLabel(at: Element): boolean {
  const label = near(at, 'label')
  return label !== null && !matches(label, CHOSEN_LABEL) && !query('input[type="file"]', label)
}
