/** Bytes of a workbook, packed and unpacked: more than `MAX_BOOK_ROWS` rows need. */
const MOST_PACKED = 20_000_000
const MOST_UNPACKED = 200_000_000

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
/** The end of the directory without its comment, and that with the longest. */
const END_LENGTH = 22
const LONGEST_END = END_LENGTH + 0xffff
const ENTRY_LENGTH = 46

/**
 * Reads the declared sizes of the parts of a zip archive. The library unpacks no more than these, so it
 * refuses an archive that declares less than it contains.
 * @returns why the archive must not be unpacked; `null` if it can be.
 */
export function archiveFault(bytes: Uint8Array): 'tooLarge' | 'broken' | null {
  if (bytes.length > MOST_PACKED) return 'tooLarge'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_LENGTH
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) {
    end -= 1
    if (end < bytes.length - LONGEST_END) return 'broken'
  }
  if (end < 0) return 'broken'
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return 'broken'
    const size = view.getUint32(at + 24, true)
    // Without a size nothing would limit the unpacked bytes.
    if (size === 0 && view.getUint32(at + 20, true) > 2) return 'broken'
    unpacked += size
    at += ENTRY_LENGTH
    at += [28, 30, 32].reduce(
      (sum, place) => sum + view.getUint16(at - ENTRY_LENGTH + place, true),
      0,
    )
  }
  return unpacked > MOST_UNPACKED ? 'tooLarge' : null
}
