import { describe, expect, it } from 'vitest'
import { colorAttributes, isTransparent } from './computed-colors.ts'

describe('colorAttributes', () => {
  it('writes colours as hex, which every program reads', () => {
    expect(colorAttributes('fill', 'rgb(43, 108, 176)')).toEqual({ fill: '#2b6cb0' })
  })

  it('says how much shows through in an attribute of its own', () => {
    expect(colorAttributes('stroke', 'rgba(0, 0, 0, 0.5)')).toEqual({ stroke: '#000000', 'stroke-opacity': '0.5' })
  })

  it('leaves patterns as they are, without the quotes that browsers add', () => {
    expect(colorAttributes('fill', 'url("#hatch")')).toEqual({ fill: 'url(#hatch)' })
  })
})

describe('isTransparent', () => {
  it('knows what is not drawn', () => {
    expect(['none', 'transparent', 'rgba(0, 0, 0, 0)'].map(isTransparent)).toEqual([true, true, true])
    expect(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0.1)', 'url(#hatch)'].map(isTransparent)).toEqual([false, false, false])
  })
})
