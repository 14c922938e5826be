/** Parts of every page of the portal that are not what the page is about. */
export const PAGE_CHROME =
  'header, nav, footer, [role="search"], [role="navigation"], [role="banner"]'
