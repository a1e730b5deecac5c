/** What an event changed, in one line: `name: 路南区 → 路北区`. */

type Payload = Readonly<Record<string, unknown>> | null

export function changeText(before: Payload, after: Payload): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .map((name) => {
      const was = valueText(before?.[name])
      const is = valueText(after?.[name])
      if (was === is || was === '') return is === '' ? '' : `${name}: ${is}`
      return is === '' ? `${name}: ${was} →` : `${name}: ${was} → ${is}`
    })
    .filter((part) => part !== '')
    .join('；')
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
