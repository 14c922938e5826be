import { parseXml } from '@rgrove/parse-xml'

const DAV = 'DAV:'

/** One file or folder in an answer to PROPFIND. */
export interface Entry {
  /** The decoded path, without a slash at its end. */
  readonly path: string
  readonly isFolder: boolean
  /** The version as the server writes it, with its quotes; `null` if it gives none. */
  readonly tag: string | null
  /** What else tells two versions apart, where a server keeps the tag of a file it has overwritten. */
  readonly also: string
}

/**
 * Parses the answer to PROPFIND (`DAV:multistatus`). Document types are ignored and entities are not
 * expanded but for those of XML itself.
 * @param address of the request; the paths of the answer can be relative to it.
 * @returns `null` if it is none.
 */
export function parseMultistatus(text: string, address: string): readonly Entry[] | null {
  const root = parseRoot(text)
  if (root === null || root.name !== 'multistatus') return null
  return root.children.flatMap((response) => {
    const href = childOf(response, 'href')?.text.trim()
    const path = href === undefined ? null : decodedPath(href, address)
    if (response.name !== 'response' || path === null) return []
    const properties = response.children
      .filter(({ name }) => name === 'propstat')
      .filter((propstat) => isFound(childOf(propstat, 'status')?.text))
      .flatMap((propstat) => childOf(propstat, 'prop')?.children ?? [])
    const textOf = (name: string) => properties.find((one) => one.name === name)?.text.trim() ?? ''
    const type = properties.find(({ name }) => name === 'resourcetype')
    const tag = textOf('getetag')
    return {
      path,
      isFolder: type !== undefined && childOf(type, 'collection') !== undefined,
      tag: tag === '' ? null : tag,
      also: `${textOf('getcontentlength')} ${textOf('getlastmodified')}`,
    }
  })
}

/** @returns the decoded path of an address, without a slash at its end; `null` if it is damaged. */
export function decodedPath(href: string, base: string): string | null {
  const url = URL.parse(href, base)
  if (url === null) return null
  try {
    return decodeURIComponent(url.pathname).replace(/(?<!\/)\/+$/, '')
  } catch {
    return null
  }
}

/** An element of the namespace `DAV:`; elements of others have the name ''. */
interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

type Parsed = NonNullable<ReturnType<typeof parseXml>['root']>

function parseRoot(text: string): Element | null {
  try {
    const { root } = parseXml(text)
    return root === null ? null : elementOf(root, new Map())
  } catch {
    return null
  }
}

/** @param prefixes the namespaces in force, by prefix; '' is the one without prefix. */
function elementOf(xml: Parsed, prefixes: ReadonlyMap<string, string>): Element {
  const declared = Object.entries(xml.attributes).flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  )
  const inForce = declared.length === 0 ? prefixes : new Map([...prefixes, ...declared])
  const [prefix, local] = xml.name.includes(':') ? xml.name.split(':', 2) : ['', xml.name]
  const isDav = inForce.get(prefix ?? '') === DAV
  return {
    name: isDav ? (local ?? '') : '',
    text: xml.text,
    children: xml.children
      .filter((child) => 'attributes' in child)
      .map((child) => elementOf(child, inForce)),
  }
}

function childOf({ children }: Element, name: string): Element | undefined {
  return children.find((child) => child.name === name)
}

/** A propstat without a status is that of a server that leaves out what is as expected. */
function isFound(status: string | undefined): boolean {
  return status === undefined || /^\s*HTTP\/\S+\s+2\d\d\b/.test(status)
}
