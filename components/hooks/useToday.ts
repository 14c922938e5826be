import { useMemo } from 'preact/hooks'
import { dayInTokyo, nextMidnightInTokyo } from '../../lib/notation/tokyoDay'
import { useNow } from './useNow'

/** @returns today in Tokyo, the same object until midnight there. */
export function useToday(): Temporal.PlainDate {
  const day = dayInTokyo(useNow(nextMidnightInTokyo)).toString()
  return useMemo(() => Temporal.PlainDate.from(day), [day])
}
