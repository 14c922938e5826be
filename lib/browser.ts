/** The one door to the browser's extension interface for the worker, the panel and the workspace. */
export { default as browser, type Runtime, type Storage, type Tabs } from 'webextension-polyfill'
