// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { type PageForms, readForms } from '../../../lib/portal/form/pageForms'
import { readPage } from '../../../lib/portal/page/readPage'
import { BY } from '../readPage'

/** Puts HTML into an element, and what its `template`s hold into open shadow roots around them. */
function draw(html: string, into: Element | ShadowRoot = document.body) {
  into.innerHTML = html
  for (const template of into.querySelectorAll('template')) {
    const host = template.parentElement
    const inner = template.innerHTML
    template.remove()
    if (host) draw(inner, host.attachShadow({ mode: 'open' }))
  }
}
const shadow = (inner: string) => `<template>${inner}</template>`

function applicationIn(page: PageForms) {
  if (page.found !== 'application') throw new Error('no application')
  return page.form
}
const fieldsOf = (html: string) => {
  draw(html)
  return applicationIn(readForms(BY)).reading.fields.map(({ meaning, section, label, values }) => [
    meaning,
    [...section, label].join(' > '),
    ...values,
  ])
}
const field = (id: string, label: string, value: string) =>
  `<label for="${id}">${label}</label><input id="${id}" value="${value}">`

beforeEach(() => document.body.replaceChildren())

const TOTAL = ['totalCost', '総事業費', '171,000']

const AMOUNT = ['requestedAmount', '補助申請額', '128,000']

describe('fields in open shadow roots are read', () => {
  test('in one root', () => {
    const inside = field('a', '総事業費', '171,000') + field('b', '補助申請額', '128,000')
    expect(fieldsOf(`<x-form>${shadow(inside)}</x-form>`)).toEqual([TOTAL, AMOUNT])
  })

  test('in a component each, with the same ids, within another’s form', () => {
    const each = (label: string, value: string) =>
      `<x-input>${shadow(field('i', label, value))}</x-input>`
    const form = `<form>${each('総事業費', '171,000')}${each('補助申請額', '128,000')}</form>`
    expect(fieldsOf(`<x-app>${shadow(`<x-page>${shadow(form)}</x-page>`)}</x-app>`)).toEqual([
      TOTAL,
      AMOUNT,
    ])
  })

  test('under the name that a component of one control has on the outside', () => {
    const html = `<form><x-input label="総事業費">${shadow('<input value="171,000">')}</x-input>
      <label for="x">補助申請額</label><x-input id="x">${shadow('<input value="128,000">')}</x-input></form>`
    expect(fieldsOf(html)).toEqual([TOTAL, AMOUNT])
  })

  test('in the order of the document, between fields outside', () => {
    const html = `<form>${field('c', '医療機関等コード', '3410712362')}<x-y>${shadow(field('a', '総事業費', '171,000'))}</x-y>
      ${field('b', '補助申請額', '128,000')}</form>`
    expect(fieldsOf(html).map(([meaning]) => meaning)).toEqual([
      'facilityCode',
      'totalCost',
      'requestedAmount',
    ])
  })
})

describe('a field in an open shadow root is named', () => {
  test('under the headings outside and inside', () => {
    const html = `<form>${field('a', '総事業費', '171,000')}<section><h2>費用</h2>
      <x-y>${shadow(`<h3>モバイル端末</h3>${field('m', '金額', '41,000')}`)}</x-y></section></form>`
    expect(fieldsOf(html)).toContainEqual(['cost:mobile', '費用 > モバイル端末 > 金額', '41,000'])
  })

  test('and in elements slotted into a component', () => {
    const html = `<form><x-y>${shadow('<slot></slot>')}${field('a', '総事業費', '171,000')}</x-y></form>`
    expect(fieldsOf(html)).toEqual([TOTAL])
  })

  test('under a text of the page that is slotted into a component', () => {
    const each = (label: string, value: string) =>
      `<x-input>${label}${shadow(`<p><slot name="l"></slot><input value="${value}"></p>`)}</x-input>`
    const html = `<form>${each('<label slot="l">総事業費</label>', '171,000')}
      ${each('<b slot="l">補助申請額</b>', '128,000')}${each('', '備考')}</form>`
    expect(fieldsOf(html)).toEqual([TOTAL, AMOUNT, [null, '', '備考']])
  })

  test('under the name on the outside, for radio buttons as well', () => {
    const buttons = ['診療所', '薬局'].map(
      (words, at) => `<label><input type="radio" name="r" ${at ? '' : 'checked'}>${words}</label>`,
    )
    const html = `<form>${field('a', '総事業費', '171,000')}
      <x-radio label="施設区分">${shadow(buttons.join(''))}</x-radio></form>`
    expect(fieldsOf(html)).toContainEqual(['facilityKind', '施設区分', '診療所'])
  })

  test('under the legend around a component, and a date under its name on the outside', () => {
    const radio = '<input type="radio" name="r" checked><span>薬局</span>'
    const date = '<input value="2025">年<input value="12">月<input value="15">日'
    const html = `<form>${field('a', '総事業費', '171,000')}
      <fieldset><legend>施設区分</legend><x-radio>${shadow(radio)}</x-radio></fieldset>
      <x-date label="完了日">${shadow(date)}</x-date></form>`
    const fields = fieldsOf(html)
    expect(fields.map(([meaning]) => meaning)).toEqual([
      'totalCost',
      'facilityKind',
      'completionDate',
    ])
    expect(fields.at(-1)).toEqual(['completionDate', '完了日', '2025年12月15日'])
  })

  test('but not in the portal’s header, and not in closed roots', () => {
    const inside = shadow(field('a', '総事業費', '1'))
    draw(`<header><x-y>${inside}</x-y></header><x-closed></x-closed>`)
    document.querySelector('x-closed')?.attachShadow({ mode: 'closed' })
    expect(readForms(BY).found).toBe('other')
  })
})

test('the watched shadow roots are those with fields, or all of them', () => {
  const NAMES = ['x-field', 'x-icon']
  const watched = () => readPage(null).roots.map(({ host }) => host.localName)
  draw(`<x-icon>${shadow('<b></b>')}</x-icon><x-field>${shadow('<b></b>')}</x-field>`)
  expect(watched().toSorted()).toEqual(NAMES)
  draw(`<x-icon>${shadow('<b></b>')}</x-icon><x-field>${shadow('<input>')}</x-field>`)
  expect(watched()).toEqual(['x-field'])
  expect(readPage(null)).toMatchObject({ state: { form: { found: 'reading' } } })
})

test('a form is sent by the button in its own shadow root', () => {
  const inside = `${field('a', '総事業費', '1')}<x-button>${shadow('<button>送信</button>')}</x-button>`
  draw(`<x-form>${shadow(inside)}</x-form><form><input><button>検索</button></form>`)
  const form = applicationIn(readForms(BY))
  const root = document.querySelector('x-form')?.shadowRoot
  const button = root?.querySelector('x-button')?.shadowRoot?.querySelector('button')
  expect(button && form.readingsSentBy(button)).toHaveLength(1)
})

test('roots nested a thousand deep are read, and more than ten thousand are reported as unread', () => {
  const nest = (depth: number, per: string) => {
    let at: Element | ShadowRoot = document.body
    for (let level = 0; level < depth; level++) {
      const host = document.createElement('x-y')
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = per
      at.append(host)
      at = root
    }
    const end = document.createElement('div')
    end.innerHTML = field('a', '総事業費', '171,000')
    at.append(end)
  }
  nest(1_000, '<h3>見出し</h3>')
  const [deepest] = applicationIn(readForms(BY)).reading.fields
  expect(deepest).toMatchObject({ label: '総事業費', meaning: 'totalCost' })
  expect(deepest?.section.length).toBeLessThan(25)
  document.body.replaceChildren()
  for (let count = 0; count <= 10_000; count++) {
    const host = document.createElement('x-y')
    host.attachShadow({ mode: 'open' })
    document.body.append(host)
  }
  expect(readPage(null).state.form.found).toBe('unreadable')
})
