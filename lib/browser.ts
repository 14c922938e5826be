import type { Browser } from 'webextension-polyfill'
import { browser as native } from 'wxt/browser'

export type { Runtime, Storage, Tabs } from 'webextension-polyfill'

/**
 * The browser's interface, for the background, the panel and the workspace: the browser's own, with
 * promises, typed as Firefox has it. WXT's type knows Chromium's interface only.
 */
export const browser = native as unknown as Browser
