const size = (unit: 'kilobyte' | 'megabyte') =>
  new Intl.NumberFormat('ja-JP', { style: 'unit', unit, maximumFractionDigits: 1 })
const KILOBYTES = size('kilobyte')
const MEGABYTES = size('megabyte')

/** @returns a number of bytes as a person reads it: 「10.5 MB」. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? KILOBYTES.format(bytes / 1000) : MEGABYTES.format(bytes / 1_000_000)
}
