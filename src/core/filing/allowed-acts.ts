/** What a person may do to a filing as it is, for the buttons of a page and the boxes of a list. */
import type { Role } from '../kernel/roles.ts'
import type { Party } from './act.ts'
import { openTasks, type Filing, type FilingTask } from './filing.ts'
import type { Flow, RouteStep } from './flow.ts'
import { asksGrade } from './grade.ts'
import { permit, stepsGivenUp } from './permit.ts'
import { ACT_KINDS, type ActKind } from './states.ts'

/** `task` and `step` are null where no task is concerned. */
export type AllowedAct = {
  readonly kind: ActKind
  readonly task: string | null
  readonly step: string | null
  readonly role: Role | null
  readonly isConsult: boolean
  /** Whether the grade of the review decides on it. */
  readonly asksGrade: boolean
  /** Of passing: steps that are another's from then on, though the person could take them. */
  readonly givesUp: readonly RouteStep[]
}

/** Acts on tasks come once a task that the person may do them to. */
export function allowedActs(filing: Filing, actor: Party, flow: Flow): readonly AllowedAct[] {
  return ACT_KINDS.flatMap((kind) => {
    const named = TASKLESS.has(kind)
      ? [null]
      : filing.tasks.filter(({ done }) => done === null || kind === 'withdraw').map(({ id }) => id)
    const found = [...(kind === 'withdraw' ? [null] : []), ...named].flatMap((task): AllowedAct[] => {
      const may = permit(filing, { kind, actor, task }, flow)
      if (!may.ok) return []
      return [
        {
          kind,
          task: may.value.task?.id ?? null,
          step: may.value.task?.step ?? null,
          role: may.value.role,
          isConsult: may.value.task?.kind === 'consult',
          asksGrade: asksGrade(filing, kind, may.value.task),
          givesUp:
            kind === 'pass' && may.value.task !== null
              ? stepsGivenUp(filing, flow, actor, may.value.task)
              : [],
        },
      ]
    })
    return found.filter(({ task }, index) => found.findIndex((one) => one.task === task) === index)
  })
}

const TASKLESS: ReadonlySet<ActKind> = new Set<ActKind>([
  'submit',
  'adjust',
  'abandon',
  'close',
  'reopen',
  'archive',
])

/** Who has it: the roles, or the person it was handed to, and since when. Nobody has what is approved. */
export type Holder = Pick<FilingTask, 'step' | 'kind' | 'roles' | 'person' | 'since' | 'opened'> & {
  readonly task: string | null
}

export function filingHolders(filing: Filing, { submit }: Pick<Flow, 'submit'>): readonly Holder[] {
  switch (filing.state) {
    case 'approved':
    case 'closed':
    case 'archived':
      return []
    case 'draft':
    case 'adjusting':
      return [
        {
          step: 'unit',
          kind: 'review',
          roles: submit,
          person: null,
          since: filing.since,
          opened: null,
          task: null,
        },
      ]
    default:
      return openTasks(filing).map(({ id, step, kind, roles, person, since, opened }) => ({
        task: id,
        step,
        kind,
        roles,
        person,
        since,
        opened,
      }))
  }
}
