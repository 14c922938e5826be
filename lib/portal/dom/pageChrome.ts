/** Header, menus and search, which are the same on every page of the portal. */
export const PAGE_CHROME =
  'header, nav, footer, [role="search"], [role="navigation"], [role="banner"]'
