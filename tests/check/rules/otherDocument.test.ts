import { describe, expect, test } from 'vitest'
import { type Application, type CheckedGuide, checkedPart } from '../../../lib/check'
import { place } from '../../../lib/check/examples/soundApplication'
import { attachmentRules } from '../../../lib/check/rules/attachment'
import { japanese } from '../../japanese'
import { anApplication, DAY, guide } from '../example'

const { source } = guide.subsidy.requires
type Wanted = CheckedGuide['subsidy']['attachments'][number]

/** The rule on a document that only another guide asks for, and what it says of these files. */
function ruleOn(wanted: Wanted) {
  const checked = checkedPart(guide)
  const [rule] = attachmentRules({
    ...checked,
    subsidy: { ...checked.subsidy, attachments: [wanted] },
  })
  if (!rule) throw new Error('the guide asks for one document')
  return rule
}
const PHOTO: Wanted = { id: 'photo', title: '設置写真', words: ['しゃしん'], source }
const said = (attachments: Application['attachments'], uncertainFiles: string[] = []) =>
  ruleOn(PHOTO).find(anApplication({ attachments, uncertainFiles }), DAY)

describe('a document that only one guide asks for', () => {
  test('is found by its title or one of its words, wherever it is', () => {
    for (const name of ['設置写真.jpg', 'しゃしん１.jpg', '２階 設置写真.pdf']) {
      const found = said([place('any', '領収書.pdf'), place('receipt', name)])
      expect(found).toMatchObject({ answer: 'pass', fieldIds: ['receipt'] })
      expect(japanese(found.message)).toContain(name)
    }
  })

  test('is asked about where a file of any name may be it', () => {
    const found = said([place('any', '領収書.pdf', 'IMG_0001.jpg')])
    expect(found).toMatchObject({ answer: 'review', fieldIds: ['any'] })
    expect(japanese(found.message)).toContain('IMG_0001.jpg')
  })

  test('is asked about where no file can be it, and never called missing for certain', () => {
    const found = said([place('any', '領収書.pdf'), place('receipt', 'IMG_0001.jpg')])
    expect(found).toMatchObject({ answer: 'review', fieldIds: ['any'] })
    expect(japanese(found.message)).toContain('設置写真')
    expect(japanese(found.message)).not.toContain('IMG_0001.jpg')
    expect(japanese(found.mend)).toContain('設置写真')
  })

  test('is not found in a form that has no list of files, unless files are shown elsewhere', () => {
    expect(said([place('receipt', '領収書.pdf')]).unfound?.map(japanese)).toEqual(['設置写真'])
    expect(said([]).unfound?.map(japanese)).toEqual(['設置写真'])
    const shown = said([], ['領収書.pdf'])
    expect(shown.answer).toBe('review')
    expect(shown).not.toHaveProperty('unfound')
  })

  test('can be OK only where an official notice confirms that it is asked for', () => {
    expect(ruleOn(PHOTO).answers).toEqual(['pass', 'review'])
    expect(ruleOn({ ...PHOTO, unconfirmed: 'subsidy' }).answers).toEqual(['review'])
    const { words: _, ...untold } = PHOTO
    const attachments = [place('any', 'しゃしん.jpg')]
    expect(ruleOn(untold).find(anApplication({ attachments }), DAY).answer).toBe('review')
  })
})

test('receipt and breakdown can be called missing, and only a receipt be replaced', () => {
  const answersOn = (id: string, unconfirmed?: string) =>
    ruleOn({ id, title: id, source, ...(unconfirmed && { unconfirmed }) }).answers
  expect(answersOn('receipt')).toEqual(['pass', 'fail', 'review', 'inapplicable'])
  expect(answersOn('breakdown')).toEqual(['pass', 'fail', 'review'])
  expect(answersOn('receipt', 'subsidy')).toEqual(['review', 'inapplicable'])
  expect(answersOn('breakdown', 'subsidy')).toEqual(['review'])
})

test('of many files of which it is not known whether they are attached, five are named', () => {
  const names = ['一.pdf', '二.pdf', '三.pdf', '四.pdf', '五.pdf', '六.pdf']
  const { id, title } = { id: 'breakdown', title: '領収書内訳書' }
  const found = ruleOn({ id, title, source }).find(
    anApplication({ attachments: [], uncertainFiles: names }),
    DAY,
  )
  expect(found.answer).toBe('review')
  expect(japanese(found.message)).toContain('五.pdf')
  expect(japanese(found.message)).not.toContain('六.pdf')
})
