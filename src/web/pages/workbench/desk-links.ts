/** Where what waits is done, and which list it is of. */
import { APPROVAL, type DeskItem, type DeskPart } from '#core/workbench/desk.ts'
import { paths } from '../../paths.ts'

/** What of the person decides where a target is opened. */
export type DeskRights = { readonly reviews: boolean }

/** The place where the act is done. */
export function deskItemLink(item: DeskItem, { reviews }: DeskRights): string {
  const { kind, task, id, within, year } = item
  switch (kind) {
    case 'target':
      if (task === 'review' || task === 'approve' || task === 'confirm')
        return reviews ? paths.reviews({ project: id, mine: 'yes', year: year ?? 'all' }) : paths.project(id)
      // It is sent in on its own page by who does not write it.
      return task === 'send' || task === 'unready' ? paths.project(id) : paths.write(id)
    case 'text':
      return paths.document(id)
    case 'delegation':
      return task === 'fill' ? paths.delegation(id) : paths.write(id)
    case 'monitoring':
      return paths.monitoringSheet(within ?? '', id)
    case 'warning':
      return paths.monitoring({
        view: 'warnings',
        year: year ?? undefined,
        state: 'all',
        warning: id,
      })
    case 'self-evaluation':
      return paths.selfEvaluation(id)
    case 'rectification':
      return paths.rectification(id)
    case 'material':
      // The message is read by it, and leads on to the sheet.
      return task === 'look' ? paths.messages({ message: id }) : paths.evaluationSubject(within ?? '', id)
    case 'evaluation':
      return task === 'declare' ? paths.evaluation(id) : paths.evaluationSubject(within ?? '', id)
    case 'assessment':
      return paths.assessment(id)
    case 'transfer':
      return paths.transfer(id, task === 'split' ? 'split' : 'report')
  }
}

/** The list that counts what the part counts. */
export function deskPartLink({ kind, year, of }: DeskPart): string {
  const ofYear = year ?? 'all'
  switch (kind) {
    case 'target':
      return paths.filings(
        of === APPROVAL
          ? { box: 'mine', task: APPROVAL, year: ofYear }
          : {
              box: 'mine',
              state: of ?? undefined,
              task: of === 'finance-review' ? 'review' : undefined,
              // What is adjusted is listed whichever year is shown.
              year: of === 'adjusting' ? undefined : ofYear,
            },
      )
    case 'text':
    case 'delegation':
      return paths.filings({ box: 'mine', year: 'all' })
    case 'monitoring':
      return paths.monitoring({ year: ofYear, round: of ?? undefined, mine: 'yes' })
    case 'warning':
      return paths.monitoring({ year: ofYear, view: 'warnings' })
    case 'self-evaluation':
      return paths.selfEvaluations({ year: ofYear, mine: 'yes' })
    case 'rectification':
      return paths.rectifications({ year: 'all', mine: 'yes' })
    case 'material':
      return of === null
        ? paths.messages({ kind: 'evaluation-answered', unread: 'yes' })
        : paths.evaluation(of)
    case 'evaluation':
      return of === null ? paths.evaluations({ year: 'all' }) : paths.evaluation(of)
    case 'assessment':
      return paths.assessments({ year: ofYear, box: 'mine' })
    case 'transfer':
      return paths.transfers({ year: ofYear, mine: 'yes' })
  }
}
