/** A part of the document without its heading 第二部分, while another part has one. */
import { onDocument, type Rule } from './rule.ts'

export const partHeadingMissing: Rule = {
  code: 'part-heading-missing',
  group: 'text',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ parts, projects }) => {
    if (!parts.some(({ label }) => label !== null)) return []
    return parts
      .filter(({ label }) => label === null)
      .map(({ title }) =>
        onDocument({
          field: 'parts',
          text: title,
          at: projects.find(({ part }) => part === title)?.at ?? null,
        }),
      )
  },
}
