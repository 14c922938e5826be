/** The only import of the polyfill, for the background, the panel and the workspace. */
export { default as browser, type Runtime, type Storage, type Tabs } from 'webextension-polyfill'
