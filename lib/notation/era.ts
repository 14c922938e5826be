/** The eras, their letters, and the year before their first. */
export const ERAS = [
  ['明治', 'M', 1867],
  ['大正', 'T', 1911],
  ['昭和', 'S', 1925],
  ['平成', 'H', 1988],
  ['令和', 'R', 2018],
] as const
