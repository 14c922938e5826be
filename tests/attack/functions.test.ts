import { expect, test } from 'vitest'
import { segmentsOf } from '../../lib/label/segments'
import {
  classifyFileName,
  fileMark,
  isOtherDocument,
  parseAmount,
  parseDate,
  parseFacilityCode,
  parseFacilityKind,
  parseYen,
  parseYesNo,
} from '../../lib/notation'
import { quote } from '../../lib/notation/plain'
import { articleNumber, parseAddress, withoutTextFragment } from '../../lib/portal/address/address'
import { cleanLabel, cleanValues } from '../../lib/portal/dom/sanitise'
import { isSaveText, isSendText } from '../../lib/portal/guard/sendButtonText'
import { contrastOf } from '../../lib/sheet/head/contrast'
import { sized } from '../soak/amounts'
import { EDGES, growsFaster, hostile } from './growth'

/** What reads texts of pages, files and addresses. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseAddress: (text) => parseAddress(`https://iryohokenjyoho.service-now.com/csm?${text}`),
  ...{ withoutTextFragment, articleNumber, isSendText, isSaveText, segmentsOf },
  parseAmount: (text) => parseAmount(text, text, [text]),
  ...{ parseDate, parseFacilityCode, parseFacilityKind, parseYen, parseYesNo },
  ...{ classifyFileName, fileMark, isOtherDocument, quote, cleanLabel, contrastOf },
  cleanValues: (text) => cleanValues([text]),
}
const PARTS = [
  ...[' ', '　', '#', ':', '：', '#:~:', '1', '1,', '1.', '１', '千', '一', '(', ')', '()', '（'],
  ...['[', '【', '申請', '送信', '確認', '必須', '様', '薬局', '領収書', '年', '1年', '月', '円'],
  ...['-', '/', '&', '%', '%E3', '=', '\n', '①', '\u202e', '\u{1f600}', 'KB', 'KB1', 'a', '税'],
]
const LENGTH = sized(500, 2_000)

test.each(Object.entries(READERS))(
  '%s takes time in proportion to the text, however hostile',
  (_, read) => {
    const slow = PARTS.filter((part) =>
      EDGES.some((edge) =>
        growsFaster((length) => {
          const text = hostile(part, length, edge)
          return () => read(text)
        }, LENGTH),
      ),
    )
    expect(slow).toEqual([])
  },
)
