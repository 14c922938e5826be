import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'

const GuideContext = createContext<Guide | null>(null)

/** Gives the guide in use to everything below. */
export const GuideProvider = GuideContext.Provider

/** @returns the guide in use; `null` outside a panel. */
export function useGuide(): Guide | null {
  return useContext(GuideContext)
}
