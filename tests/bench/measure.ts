import { checkedPart } from '../../lib/check'
import { loadGuide } from '../../lib/guide/guides'
import { measureApplications, measureFields } from './growth'
import { compareWithSchemas } from './schemas'
import { measureRow, measureSheet } from './sheet'
import { measureSizes } from './sizes'

const guide = await loadGuide()

console.log('One application: check beside the same rules as a schema')
console.table(await compareWithSchemas(checkedPart(guide)))
console.log('Ajv has no words for: check digit, sums, rate × covered costs, order of dates as ISO')
console.log('texts (given as numbers), two kinds of document in one name, 要確認 beside 要修正.')
console.log('zod says all of it, but what is wrong only: no 要確認, no reason for what is OK.\n')

console.log('A form that grows: from what stands in the page to outcomes')
console.table(measureFields(guide))
console.log('Many applications: check and estimate')
console.table(measureApplications(checkedPart(guide)))
console.log('A file of applications: from its bytes to the result')
console.table(await measureSheet())
console.table(await measureRow())
console.log('Sizes of the builds')
console.table(measureSizes())
