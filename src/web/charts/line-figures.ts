/** The figures of lines: a row for each day that one of them has a point on. */
import type { ChartFigures } from './chart-table.tsx'
import type { DrawnLine } from './line-option.ts'

/** @param dayHead what the column of days is called */
export function lineFigures(lines: readonly DrawnLine[], dayHead: string): ChartFigures {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(([day]) => day)))].toSorted()
  return {
    head: [dayHead, ...lines.map(({ name }) => `${name} %`)],
    words: 1,
    rows: days.map((day) => ({
      key: day,
      cells: [
        { text: day },
        ...lines.map(({ points }) => {
          const found = points.find(([one]) => one === day)
          return found === undefined
            ? { text: '', value: null }
            : { text: found[1].toFixed(2), value: found[1] }
        }),
      ],
    })),
  }
}
