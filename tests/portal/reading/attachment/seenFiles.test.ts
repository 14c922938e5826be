// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { checkReading } from '../../../../lib/portal/check/checkReading'
import { FILE, filesOn, MINUS, page, readingOf, SYS } from './filesPage'

const isFile = (value: string) => /\.(?:pdf|xlsx)$/.test(value)
const attached = { attached: [FILE], uncertain: [] }

describe('a file counts as attached', () => {
  test.each([
    ['a link with a button to take it out', `<div><a href="${SYS}">${FILE}</a>${MINUS}</div>`],
    ['words and a bin', `<span>${FILE}</span> <i class="fa fa-trash"></i>`],
    ['a cross behind the name', `<ul><li>${FILE}<span class="close">×</span></li></ul>`],
    ['an ordered list', `<ol><li>${FILE} <a href="#" role="button">取り消す</a></li></ol>`],
    ['a name with its size', `<div class="files"><span>${FILE}（120KB）</span></div>`],
    [
      'a table with size, time and a button',
      `<table><tbody><tr><td>${FILE}</td><td>120 KB</td><td>2025/12/10 10:05</td><td>${MINUS}</td></tr></tbody></table>`,
    ],
    [
      'a table under its head',
      `<table><thead><tr><th>ファイル名</th><th>操作</th></tr></thead><tbody><tr><td>${FILE}</td><td><input type="button" value="削除"></td></tr></tbody></table>`,
    ],
    [
      'a card with a picture',
      `<div class="card"><img src="data:," alt=""><p>${FILE}</p><p>0.2 MB</p><button title="ファイルを削除"></button></div>`,
    ],
    [
      'a dropped file',
      `<div class="dropzone"><div class="dz-preview"><span data-dz-name>${FILE}</span><strong>0.1</strong> MB <a class="dz-remove" href="javascript:undefined;">Remove file</a></div></div>`,
    ],
    [
      'a file dropped without more words',
      `<div class="drop-zone"><p>ここにファイルをドロップ</p><div>${FILE}</div></div>`,
    ],
    ['the label that shows what was chosen', `<label class="custom-file-label">${FILE}</label>`],
    ['words that it was uploaded', `<p>${FILE} アップロード済み</p>`],
    ['a number in front', `<div>1. ${FILE} ${MINUS}</div>`],
    ['a name in front', `<div>選択したファイル：${FILE}</div>`],
    ['a name in two parts', `<div><span>領収書</span><span>.pdf</span> ${MINUS}</div>`],
    ['a name cut short', `<div><span title="${FILE}">領…pdf</span> ${MINUS}</div>`],
    ['a chip that is a button', `<button type="button" title="外す">${FILE} ×</button>`],
    ['a box that cannot be written in', `<input type="text" readonly value="${FILE}">`],
    ['a name for those who do not see it', `<img src="data:," alt="${FILE}">${MINUS}`],
    ['a picture whose button names it', `<div><button aria-label="${FILE}を削除"></button></div>`],
    [
      'a template beside it that is none',
      `<p>様式は<a href="/x">こちら</a></p><ul><li><a href="${SYS}">${FILE}</a>${MINUS}</li></ul>`,
    ],
    ['a time and who', `<div>${FILE} <small>山田 花子・3分前に追加されました</small></div>`],
    ['full progress', `<div>${FILE} <span>100%</span> アップロード完了</div>`],
    [
      'a row in which its kind is chosen',
      `<table><tbody><tr><td>${FILE}</td><td><select><option>領収書</option></select></td><td>${MINUS}</td></tr></tbody></table>`,
    ],
    ['an icon’s name', `<span>${FILE}</span><i class="material-icons">delete</i>`],
    ['an address of the browser’s own', `<div class="uploaded"><a href="blob:x">${FILE}</a></div>`],
    ['a line that begins with what it is', `<p>添付ファイル：${FILE}</p>`],
    ['a line behind a break', `様式をお使いください<br>${FILE} ${MINUS}`],
    ['a definition', `<dl><dt>添付済みファイル</dt><dd>${FILE}</dd></dl>`],
  ])('at its file input by %s', (_, html) => {
    expect(filesOn(page(html))).toEqual(attached)
  })
})

describe('a file counts as attached by what stands around it:', () => {
  test.each([
    [
      'the platform’s manager',
      `<sp-attachment-manager><div><a href="javascript:void(0)"><span>${FILE}</span></a> (12 KB) <button>名前を変更</button></div></sp-attachment-manager>`,
    ],
    [
      'the activity stream',
      `<ul class="activity"><li><b>山田 花子</b><p>添付しました</p><a href="/${SYS}">${FILE}</a><time>10:05</time></li></ul>`,
    ],
    ['plain links', `<div><h3>添付ファイル</h3><a href="/${SYS}">${FILE}</a></div>`],
    ['a link without a word', `<p><a href="/${SYS}">${FILE}</a></p>`],
    [
      'a list of the page’s',
      `<aside><ul><li><a class="get-attachment" href="#">${FILE}</a></li></ul></aside>`,
    ],
    [
      'a panel with what can be done',
      `<section class="panel"><h2>アップロードしたファイル</h2><div>${FILE} <a href="#">ダウンロード</a> <a href="#">削除</a></div></section>`,
    ],
  ])('next to the form in %s', (_, html) => {
    expect(filesOn(page('', html))).toEqual(attached)
  })

  test('in a list that its own heading names', () => {
    const reading = readingOf(
      page(
        '',
        `<section><h2>添付済みのファイル</h2><div><a href="/${SYS}">${FILE}</a>${MINUS}</div></section>`,
      ),
    )
    expect(reading.fields.at(-1)).toMatchObject({
      label: '添付済みのファイル',
      meaning: 'attachments',
    })
  })

  test('under the head of its panel, which names the list', () => {
    const reading = readingOf(
      page(
        '',
        `<div class="panel"><div class="panel-heading">添付ファイル</div><div>${FILE}${MINUS}</div></div>`,
      ),
    )
    expect(reading.fields.at(-1)).toMatchObject({ label: '添付ファイル' })
  })
})

describe('files of one list count together:', () => {
  test('with every other of its list, under a line that offers a form to fill in', () => {
    const list = `<h3>添付ファイル</h3>
      <p><a href="/blank.xlsx">内訳書（様式）.xlsx</a> をダウンロードして使ってください。</p>
      <ul class="attachment-list"><li><a class="get-attachment" href="#">${FILE}</a></li>
      <li><a class="get-attachment" href="#">内訳書.xlsx</a></li></ul>`
    expect(filesOn(page('', list))).toEqual({ attached: [FILE, '内訳書.xlsx'], uncertain: [] })
  })

  test('in the second of two lists without a name, which is not called by the files of the first', () => {
    const list = (file: string) =>
      `<div><ul><li><a class="get-attachment" href="#">${file}</a></li></ul></div>`
    const reading = readingOf(page('', list(FILE) + list('内訳書.xlsx')))
    const lists = reading.fields.filter(({ values }) => values.some(isFile))
    expect(lists.map(({ label, values }) => [label, ...values])).toEqual([
      ['', FILE],
      ['', '内訳書.xlsx'],
    ])
  })

  test('with the others of its list, in the field that its row names', () => {
    const row = (label: string, file: string) =>
      `<div class="form-group"><label>${label}</label><div><a href="${SYS}">${file}</a>${MINUS}</div></div>`
    const reading = readingOf(
      page('').replace('</form>', `${row('領収書内訳書', '内訳 (2).xlsx')}</form>`),
    )
    const { fields } = reading
    const breakdown = fields.filter(({ meaning }) => meaning === 'breakdown')
    expect(breakdown.map(({ kind, values }) => [kind, values])).toEqual([
      ['files', ['内訳 (2).xlsx']],
    ])
  })

  test('with several names in one text', () => {
    const html = page('<span>領収書.pdf、内訳書.xlsx</span>')
    expect(filesOn(html).attached).toEqual(['領収書.pdf', '内訳書.xlsx'])
  })

  test('at the input directly before its list', () => {
    const html = `<form><label for="all">総事業費</label><input id="all">
      <label for="r">領収書</label><input type="file" id="r"><ul><li>${FILE}</li></ul>
      <label for="b">領収書内訳書</label><input type="file" id="b"><ul><li>内訳書.xlsx</li></ul></form>`
    const reading = readingOf(html)
    const byMeaning = new Map(reading.fields.map((field) => [field.meaning, field]))
    expect(byMeaning.get('receipt')?.values).toEqual([FILE])
    expect(byMeaning.get('breakdown')?.values).toEqual(['内訳書.xlsx'])
  })
})

const CONTEXT = {
  code: '',
  facility: { kind: null, adapted: null, subsidised: null },
  openTasks: null,
  items: [],
}

test('an uncertain file is named, and no document is reported missing', async () => {
  const { loadGuide } = await import('../../../../lib/guide/guides')
  const guide = await loadGuide()
  const answerOn = (html: string) => {
    const reading = readingOf(html)
    const today = Temporal.PlainDate.from('2026-01-20')
    const { outcomes } = checkReading(reading, CONTEXT, guide, null, today)
    const outcome = outcomes.find(({ rule }) => rule === 'attachment:receipt')
    return [outcome?.answer, outcome?.message.key]
  }
  expect(answerOn(page(`<a href="/files/1">${FILE}</a>`))).toEqual([
    'review',
    'checkFilesUncertain',
  ])
  expect(answerOn(page(`<p>記入例：${FILE}</p>`))).toEqual(['fail', 'checkNotAttached'])
  expect(answerOn(page(`<span>${FILE}</span>`))).toEqual(['pass', 'checkAttached'])
})

test('a page with very many names and elements around them is read all the same', () => {
  const deep = '<div>'.repeat(200)
  const many = Array.from({ length: 400 }, (_, at) => `<li>file${at}.pdf</li>`).join('')
  const { attached, uncertain } = filesOn(
    page('', '').replace('</form>', `${deep}<ul>${many}</ul></form>`),
  )
  expect([...attached, ...uncertain].length).toBeGreaterThan(100)
})
