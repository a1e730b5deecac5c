/** Where each step of 上手五步 is done. */
import type { FirstPathId, FirstStepId } from '#core/first-path/first-path.ts'
import { paths } from '../../paths.ts'

type Links = { readonly [Id in FirstPathId]: { readonly [Step in FirstStepId<Id>]: string } }

const LINKS: Links = {
  fill: {
    guide: paths.help('filling'),
    begin: paths.projects({ begin: 'empty' }),
    write: paths.projects({ state: 'draft' }),
    submit: paths.filings(),
    report: paths.monitoring(),
  },
  assist: {
    guide: paths.help('filling', 'delegated'),
    open: paths.filings(),
    write: paths.filings(),
    give: paths.filings(),
    safe: paths.account(),
  },
  agree: {
    guide: paths.help('everyday'),
    targets: paths.projects(),
    answer: paths.filings(),
    lights: paths.monitoring(),
    results: paths.selfEvaluations(),
  },
  send: {
    guide: paths.help('everyday'),
    targets: paths.projects(),
    submit: paths.filings(),
    lights: paths.monitoring(),
    results: paths.selfEvaluations(),
  },
  watch: {
    guide: paths.help('everyday'),
    targets: paths.projects(),
    lights: paths.monitoring(),
    results: paths.selfEvaluations(),
    rectifications: paths.rectifications(),
  },
  review: {
    guide: paths.help('review'),
    open: paths.reviews(),
    findings: paths.findings(),
    answer: paths.reviews({ mine: 'yes' }),
    sheets: paths.monitoring(),
  },
  lead: {
    year: paths.administration('calendar'),
    import: paths.documents(),
    answer: paths.reviews(),
    round: paths.monitoring(),
    evaluate: paths.evaluations(),
  },
  judge: {
    guide: paths.help('evaluation', 'marks'),
    declare: paths.evaluations(),
    ask: paths.evaluations(),
    mark: paths.evaluations(),
    safe: paths.account(),
  },
  look: {
    guide: paths.help('everyday'),
    statistics: paths.statistics(),
    targets: paths.projects(),
    results: paths.rectifications(),
    archive: paths.archives(),
  },
  administer: {
    units: paths.administration('organisation'),
    people: paths.administration('accounts'),
    year: paths.administration('calendar'),
    flow: paths.administration('flow'),
    import: paths.documents(),
  },
  found: {
    units: paths.administration('organisation'),
    people: paths.administration('accounts'),
    region: paths.administration('region'),
    mail: paths.administration('mail'),
    safe: paths.account(),
  },
}

export function firstStepLink(path: FirstPathId, step: string): string {
  const links: { readonly [step: string]: string | undefined } = LINKS[path]
  return links[step] ?? paths.workbench()
}
