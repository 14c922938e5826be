import type { Origin } from '../../lib/guide/edition'
import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import type { Due } from '../../lib/progress/facility/progressOf'
import { Lazy } from '../kit/Lazy'
import { loadLater } from './loadLater'

interface FooterProps {
  readonly guide: Guide
  readonly facility: Facility
  readonly due: Due
  readonly origin: Origin
}

const loadContact = () => loadLater().then(({ FooterContact }) => FooterContact)

/** The deadline and the call centre in one row. Days and hours are loaded after the first paint. */
export function Footer({ guide, facility, due, origin }: FooterProps) {
  const { telephone } = guide.contact
  const call = (
    <p>
      <a href={`tel:${telephone}`}>{telephone}</a>
    </p>
  )
  return (
    <footer>
      <Lazy load={loadContact} props={{ guide, facility, due, origin }} meanwhile={call} />
    </footer>
  )
}
