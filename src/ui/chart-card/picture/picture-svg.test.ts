import { describe, expect, it } from 'vitest'
import { composePicture } from './compose-picture.ts'
import { escapeXml, pictureSvg } from './picture-svg.ts'

describe('escapeXml', () => {
  it('writes signs of markup as text, composes letters, and drops what XML cannot hold', () => {
    expect(escapeXml('BCVT&CNTT <"x">')).toBe('BCVT&amp;CNTT &lt;&quot;x&quot;&gt;')
    expect(escapeXml('Sở'.normalize('NFD'))).toBe('Sở'.normalize('NFC'))
    expect(escapeXml('a\u0000b\u000Bc\uFFFE')).toBe('abc')
    expect(escapeXml('dòng\tmới 🙂')).toBe('dòng\tmới 🙂')
  })
})

describe('pictureSvg', () => {
  const texts = {
    title: 'A & B',
    facts: ['đơn vị'],
    filters: [],
    sample: null,
    notes: [],
    definition: 'x < y',
    source: 'nguồn',
    origin: [],
    language: 'vi',
  }
  const composition = composePicture(texts, { width: 10, height: 10 }, () => (text) => text.length)
  const svg = pictureSvg(composition, '<g id="figure"/>', { ...texts, fontFamily: '"Segoe UI", sans-serif' })

  it('needs nothing outside of itself', () => {
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(svg).not.toMatch(/var\(|<style|class=|href=/)
  })

  it('says its size, its language and its font', () => {
    expect(svg).toContain(`width="${composition.width}" height="${composition.height}"`)
    expect(svg).toContain('lang="vi" font-family="&quot;Segoe UI&quot;, sans-serif"')
    expect(svg).toContain('<title>A &amp; B</title>')
    expect(svg).toContain('<g id="figure"/>')
  })
})
