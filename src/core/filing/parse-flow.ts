/**
 * From unknown JSON to a flow, or every fault of it with its path. What is not said is as in the national
 * flow; keys are closed, so that a misspelt one changes nothing in silence.
 */
import { ROLES, type Role } from '../kernel/roles.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import { parseMoney } from '../kernel/money.ts'
import { isRecord } from '../kernel/record.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import {
  APPROVAL_STEP,
  FLOW_FORMAT,
  NATIONAL_FLOW,
  STAGE_KINDS,
  type Flow,
  type FlowStage,
  type FlowStep,
  type StageKind,
} from './flow.ts'

export const FLOW_FAULTS = [
  /** No object with the format's name. */
  'not-a-flow',
  /** values: key. */
  'unknown-key',
  /** values: expected. */
  'wrong-kind',
  /** Nobody could take the step. */
  'roles-empty',
  /** values: role. */
  'role-unknown',
  /** The role may not take this part. values: role. */
  'role-not-possible',
  'id-invalid',
  /** values: id. */
  'id-taken',
  'steps-empty',
  /** A department's stage after the finance bureau's. */
  'stage-order',
  /** values: most. */
  'too-many',
  /** No sum in 万元. */
  'amount-invalid',
] as const
export type FlowFaultCode = (typeof FLOW_FAULTS)[number]
export type FlowFault = {
  readonly code: FlowFaultCode
  readonly path: string
  readonly values: { readonly [name: string]: string | number }
}

const STAGES_MOST = 8
export const STEPS_MOST = 8
const ID = /^[a-z][a-z0-9-]{0,29}$/

/** Who reviews, by level. Readers and those who keep accounts never do. */
export const REVIEWERS: { readonly [kind in StageKind]: readonly Role[] } = {
  unit: ['unit-head', 'administrator'],
  department: ['department-reviewer', 'administrator'],
  finance: ['finance-office', 'performance-office', 'administrator'],
}
/** Who may be named for sending in, for adjusting and archiving, and for other opinions. */
export const SENDERS: readonly Role[] = ['unit-filler', 'unit-head', 'performance-office', 'administrator']
export const OPENERS: readonly Role[] = [
  'unit-filler',
  'unit-head',
  'department-reviewer',
  'finance-office',
  'performance-office',
  'administrator',
]
export const CONSULTED: readonly Role[] = [
  'unit-head',
  'department-reviewer',
  'finance-office',
  'performance-office',
  'expert',
  'administrator',
]

type Say = (code: FlowFaultCode, path: string, values?: FlowFault['values']) => void

/** Reads a flow. The error holds every fault. */
export function parseFlow(json: unknown): Result<Flow, readonly FlowFault[]> {
  if (!isRecord(json) || json['format'] !== FLOW_FORMAT)
    return err([{ code: 'not-a-flow', path: '', values: {} }])
  const faults: FlowFault[] = []
  const say: Say = (code, path, values = {}) => faults.push({ code, path, values })
  closed(json, ['format', 'submit', 'stages', 'approve', 'adjust', 'archive', 'consult', 'twice'], '', say)
  const { stages, twice } = json
  const people = (key: 'submit' | 'approve' | 'adjust' | 'archive' | 'consult', may: readonly Role[]) =>
    json[key] === undefined ? NATIONAL_FLOW[key] : rolesOf(json[key], key, may, say)
  const flow: Flow = {
    format: FLOW_FORMAT,
    submit: people('submit', SENDERS),
    stages: stages === undefined ? NATIONAL_FLOW.stages : stagesOf(stages, say),
    approve: people('approve', REVIEWERS.finance),
    adjust: people('adjust', OPENERS),
    archive: people('archive', OPENERS),
    consult: people('consult', CONSULTED),
    twice: twice === undefined ? NATIONAL_FLOW.twice : twice === true,
  }
  if (twice !== undefined && typeof twice !== 'boolean') say('wrong-kind', 'twice', { expected: 'yes or no' })
  return faults.length === 0 ? ok(flow) : err(faults)
}

function closed(
  value: { readonly [key: string]: unknown },
  keys: readonly string[],
  path: string,
  say: Say,
): void {
  for (const key of Object.keys(value))
    if (!keys.includes(key)) say('unknown-key', inside(path, key), { key: key.slice(0, 40) })
}

function inside(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

function rolesOf(value: unknown, path: string, may: readonly Role[], say: Say): readonly Role[] {
  if (!Array.isArray(value)) {
    say('wrong-kind', path, { expected: 'list' })
    return []
  }
  if (value.length === 0) say('roles-empty', path)
  if (value.length > ROLES.length) say('too-many', path, { most: ROLES.length })
  return value.slice(0, ROLES.length).flatMap((found: unknown, index): Role[] => {
    const role = ROLES.find((one) => one === found)
    if (role === undefined) say('role-unknown', inside(path, index), { role: String(found).slice(0, 40) })
    else if (!may.includes(role)) say('role-not-possible', inside(path, index), { role })
    return role === undefined ? [] : [role]
  })
}

function stagesOf(value: unknown, say: Say): readonly FlowStage[] {
  if (!Array.isArray(value)) {
    say('wrong-kind', 'stages', { expected: 'list' })
    return []
  }
  if (value.length > STAGES_MOST) say('too-many', 'stages', { most: STAGES_MOST })
  const taken = new Set<string>([APPROVAL_STEP])
  const stages = value
    .slice(0, STAGES_MOST)
    .flatMap((stage: unknown, index) => stageOf(stage, `stages.${index}`, taken, say) ?? [])
  stages.forEach(({ kind }, index) => {
    const before = stages[index - 1]
    if (before !== undefined && STAGE_KINDS.indexOf(before.kind) > STAGE_KINDS.indexOf(kind))
      say('stage-order', `stages.${index}.kind`)
  })
  return stages
}

function stageOf(value: unknown, path: string, taken: Set<string>, say: Say): FlowStage | null {
  if (!isRecord(value)) {
    say('wrong-kind', path, { expected: 'object' })
    return null
  }
  closed(value, ['kind', 'steps'], path, say)
  const kind = STAGE_KINDS.find((one) => one === value['kind'])
  if (kind === undefined) {
    say('wrong-kind', `${path}.kind`, { expected: STAGE_KINDS.join(' / ') })
    return null
  }
  const { steps } = value
  if (!Array.isArray(steps)) {
    say('wrong-kind', `${path}.steps`, { expected: 'list' })
    return null
  }
  if (steps.length === 0) say('steps-empty', `${path}.steps`)
  if (steps.length > STEPS_MOST) say('too-many', `${path}.steps`, { most: STEPS_MOST })
  return {
    kind,
    steps: steps
      .slice(0, STEPS_MOST)
      .flatMap((one: unknown, index) => stepOf(one, `${path}.steps.${index}`, { kind, taken }, say) ?? []),
  }
}

function stepOf(
  value: unknown,
  path: string,
  { kind, taken }: { readonly kind: StageKind; readonly taken: Set<string> },
  say: Say,
): FlowStep | null {
  if (!isRecord(value)) {
    say('wrong-kind', path, { expected: 'object' })
    return null
  }
  closed(value, ['id', 'roles', 'from'], path, say)
  const { id, from = null } = value
  if (typeof id !== 'string' || !ID.test(id)) {
    say('id-invalid', `${path}.id`)
    return null
  }
  if (taken.has(id)) say('id-taken', `${path}.id`, { id })
  taken.add(id)
  const roles = rolesOf(value['roles'], `${path}.roles`, REVIEWERS[kind], say)
  if (from !== null && !isAmount(from)) say('amount-invalid', `${path}.from`)
  return { id, roles, from: typeof from === 'string' ? from : null }
}

function isAmount(from: unknown): from is string {
  return (
    typeof from === 'string' &&
    from.length <= 20 &&
    canonicalDecimal(from) === from &&
    !from.startsWith('-') &&
    parseMoney(from, '万元').ok
  )
}
