import { expect, test } from 'vitest'
import { PALETTE, THEMES } from '../preferences/palette.ts'
import { barOption } from './bar-option.ts'

test.each(THEMES)('severities are told apart without their colours: %s', (theme) => {
  const look = { colours: PALETTE[theme], fontFamily: 'sans-serif', isPicture: false }
  const series = (['error', 'warning', 'advice'] as const).map((colour) => ({ name: colour, colour }))
  const bars = [{ name: '县水利局', values: [1, 2, 3], label: '6' }]
  const drawn = barOption({ kind: 'bars', bars, series }, look)['series'] as readonly {
    readonly itemStyle: { readonly decal?: { readonly symbol: string } }
  }[]
  expect(drawn.map(({ itemStyle }) => itemStyle.decal?.symbol)).toEqual([undefined, 'rect', 'circle'])
})
