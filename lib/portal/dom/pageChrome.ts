import { closest } from './dom'

/** Header, menus and search, which are the same on every page of the portal. */
export const PAGE_CHROME =
  'header, nav, footer, [role="search"], [role="navigation"], [role="banner"]'

/** @returns whether an element is in one of them. */
export function isInChrome(element: Element): boolean {
  return closest(element, PAGE_CHROME) !== null
}
