/** What those who live through the years of the county share. */
import type { Actor } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Project } from '#core/target/project.ts'
import type { CountyTarget } from '#store/demo/county.ts'
import type { DemoExpert } from '../pool.ts'
import type { Context } from '../../kernel/context.ts'
import { courseByChance, courseInOrder, type CourseKind } from './courses.ts'
import { chanceOf } from './days.ts'
import type { MovingClock } from './clock.ts'
import type { LivingDepartment, Staff } from './people.ts'

export type World = {
  readonly context: Context
  readonly to: MovingClock['to']
  readonly region: string
  readonly administrator: Actor
  readonly bureau: Actor
  readonly checker: Actor
  readonly experts: readonly DemoExpert[]
  readonly departments: readonly LivingDepartment[]
  readonly staff: ReadonlyMap<LivingDepartment, Staff>
  readonly waitFor: (job: string) => Promise<void>
  /** Hears what could not be done, with what it was about. */
  readonly refused: (what: string, why: unknown) => void
}

export function departmentOf(world: World, unit: string): LivingDepartment | undefined {
  return world.departments.find(({ below }) => below.has(unit))
}

export function actorOf(world: World, unit: string, who: string): Actor {
  const department = departmentOf(world, unit)
  const actor = department === undefined ? undefined : world.staff.get(department)?.get(who)
  if (actor === undefined) throw new Error(`invariant: ${who} of ${unit}`)
  return actor
}

/** What a target is told apart by in every year, for chances: its code without the year, or its name. */
export function sameKey({ code, name }: Pick<Project, 'code' | 'name'>): string {
  return code === null ? name : `${code.slice(0, 6)}${code.slice(8, 20)}`
}

/** The demonstration's own department goes by the order of its tables, the others by chance. */
export function courseOf(
  world: World,
  { unit, position, paper }: Pick<CountyTarget, 'unit' | 'position' | 'paper'>,
  year: number,
): CourseKind {
  const department = departmentOf(world, unit)
  if (department?.written === true && unit === department.id) return courseInOrder(position, paper)
  return courseByChance(department?.standing ?? 'usual', chanceOf(`${sameKey(paper)}/${year}`, 100), paper)
}

/** Whether a target is of the demonstration's own department itself, whose documents people wrote. */
export function isWritten(world: World, unit: string): boolean {
  return world.departments.some(({ written, id }) => written && id === unit)
}

export type Window = readonly [from: Day, until: Day]
