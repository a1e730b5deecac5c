/** A paper of one section in the looks of a template; the template's form plays no part. */
import type { Template } from '../templates/template.ts'
import type { Paper, PaperSection } from './paper.ts'

export function singleSectionPaper(title: string, section: PaperSection, template: Template): Paper {
  const { letterhead, header, footer, fonts, id, version } = template
  return { title, template: { id, version }, fonts, letterhead, header, footer, sections: [section] }
}
