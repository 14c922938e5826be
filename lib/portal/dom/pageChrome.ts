/** Parts of every page of the portal that are not what the page is about. */
export const FRAME = 'header, nav, footer, [role="search"], [role="navigation"], [role="banner"]'
