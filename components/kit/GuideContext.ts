import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Guide } from '../../lib/guide/schema'

const GuideContext = createContext<Guide | null>(null)

/** Gives the current guide to all components below. */
export const GuideProvider = GuideContext.Provider

/** @returns the current guide; `null` outside a panel. */
export function useGuide(): Guide | null {
  return useContext(GuideContext)
}
