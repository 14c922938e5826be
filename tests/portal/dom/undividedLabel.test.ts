// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { labelText } from '../../../lib/portal/dom/elementText'
import { undividedLabel } from '../../../lib/portal/dom/undividedLabel'

function labelOf(html: string): Element {
  document.body.innerHTML = `<label>${html}</label>`
  const [label] = document.body.children
  if (label === undefined) throw new Error('no label')
  return label
}

test.each([
  ['text alone', '総事業費'],
  [
    'text between what a template leaves',
    '\n<!-- if -->\n<i class="fa"></i>\n総事業費\n<!-- if -->',
  ],
  ['text before its marks', ' 総事業費 <span class="sr-only"></span>'],
  ['text in an element', '<span class="field-decorations"></span> <span>\n総事業費</span><b></b>'],
  ['text around a box', '<input>総事業費'],
  ['only hidden text', '<span class="sr-only">必須</span>'],
  ['only a value', '<output>171,000</output>'],
  ['nothing', ' <input> '],
])('a label without parts is read as any other: %s', (_, html) => {
  const label = labelOf(html)
  expect(undividedLabel(label)).toBe(labelText(label))
})

test.each([
  ['two texts', '総<b></b>事業費'],
  ['two lines', '総事業費<br>税込'],
  ['a mark with text', '<span class="sr-only">必須</span>総事業費'],
  ['an element beside a text', '<b>総事業費</b>（税込）'],
  ['a text that is deep inside', '<b><b><b><b><b><b> <i></i>総事業費</b></b></b></b></b></b>'],
])('a label that may have parts is not read: %s', (_, html) => {
  expect(undividedLabel(labelOf(html))).toBeNull()
})
