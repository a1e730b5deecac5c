/**
 * 上手五步: for each role the five steps with which somebody comes to know the work, in the order in which they
 * come. A step is done when the operation log holds one of its acts by the person, and one that is there once for
 * the whole region (the calendar, the units, the imports) by any of its people; one without acts is only looked
 * at, which the person's browser remembers.
 */
import type { EventType } from '../kernel/audit-event.ts'
import type { Flow } from '../filing/flow.ts'
import type { Post, Role } from '../kernel/roles.ts'

/** One path for the roles that begin alike. */
export const FIRST_PATH_IDS = [
  'fill',
  'assist',
  'agree',
  'send',
  'watch',
  'review',
  'lead',
  'judge',
  'look',
  'administer',
  'found',
] as const
export type FirstPathId = (typeof FIRST_PATH_IDS)[number]

/** Its acts; none: it is done by looking. */
type Step<Id extends string> = {
  readonly id: Id
  readonly acts: readonly EventType[]
  /** Whose acts count. */
  readonly by: 'person' | 'region'
}

const step = <Id extends string>(id: Id, ...acts: EventType[]): Step<Id> => ({ id, acts, by: 'person' })
/** Done once for the region, by whomever. */
const common = <Id extends string>(id: Id, ...acts: EventType[]): Step<Id> => ({ id, acts, by: 'region' })

export const FIRST_PATHS = {
  fill: [
    step('guide'),
    step('begin', 'target.created'),
    step('write', 'target.written', 'document.edited', 'statement.written'),
    step('submit', 'filing.submitted'),
    step('report', 'monitoring.sent', 'self-evaluation.submitted'),
  ],
  assist: [
    step('guide'),
    step('open'),
    step('write', 'delegation.filled'),
    step('give', 'delegation.given-back', 'delegation.refused'),
    step('safe', 'password.changed', 'second-factor.enrolled'),
  ],
  agree: [
    step('guide'),
    step('targets'),
    step('answer', 'filing.passed', 'filing.returned'),
    step('lights'),
    step('results'),
  ],
  send: [step('guide'), step('targets'), step('submit', 'filing.submitted'), step('lights'), step('results')],
  watch: [step('guide'), step('targets'), step('lights'), step('results'), step('rectifications')],
  review: [
    step('guide'),
    step('open', 'filing.opened'),
    step('findings', 'finding.waived', 'finding.disputed', 'comment.written', 'review.item-changed'),
    step('answer', 'filing.passed', 'filing.returned', 'filing.approved'),
    step(
      'sheets',
      'monitoring.passed',
      'monitoring.returned',
      'self-evaluation.passed',
      'self-evaluation.returned',
    ),
  ],
  lead: [
    common('year', 'calendar.saved', 'flow.saved'),
    common('import', 'import.confirmed', 'document.imported', 'batch.created'),
    common('answer', 'filing.approved'),
    common('round', 'monitoring.opened', 'self-evaluation.opened'),
    common('evaluate', 'evaluation.created', 'result.decided'),
  ],
  judge: [
    step('guide'),
    step('declare', 'evaluation.declared'),
    step('ask', 'evaluation.asked'),
    step('mark', 'evaluation.marked'),
    step('safe', 'password.changed', 'second-factor.enrolled'),
  ],
  look: [step('guide'), step('statistics'), step('targets'), step('results'), step('archive')],
  administer: [
    common('units', 'unit.created', 'unit.changed', 'staff.imported'),
    common('people', 'user.created', 'staff.imported'),
    common('year', 'calendar.saved'),
    common('flow', 'flow.saved'),
    common('import', 'import.confirmed', 'document.imported', 'batch.created'),
  ],
  found: [
    common('units', 'unit.created', 'unit.changed', 'staff.imported'),
    common('people', 'user.created', 'staff.imported'),
    common('region', 'region.changed'),
    common('mail', 'mail.tested'),
    step('safe', 'password.changed', 'second-factor.enrolled'),
  ],
} as const satisfies { readonly [id in FirstPathId]: readonly Step<string>[] }

/** A step of a path: `begin` of `fill`. */
export type FirstStepId<Id extends FirstPathId = FirstPathId> = (typeof FIRST_PATHS)[Id][number]['id']

/** Who leads others comes before who writes: of several posts the first of these gives the path. */
const PATH_OF_ROLE: readonly (readonly [Role, FirstPathId])[] = [
  ['administrator', 'administer'],
  ['system-administrator', 'found'],
  ['performance-office', 'lead'],
  ['finance-office', 'review'],
  ['department-reviewer', 'review'],
  ['unit-filler', 'fill'],
  ['unit-head', 'agree'],
  ['expert', 'judge'],
  ['contributor', 'assist'],
  ['auditor', 'look'],
  ['reader', 'look'],
]

/**
 * null: the posts have no work of targets to come to know (安全管理员, 审计管理员, none).
 * @param flow in force: what it gives the head of a unit
 */
export function firstPathOf(
  posts: readonly Pick<Post, 'role'>[],
  flow: Pick<Flow, 'submit' | 'stages'>,
): FirstPathId | null {
  const path = PATH_OF_ROLE.find(([role]) => posts.some((post) => post.role === role))?.[1] ?? null
  return path === 'agree' ? pathOfHead(flow) : path
}

/** To agree before it goes on, to send in, or neither. */
function pathOfHead({ submit, stages }: Pick<Flow, 'submit' | 'stages'>): FirstPathId {
  if (stages.some(({ steps }) => steps.some(({ roles }) => roles.includes('unit-head')))) return 'agree'
  return submit.includes('unit-head') ? 'send' : 'watch'
}
