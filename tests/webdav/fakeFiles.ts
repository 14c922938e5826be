/** What a fake server has stored. */
interface StoredFile {
  text: string
  tag: string
  /** The time of its last write, milliseconds since 1970. */
  at: number
}

/** A fake server's clock, milliseconds since 1970. */
export interface Clock {
  now: number
}

/** How a fake server differs from a plain one. */
export interface Kind {
  /** Writes whatever the condition says. */
  readonly ignoresConditions?: boolean
  /** Gives no versions in lists. */
  readonly withoutTags?: boolean
  /** All versions are weak. */
  readonly weakTags?: boolean
  /** Compresses, marks the version in the head of an answer, and compares with the bare one. */
  readonly compresses?: boolean
  /** Keeps the version of a file that is written twice within one second. */
  readonly tagBySecond?: boolean
  /** Gives the version of a file a second after its write; a weak one until then. */
  readonly weakAtFirst?: boolean
}

/** @returns files and folders, and what a server of this kind says of their versions. */
export function fakeFiles(kind: Kind, clock: Clock) {
  const files = new Map<string, StoredFile>()
  const folders = new Set<string>(['/junbi'])
  let writes = 0

  const tagOf = ({ tag, at }: StoredFile) => {
    if (kind.weakTags || (kind.weakAtFirst && clock.now - at < 1_000)) return `W/"${tag}"`
    return `"${tag}"`
  }
  /** Writes a file, whatever the condition says. */
  const put = (path: string, text: string) => {
    const before = files.get(path)
    const second = (at: number) => Math.floor(at / 1_000)
    const isSameSecond = before && second(before.at) === second(clock.now)
    const tag = kind.tagBySecond && isSameSecond ? before.tag : `t${++writes}`
    files.set(path, { text, tag, at: clock.now })
  }
  /** @returns whether a write with these headers is refused for its condition. */
  const isRefused = (headers: Headers, file: StoredFile | undefined) => {
    if (kind.ignoresConditions) return false
    const wanted = headers.get('if-match')
    if (wanted !== null)
      return file === undefined || wanted !== tagOf(file) || wanted.startsWith('W/')
    return headers.get('if-none-match') === '*' && file !== undefined
  }
  return { files, folders, tagOf, put, isRefused }
}
