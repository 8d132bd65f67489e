import { expect, it } from 'vitest'
import { presentationOf } from './present.address.ts'

const of = (query: string) => presentationOf(new URLSearchParams(query))

it('reads campaign, basis, kind, slide, speed and whether every unit follows', () =>
  expect(of('campaign=c&basis=submitted&kind=district&slide=scans&speed=30&every=yes')).toEqual({
    campaign: 'c',
    basis: 'submitted',
    kind: 'district',
    slide: 'scans',
    speed: 30,
    every: true,
  }))

it('takes what an address gets wrong as usual', () =>
  expect(of('basis=all&kind=planet&speed=0&every=1')).toMatchObject({
    basis: 'accepted',
    kind: null,
    speed: 15,
    every: false,
  }))
