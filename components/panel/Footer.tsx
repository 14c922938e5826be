import type { Guide } from '../../lib/guide/schema'
import type { Facility } from '../../lib/progress/facility/facility'
import { GuideText } from '../kit/GuideText'
import { Lazy } from '../kit/Lazy'
import { loadLater } from './loadLater'

interface FooterProps {
  readonly guide: Guide
  readonly facility: Facility
}

const loadDeadline = () => loadLater().then(({ DeadlineLine }) => DeadlineLine)
const loadContact = () => loadLater().then(({ FooterContact }) => FooterContact)

/** The deadline and the call centre, always visible. Days and hours are loaded after the first paint. */
export function Footer({ guide, facility }: FooterProps) {
  const { contact } = guide
  const call = (
    <p>
      <GuideText text={contact.name} /> <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>
    </p>
  )
  return (
    <footer>
      <Lazy load={loadDeadline} props={{ guide }} meanwhile={null} />
      <Lazy load={loadContact} props={{ contact, facility }} meanwhile={call} />
    </footer>
  )
}
