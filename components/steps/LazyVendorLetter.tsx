import type { Facility } from '../../lib/progress/facility/facility'
import { Lazy } from '../kit/Lazy'

interface LazyVendorLetterProps {
  readonly facility: Facility
  /** The subject. */
  readonly title: string
  readonly lines: readonly string[]
}

const loadLetter = () => import('./VendorLetter').then((module) => module.VendorLetter)

/** The letter to the vendor, to copy or mail; loaded when it is first shown. */
export function LazyVendorLetter(props: LazyVendorLetterProps) {
  return <Lazy load={loadLetter} props={props} />
}
