import { attribute, matches, query, queryAll } from '../../dom/dom'
import { elementText } from '../../dom/elementText'
import { type EntryParts, entryParts } from './entryParts'
import { ENTRY_WORDS, TITLE_WORDS } from './fileWords'
import { titlesOver } from './listTitle'
import { near, type PageLookUp } from './lookUp'

/** A place on the page that names files. */
export interface NamedFiles {
  /** The text or the element that does. */
  readonly node: Node
  /** The element that it stands in, or itself. */
  readonly at: Element
  readonly names: readonly string[]
  /** It says nothing else; otherwise it is a sentence about them. */
  readonly whole: boolean
}

/**
 * What a file that the page names is: one that is attached; one that is only named, which at a file
 * input is the one that was chosen; a template, an example or a manual; or the page does not tell.
 */
type FileStanding = 'attached' | 'named' | 'template' | 'uncertain'

/** The line or card of a list that is about one place's files, and about nothing else. */
export interface FileEntry extends NamedFiles {
  readonly line: Element
  readonly standing: FileStanding
  /** The page links it as an attachment, and says no more of it. */
  readonly bare: boolean
}

const CONTROL =
  'button, a, [role="button"], .btn, input[type="button"], input[type="submit"], input[type="image"], [onclick], [ng-click], i, svg, img'
const UNREAD = 'script, style, noscript, template, textarea'
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

/** What the page says in and around an entry. */
interface Said {
  readonly all: string
  /** Outside of buttons. */
  readonly spoken: string
  /** Of each button and link: what it says, in words or for those who do not see it. */
  readonly controls: readonly string[]
  readonly titles: readonly string[]
}

function saidOf({ names }: NamedFiles, { parts }: EntryParts, others: readonly Node[]): Said {
  const textOf = (part: Node, but: string) => {
    if (!(part instanceof Element)) return part.textContent ?? ''
    return matches(part, but) ? '' : elementText(part, but)
  }
  const text = (but: string) => without(parts.map((part) => textOf(part, but)).join(' '), names)
  const [first] = parts
  return {
    all: text(UNREAD),
    spoken: text(`${UNREAD}, button, [role="button"], .btn`),
    controls: elementsIn(parts, CONTROL).map((control) => wordsOf(control, names)),
    titles: first ? titlesOver(first, others) : [],
  }
}

function elementsIn(parts: readonly Node[], selector: string): Element[] {
  return parts.flatMap((part) => {
    if (!(part instanceof Element)) return []
    return [...(matches(part, selector) ? [part] : []), ...queryAll(selector, part)]
  })
}

function standingOf(
  files: NamedFiles,
  entry: EntryParts,
  others: readonly Node[],
  lookUp: PageLookUp,
): Pick<FileEntry, 'standing' | 'bare'> {
  const tell = (standing: FileStanding, bare = false) => ({ standing, bare })
  const { at, names, whole } = files
  const said = saidOf(files, entry, others)
  const { all, controls, titles } = said
  const spoken = whole ? said.spoken : sentenceOn(files)
  const is = ENTRY_WORDS
  const over = TITLE_WORDS
  const has = (selector: string) => elementsIn(entry.parts, selector).length > 0

  if (is.failed.test(all) || near(at, STRUCK) || has(STRUCK)) return tell('uncertain')
  if (controls.some((words) => is.removes.test(words)) || has(REMOVES_CLASS)) {
    return tell('attached')
  }
  const link = near(at, 'a[href]') ?? elementsIn(entry.parts, 'a[href]')[0]
  const href = link ? attribute(link, 'href') : ''
  const isAttachment = ATTACHMENT.test(href)
  const listed = titles.some((title) => over.list.test(title)) || isInList(at, lookUp)
  if (!whole && is.states.test(spoken) && !is.offers.test(spoken)) return tell('uncertain')
  const words = `${spoken} ${controls.filter((one) => !is.opens.test(one)).join(' ')}`
  if (is.template.test(words) || ARTICLE.test(href) || near(at, HELP)) return tell('template')
  if (titles.some((title) => over.template.test(title))) return tell('template')
  if (is.prose.test(spoken) && !is.attached.test(spoken)) return tell('template')
  const opens = controls.some((one) => is.opens.test(one))
  if (opens && !listed && !isAttachment) return tell('template')
  const isNamed = (words: RegExp) => names.some((name) => words.test(name))
  if (isNamed(is.sampleName) || (link && isNamed(is.sheetName))) {
    return tell(listed ? 'uncertain' : 'template')
  }
  if (!whole || titles.some((title) => over.earlier.test(title))) return tell('uncertain')

  if (near(at, ATTACHED)) return tell('attached')
  const [sized, timed] = [is.size.test(all), is.time.test(all)]
  if (is.attached.test(all) || (sized && timed)) return tell('attached')
  if (isAttachment) return tell('attached', !listed && !sized && !timed)
  const leadsAway = link && !STAYS.test(href)
  if (leadsAway || near(at, 'button') || isLabel(at)) return tell('uncertain')
  return tell(listed || sized ? 'attached' : 'named')
}

/** @returns the sentences of a text that name the files; the others may be about something else. */
function sentenceOn({ node, names }: NamedFiles): string {
  const sentences = (node.textContent ?? '').split(/(?<=。)/)
  return sentences.filter((sentence) => names.some((name) => sentence.includes(name))).join(' ')
}

function wordsOf(control: Element, names: readonly string[]): string {
  const said = ['aria-label', 'title', 'value', 'alt'].map((name) => attribute(control, name))
  const text = elementText(control, 'script, style')
  const words = [text, ...said].map((one) => without(one, names)).filter((one) => one !== '')
  return [...new Set(words)].join(' ')
}

function without(text: string, names: readonly string[]): string {
  return names
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
}

/** In what is drawn for files, and not in a whole page that is called so. */
function isInList(at: Element, { has }: PageLookUp): boolean {
  const list = near(at, LIST_CLASS)
  return list !== null && !has(list, FILLED_IN)
}

/** In a label that names something, and is not around a file input itself. */
function isLabel(at: Element): boolean {
  const label = near(at, 'label')
  return label !== null && !matches(label, CHOSEN_LABEL) && !query('input[type="file"]', label)
}
