/**
 * Replaces WXT's context of a content script, which dispatches an event into the page at each
 * start. Ours aborts when the content script notices that the extension was updated or removed.
 */
export class ContentScriptContext extends AbortController {}
