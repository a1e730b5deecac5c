/** The state of one target in its workflow: plain data, kept as it is. Times are ISO strings. */
import type { Role } from '../kernel/roles.ts'
import type { RouteStage } from './flow.ts'
import { HOME_STATES, type FilingState } from './states.ts'

export type Deed = { readonly by: string; readonly at: string }

export type FilingTask = {
  readonly id: string
  /** review and approval are steps of the flow; consult is another opinion that somebody asked for. */
  readonly kind: 'review' | 'approval' | 'consult'
  /** Of the flow. */
  readonly step: string
  /** Index in the route. */
  readonly stage: number
  readonly roles: readonly Role[]
  /** To whom it was handed; null: to all who hold one of the roles. */
  readonly person: string | null
  readonly since: string
  readonly opened: Deed | null
  /** `agreed` is false where another opinion was against. */
  readonly done: (Deed & { readonly agreed: boolean }) | null
  /** Of a consult: the task for which it was asked, and who asked. */
  readonly asked: { readonly by: string; readonly task: string } | null
}

export type Filing = {
  readonly state: FilingState
  /** How often it was sent in since the last approval. */
  readonly round: number
  /** Approved versions so far. */
  readonly version: number
  /** The way of this round, as the flow was when it was sent in; empty when the unit has it. */
  readonly route: readonly RouteStage[]
  /** Index in the route. */
  readonly stage: number
  /** Tasks of the stages of this round, done ones among them. */
  readonly tasks: readonly FilingTask[]
  /** True once somebody after the unit has opened it in this round. */
  readonly reached: boolean
  /** Who sent it in, in this round. */
  readonly sender: string | null
  /** Who wrote in it since the last approval. */
  readonly authors: readonly string[]
  /** Since when it is in this state. */
  readonly since: string
  /** Records so far: the number of the next one less one, and how a second writer is noticed. */
  readonly steps: number
}

/** A target nobody has sent in yet. */
export function newFiling(at: string, authors: readonly string[] = []): Filing {
  return {
    state: 'draft',
    round: 0,
    version: 0,
    route: [],
    stage: 0,
    tasks: [],
    reached: false,
    sender: null,
    authors,
    since: at,
    steps: 0,
  }
}

/** What waits for somebody. */
export function openTasks({ tasks, stage }: Filing): readonly FilingTask[] {
  return tasks.filter((task) => task.stage === stage && task.done === null)
}

/** The unit has it. */
export function isAtHome({ state }: Pick<Filing, 'state'>): boolean {
  return HOME_STATES.some((one) => one === state)
}

/** Who answers for the text: its writers since the last approval, and its sender. */
export function hasWritten({ authors, sender }: Filing, person: string): boolean {
  return sender === person || authors.includes(person)
}
