import { browser } from '../../browser'

/**
 * Firefox counts as transmission whatever is handled outside of it, and has a question of its own for
 * that. A facility's notes and the names beside ticks are a person's.
 */
const DATA = { data_collection: ['personallyIdentifyingInfo' as const] }

/** @returns whether the browser allows that facilities leave it; only Firefox can say no. */
export async function hasSyncConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.contains(DATA) : true
}

/**
 * Has the browser ask, where it does. To be called within a click, before anything is awaited.
 * @returns whether it is allowed afterwards.
 */
export async function requestSyncConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.request(DATA) : true
}

/** Takes back what the browser was told, so that it asks anew the next time. */
export async function withdrawSyncConsent(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(DATA)
}
