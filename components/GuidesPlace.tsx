import { GuideImport } from './GuideImport'
import { GuideList } from './GuideList'
import type { GuidesState } from './guidesState'
import { Troubles } from './Troubles'

/** 手引き: which ones there are, and a later edition from a file. */
export function GuidesPlace({ guides }: { guides: GuidesState }) {
  return (
    <>
      <Troubles state={guides} />
      <GuideList state={guides} />
      <GuideImport state={guides} />
    </>
  )
}
