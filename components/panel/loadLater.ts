/** @returns what stands around the views of the panel; it is loaded once, for all of them. */
export const loadLater = () => import('./laterParts').then(({ LATER_PARTS }) => LATER_PARTS)
