// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { positionOverlays, surroundingsOf } from '../../../lib/portal/overlay/overlayPosition'

const AROUND = { clippers: [], layer: 0 }
let calls: string[]

/** Mocks layout, which happy-dom lacks: an element's `data-box` is its x, y, width and height. */
beforeEach(() => {
  calls = []
  document.body.innerHTML = '<i id="origin"></i>'
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    calls.push('read')
    const [x, y, width, height] = (this.getAttribute('data-box') ?? '0 0 0 0')
      .split(' ')
      .map(Number)
    return new DOMRect(x, y, width, height)
  })
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(() => {
    calls.push('read')
    return true
  })
  document.documentElement.dataset.box = '0 0 300 400'
})
function part(box: string, css = '') {
  const made = document.createElement('div')
  made.dataset.box = box
  made.style.cssText = css
  document.body.append(made)
  return made
}

const origin = () => document.querySelector('#origin') ?? document.body
const pair = (target: Element) => ({ box: document.createElement('div'), target })
const mark = (target: Element) => {
  const one = pair(target)
  const seen = positionOverlays(origin(), [one], surroundingsOf)
  return { box: one.box, seen }
}

test('all layout reads come before the first write', () => {
  const all = [pair(part('0 0 100 20')), pair(part('0 20 100 20')), pair(part('0 40 100 20'))]
  for (const { box } of all) {
    const { style } = box
    Object.defineProperty(box, 'style', {
      get: () => {
        calls.push('write')
        return style
      },
    })
  }
  positionOverlays(origin(), all, () => AROUND)
  expect(calls.lastIndexOf('read')).toBeLessThan(calls.indexOf('write'))
  expect(calls.filter((call) => call === 'read')).toHaveLength(2 + 2 * all.length)
})

test('a box is four pixels larger than its field on every side', () => {
  const { left, top, width, height } = mark(part('10 50 100 20')).box.style
  expect([left, top, width, height]).toEqual(['6px', '46px', '108px', '28px'])
})

test('a box ends at the edge of the page', () => {
  expect(mark(part('0 50 300 20')).box.style.width).toBe('304px')
})

test('a field without a size has no box', () => {
  const { box, seen } = mark(part('10 50 0 0'))
  expect(box.hidden).toBe(true)
  expect(seen.size).toBe(0)
})

test('a scrolling ancestor clips a box, or hides it', () => {
  const clipper = part('0 0 200 60', 'overflow: auto')
  const half = part('10 50 100 20')
  const out = part('10 70 100 20')
  clipper.append(half, out)
  expect(mark(half).box.style.clipPath).toBe('inset(-46px -86px 14px -6px)')
  expect(mark(out).box.hidden).toBe(true)
})

test('a box gets the z-index of the outermost stacking context around its field', () => {
  const outer = part('0 0 300 400', 'position: relative; z-index: 7')
  const inner = part('0 0 300 400', 'position: absolute; z-index: 1000')
  const target = part('10 50 100 20')
  inner.append(target)
  expect(surroundingsOf(target).layer).toBe(1000)
  outer.append(inner)
  expect(surroundingsOf(target).layer).toBe(7)
})
