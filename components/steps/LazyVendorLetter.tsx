import type { Facility } from '../../lib/progress/facility/facility'
import { Lazy } from '../kit/Lazy'

interface TellVendorProps {
  readonly facility: Facility
  /** What it is about. */
  readonly title: string
  readonly lines: readonly string[]
}

const loadLetter = () => import('./VendorLetter').then((module) => module.VendorLetter)

/** What to tell the vendor, ready to copy or mail. */
export function LazyVendorLetter(props: TellVendorProps) {
  return <Lazy load={loadLetter} props={props} />
}
