/**
 * Stands in for WXT's context of a content script, which announces each start to older ones by an
 * event that the page could hear. Ours ends when it finds the extension gone.
 */
export class ContentScriptContext extends AbortController {}
