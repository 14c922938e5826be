/** Nobody reads a longer list of facilities; of the rest only the number is shown. */
export const MOST_SHOWN = 100
