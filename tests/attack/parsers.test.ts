import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftSchema, newDraft } from '../../lib/guide/draft/draft'
import { findingsOf } from '../../lib/guide/draft/findings'
import { formShapeSchema, withLabel } from '../../lib/guide/draft/formShape'
import { finishedGuide } from '../../lib/guide/draft/guideOf'
import { loadGuide } from '../../lib/guide/guides'
import { bundledPart } from '../../lib/guide/included/parts'
import { parseGuide } from '../../lib/guide/parse'
import { PORTAL_TOP } from '../../lib/portal/address/links'
import { openingAddress } from '../../lib/portal/address/openingAddress'
import {
  isContextRequest,
  isGoToField,
  isGoToPlace,
  isPageContext,
  isPanelRequest,
  isPointAtField,
  isReadAgain,
} from '../../lib/portal/channel/message'
import { parseReport } from '../../lib/portal/channel/pageStateSchema'
import { storedForm } from '../../lib/progress/assignments/storedForms'
import { readBackup } from '../../lib/progress/backup/backupFile'
import { readFacility } from '../../lib/progress/facility/readRecord'
import { parseAssignmentsFile } from '../../lib/progress/share/handover/assignmentsFile'
import { sharedFormsIn } from '../../lib/progress/share/handover/formRegisters'
import { parseGuideFile } from '../../lib/progress/share/handover/guideFile'
import { findPieces } from '../../lib/progress/sync/pieces'
import { japanese } from '../japanese'
import { storedWith } from '../progress/storedFacility'
import { DAY } from '../sheet/files'
import { nearly, shortened } from './anyData'
import { fuzz } from './fuzz'

const facility = storedWith({ name: 'みなと歯科', code: '1310000123' }, 5)
const guide = await loadGuide()
const AT = '2026-11-30T03:00:00Z'

const FIELD = {
  id: 'f1',
  label: '総事業費',
  section: ['費用'],
  nth: 0,
  kind: 'text',
  values: ['171,000'],
  tooLong: false,
  rejected: false,
  readOnly: false,
  closed: false,
  meaning: 'totalCost',
  why: { by: 'evidence', evidence: ['label'] },
}
const STATE = {
  href: 'https://iryohokenjyoho.service-now.com/csm?id=csm_index',
  article: {
    number: 'KB0011639',
    state: 'shown',
    places: [{ article: 'KB0011639', kind: 'section', path: ['助成金'], found: 1, folded: false }],
    unloaded: false,
  },
  login: false,
  form: {
    found: 'application',
    reading: { screen: 'form', fields: [FIELD], perhaps: null, others: 0 },
    kind: 'application',
    declared: false,
  },
  receipt: { said: '受け付けました', number: 'A1', after: true },
}
const PAGE = { type: 'page', frame: 'a', top: true, state: STATE }
const MESSAGES = [
  { type: 'gone', frame: 'a' },
  { type: 'open-field', fieldId: 'x' },
  { type: 'go-to-field', fieldId: 'x' },
  { type: 'point-at-field', fieldId: null },
  { type: 'go-to-place', article: 'KB0011639', kind: 'section' },
  { type: 'context', asOf: DAY, receipt: null, vocabulary: [{ name: 'a', labels: ['b'] }] },
]
const FORM = { version: 1, at: AT, said: null, fields: [{ label: '総額', section: [], nth: 0 }] }
const ASSIGNED = { label: '総額', section: [], kind: 'text', nth: 1, of: 1, meaning: 'totalCost' }
const STAMP = '0mf8k3x1a00abcdefg'
const SHAPE = {
  formShape: 1,
  fields: [{ label: '総額', section: ['費用'], kind: 'text', meaning: null }],
}

/** What reads a value from outside, with data that it takes. */
const READERS: Readonly<Record<string, readonly [unknown, (value: unknown) => unknown]>> = {
  'a guide': [
    shortened(guide),
    (value) => {
      const read = parseGuide(JSON.stringify(value) ?? '', bundledPart)
      // Whatever a guide says, its links lead to the portal.
      if (!read.ok) return
      for (const article of read.guide.articles) {
        expect(openingAddress(read.guide, article).startsWith(PORTAL_TOP)).toBe(true)
      }
    },
  ],
  'a stored facility': [facility, readFacility],
  'synced items': [
    { [`f:${facility.id}`]: facility, [`f:${facility.id}:1`]: facility, 'u:abc1234': '2026-01' },
    (value) => findPieces(Object(value)),
  ],
  'a guide in a shared folder': [
    { format: 1, by: '山田', at: AT, guide: { id: guide.id } },
    (value) => parseGuideFile(guide.id, JSON.stringify(value) ?? ''),
  ],
  'assignments in a shared folder': [
    { format: 1, forms: { x: { 'field:["総額",[],"text",1,1]': [ASSIGNED, STAMP] } } },
    (value) => {
      const file = parseAssignmentsFile(JSON.stringify(value) ?? '')
      if (file.state === 'read') sharedFormsIn(file.forms)
    },
  ],
  'the state of a page': [PAGE, parseReport],
  'assignments of a form': [FORM, (value) => storedForm.safeParse(value)],
  'the shape of a form': [
    SHAPE,
    (value) => {
      const parsed = formShapeSchema.safeParse(value)
      const [field] = parsed.success ? parsed.data.fields : []
      if (field) withLabel(Object(value), 'totalCost', field.label)
    },
  ],
  'a backup': [
    {
      ...{ format: 'junbi-navi-backup', version: 1, exportedAt: AT, current: null },
      ...{ facilities: [facility], guides: [], forms: [{ id: 'x', ...FORM }] },
    },
    async (value) => {
      const read = await readBackup(new Blob([JSON.stringify(value) ?? '']))
      expect(read.ok ? '' : japanese(read.reason)).not.toMatch(/undefined|\$\d/)
    },
  ],
}

test.each(Object.entries(READERS))(
  '%s of any content is read or refused, and changes no built-in object',
  (name, [sample, read]) => fuzz(name, nearly(sample), read),
)

test('a message of any content is taken or ignored', async () => {
  const guards = [
    ...[isContextRequest, isGoToField, isGoToPlace, isPageContext],
    ...[isPanelRequest, isPointAtField, isReadAgain, parseReport],
  ]
  const messages = fc.oneof(...MESSAGES.map(nearly))
  await fuzz('a message', messages, (value) => {
    for (const guard of guards) guard(value)
  })
})

test('a draft of any values is shown with its findings, and becomes no guide unless it is whole', async () => {
  const sample = newDraft('1'.repeat(8), guide, '山田', AT)
  await fuzz('a draft', nearly(shortened(sample)), (value) => {
    const parsed = draftSchema.safeParse(value)
    if (!parsed.success) return
    const findings = findingsOf(parsed.data.values, bundledPart)
    if (findings.length === 0) finishedGuide(parsed.data, bundledPart)
  })
})
