/** What the library of charts is told, for a chart of any kind. */
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { use as register, type EChartsCoreOption } from 'echarts/core'
import { barHeight, barOption, type BarPicture } from './bar-option.ts'
import { LINE_HEIGHT, lineOption, type LinePicture } from './line-option.ts'
import type { Look } from './look.ts'

register([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent])

export type ChartPicture = BarPicture | LinePicture

export function optionOf(picture: ChartPicture, look: Look): EChartsCoreOption {
  return picture.kind === 'bars' ? barOption(picture, look) : lineOption(picture, look)
}

/** In pixels of the page. */
export function heightOf(picture: ChartPicture): number {
  return picture.kind === 'bars' ? barHeight(picture) : LINE_HEIGHT
}
