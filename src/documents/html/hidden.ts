/** As much of a page's styles as decides whether words are seen. */
import type { Element } from './tree.ts'

/** The last is how captions are kept for those who cannot see the table, and from all others. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|clip-path\s*:\s*inset\(50%\))/i
/** Elements whose content is not part of what a person reads. */
const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'object',
  'applet',
  'svg',
  'math',
  'video',
  'audio',
  'iframe',
  'canvas',
  'datalist',
  'xml',
  'title',
  'rt',
  'rp',
  'del',
])
const LONGEST_STYLES = 500_000
const MOST_CLASSES = 2_000

export function readAttribute(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

export function isHidden(element: Element, hiding: ReadonlySet<string>): boolean {
  if (NEVER_SHOWN.has(element.tagName)) return true
  const style = readAttribute(element, 'style')
  if (style !== null && HIDING.test(style)) return true
  if (readAttribute(element, 'hidden') !== null) return true
  if (hiding.size === 0 || (style !== null && /display\s*:/i.test(style))) return false
  return (readAttribute(element, 'class') ?? '').split(/\s+/).some((name) => hiding.has(name))
}

/** Classes that hide whatever bears them: only rules for a class alone are looked at. */
export function hidingClasses(styles: string): ReadonlySet<string> {
  const classes = new Set<string>()
  const rules = styles.slice(0, LONGEST_STYLES).replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
  for (const rule of rules.split('}')) {
    const [selectors = '', body = ''] = rule.split('{')
    if (!HIDING.test(body)) continue
    for (const selector of selectors.split(',')) {
      const name = /^\s*(?:\w+)?\.([\w-]+)\s*$/.exec(selector)?.[1]
      if (name !== undefined && classes.size < MOST_CLASSES) classes.add(name)
    }
  }
  return classes
}
