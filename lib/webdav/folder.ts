import type { Around, FolderAccess } from './access'
import { decodedPath, type Entry, parseMultistatus } from './multistatus'
import { send } from './request'
import { FolderError } from './trouble'

/** A file in a list, with what tells its versions apart. */
export interface Version {
  /** For the condition of a write; `null` if the server gives none. */
  readonly tag: string | null
  /** All that differs between two versions: some servers keep the tag of a file written twice a second. */
  readonly id: string
}

/** A folder on a WebDAV server. Each function throws a FolderError where the server does not do it. */
export interface Folder {
  /**
   * Lists the files of a folder below this one, by name.
   * @returns `null` if there is no such folder.
   */
  readonly list: (path: string) => Promise<ReadonlyMap<string, Version> | null>
  /** @returns a file's version; `null` if there is no such file. */
  readonly look: (path: string) => Promise<Version | null>
  /**
   * Reads a file.
   * @returns its text, and the version in the answer's head, for a server that gives none in lists; `null`
   * if there is no such file.
   */
  readonly read: (
    path: string,
  ) => Promise<{ readonly text: string; readonly tag: string | null } | null>
  /**
   * Writes a file if it is unchanged.
   * @param tag of the version that it replaces; `null` where there must be no such file.
   * @returns whether it was written; if not, somebody has written it meanwhile.
   */
  readonly write: (path: string, text: string, tag: string | null) => Promise<boolean>
  /** Makes a folder below this one, unless it is there. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Removes a file; one that is not there is as wanted. */
  readonly remove: (path: string) => Promise<void>
}

const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getcontentlength/><getlastmodified/></prop></propfind>'

/** Opens a folder; nothing is sent yet. */
export function openFolder(access: FolderAccess, around: Around): Folder {
  const find = async (path: string, depth: '0' | '1') => {
    const headers = { Depth: depth, 'Content-Type': 'application/xml; charset=utf-8' }
    const asked = { method: 'PROPFIND', path, headers, body: PROPERTIES } as const
    const { status, text } = await send(access, around, asked, [207, 404])
    if (status === 404) return null
    const entries = parseMultistatus(text, access.address)
    if (entries === null) throw new FolderError('notWebDav', 'PROPFIND: no multistatus')
    return entries
  }
  const list = async (path: string) => {
    const entries = await find(path, '1')
    const folder = `${decodedPath(path, access.address)}/`
    return entries && new Map(entries.flatMap((entry) => namedIn(folder, entry)))
  }
  return {
    list,
    look: async (path) => {
      try {
        const [entry] = (await find(path, '0')) ?? []
        return entry && !entry.isFolder ? versionOf(entry) : null
      } catch (reason) {
        if (!(reason instanceof FolderError) || reason.trouble !== 'forbidden') throw reason
        // Some servers answer so for a file that is not there. The list of its folder tells.
        const name = path.slice(path.lastIndexOf('/') + 1)
        return (await list(path.slice(0, -name.length)))?.get(name) ?? null
      }
    },
    read: async (path) => {
      const { status, text, header } = await send(
        access,
        around,
        { method: 'GET', path },
        [200, 404],
      )
      if (status === 404) return null
      if (/\bhtml\b/i.test(header('content-type') ?? '')) {
        throw new FolderError('notWebDav', 'GET: a web page')
      }
      return { text, tag: uncompressed(header('etag')) }
    },
    write: async (path, body, tag) => {
      const condition = tag === null ? { 'If-None-Match': '*' } : { 'If-Match': tag }
      const headers = { ...condition, 'Content-Type': 'application/json' }
      const asked = { method: 'PUT', path, headers, body } as const
      const { status } = await send(access, around, asked, [200, 201, 204, 412])
      return status !== 412
    },
    makeFolder: async (path) => {
      // 405: it is there.
      await send(access, around, { method: 'MKCOL', path }, [200, 201, 405])
    },
    remove: async (path) => {
      await send(access, around, { method: 'DELETE', path }, [200, 202, 204, 404])
    },
  }
}

/** @returns whether a version can stand in a condition: a weak one never matches. */
export function isStrong(tag: string | null): tag is string {
  return tag?.startsWith('"') === true
}

function namedIn(folder: string, entry: Entry): [string, Version][] {
  const name = entry.path.startsWith(folder) ? entry.path.slice(folder.length) : ''
  return name === '' || name.includes('/') || entry.isFolder ? [] : [[name, versionOf(entry)]]
}

function versionOf({ tag, also }: Entry): Version {
  return { tag, id: `${tag ?? ''} ${also}` }
}

/** A server that compresses an answer marks its version, and compares conditions with the bare one. */
function uncompressed(tag: string | null): string | null {
  return tag?.replace(/[-;](gzip|deflate|br|zstd)"$/, '"') ?? null
}
