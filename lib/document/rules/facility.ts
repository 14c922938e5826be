import type { Application } from '../../check'
import { placeOf } from '../../check/application'
import { type Finding, inapplicable, pass, review } from '../../check/outcome'
import { OWN_JUDGEMENT, PORTAL_RETURNS } from '../../check/sources'
import { type Message, message } from '../../message'
import { folded } from '../../notation/folded'
import { codeNote } from '../codeParts'
import type { ReadPaper } from '../paper'
import { breakdownsAmong, receiptsAmong } from '../roles'
import { factId, isCertain, type PaperRuleFamily } from '../rule'
import { toConfirm } from './kinds'

/** The legal person in front of a name, and what is added behind it. */
const LEGAL =
  /(?:医療|社会福祉|学校|宗教|独立行政|地方独立行政|一般社団|一般財団|公益社団|公益財団)法人(?:社団|財団)?|(?:株式|有限|合同)会社|\([株有医福]\)|様|御中|殿|[\s・･.,、。]/g

/** Who leads a facility, behind its name. */
const HEAD =
  /(?<=診療所|クリニック|医院|病院|薬局|歯科|店) ?(?:院長|所長|理事長|管理者|開設者|薬局長|代表).*$/

/** @returns a name without what papers write in several ways. */
function nameOf(text: string): string {
  return folded(text).replace(HEAD, '').replace(LEGAL, '')
}

/** Papers name the legal person, the facility, or both. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)]
  return a !== '' && b !== '' && (a === b || a.endsWith(b) || b.endsWith(a))
}

function findAddressee(papers: readonly ReadPaper[], { facilityName }: Application): Finding {
  const named = [...receiptsAmong(papers), ...breakdownsAmong(papers)]
  if (named.length === 0) return inapplicable('paperNothingToCompare')
  const without = named.find(({ addressee }) => addressee === null)
  if (without) {
    const text = message('paperAddresseeUnread', without.fileName)
    return review([factId(without, 'addressee')], text, message('paperAddresseeMend'))
  }
  if (facilityName.state !== 'read' || facilityName.value === '') {
    return inapplicable('paperNameUnknown')
  }
  const places = named.map((paper) => factId(paper, 'addressee'))
  const other = named.find(
    ({ addressee }) => !isSameName(addressee?.value ?? '', facilityName.value),
  )
  if (other) {
    const said = other.addressee?.value ?? ''
    const text = message('paperAddresseeDiffers', other.fileName, said, facilityName.value)
    return review([factId(other, 'addressee')], text, message('paperAddresseeMend'))
  }
  const pictured = named.find(({ addressee }) => !isCertain(addressee))
  if (pictured) return toConfirm(pictured, 'addressee', message('paperAddresseeTitle'))
  return pass([...places, ...placeOf(facilityName)], 'paperAddresseeFine', facilityName.value)
}

/** The breakdown has seven digits, two and seven, or all ten. */
function isSameCode(written: string, digits: string): boolean {
  if (written.length === 10) return written === digits
  if (written.length === 9) return written === digits.slice(0, 2) + digits.slice(3)
  return written.length === 7 && written === digits.slice(3)
}

/** @returns a code with what is not written of it. */
function written(code: string): string | Message {
  const note = codeNote(code)
  return note ? message('paperCodeWithNote', code, note) : code
}

function findCode(papers: readonly ReadPaper[], { facilityCode }: Application): Finding {
  const breakdowns = breakdownsAmong(papers)
  const [first] = breakdowns
  if (first === undefined || facilityCode.state !== 'read') {
    return inapplicable('paperNothingToCompare')
  }
  const { digits } = facilityCode.value
  const own = breakdowns.find(({ code }) => code !== null && isSameCode(code.value, digits))
  if (own?.code) {
    if (!isCertain(own.code)) return toConfirm(own, 'code', message('fieldFacilityCode'))
    return pass([factId(own, 'code')], 'paperCodeFine', written(own.code.value), digits)
  }
  const coded = breakdowns.find(({ code }) => code !== null)
  const where = [factId(coded ?? first, 'code')]
  return coded?.code
    ? review(
        where,
        message('paperCodeDiffers', written(coded.code.value), digits),
        message('paperCodeMend'),
      )
    : review(where, message('paperCodeUnread'), message('paperCodeMend'))
}

/** The papers are for this facility. */
export const paperFacilityRules: PaperRuleFamily = () => [
  {
    id: 'paper-addressee',
    question: message('questionPaperAddressee'),
    needs: ['facilityName'],
    ...OWN_JUDGEMENT,
    answers: ['pass', 'review', 'inapplicable'],
    find: findAddressee,
  },
  {
    id: 'paper-code',
    question: message('questionPaperCode'),
    needs: ['facilityCode'],
    ...PORTAL_RETURNS,
    answers: ['pass', 'review', 'inapplicable'],
    find: findCode,
  },
]
