import { browser } from '../../browser'

/**
 * Firefox requires consent for any data that leaves the browser, even through its own sync storage.
 * Notes and the names of those who tick are personal data.
 */
export const DATA_CONSENT = { data_collection: ['personallyIdentifyingInfo' as const] }

/** @returns whether the browser permits 同期 to send facilities; only Firefox can refuse. */
export async function hasSyncConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.contains(DATA_CONSENT) : true
}

/**
 * Lets Firefox ask the user for consent. Call it in a click handler before anything is awaited.
 * @returns whether consent is given afterwards.
 */
export async function requestSyncConsent(): Promise<boolean> {
  return import.meta.env.FIREFOX ? browser.permissions.request(DATA_CONSENT) : true
}

/** Withdraws the consent, so that Firefox asks again next time. */
export async function withdrawSyncConsent(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(DATA_CONSENT)
}
