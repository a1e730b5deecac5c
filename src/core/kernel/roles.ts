/**
 * The roles of 预算绩效管理 (全过程: 项目单位, 主管部门, 财政业务科室, 财政绩效机构,
 * 第三方, 人大和审计; policy R-47) and the three administrators that 网络安全等级保护 keeps apart
 * (三员分立).
 */
export const ROLES = [
  'contributor',
  'unit-filler',
  'unit-head',
  'department-reviewer',
  'finance-office',
  'performance-office',
  'expert',
  'reader',
  'auditor',
  'administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const
/**
 * contributor 单位业务科室 (the cells that were handed over alone), unit-filler 单位填报人, unit-head
 * 单位负责人, department-reviewer 主管部门审核人, finance-office 财政业务科室, performance-office
 * 绩效科, expert 专家和第三方 (what is assigned alone), reader 人大 (reading), auditor 审计 (reading,
 * working notes too), administrator 系统管理员 of an office where one person does everything, and 系统, 安全
 * and 审计管理员 where three do.
 */
export type Role = (typeof ROLES)[number]

/**
 * Roles held at a place of the organisation: they reach that place and all below it. The others reach the
 * whole region.
 */
export const ROLES_AT_A_PLACE: ReadonlySet<Role> = new Set<Role>([
  'contributor',
  'unit-filler',
  'unit-head',
  'department-reviewer',
  'finance-office',
])

/** No person holds two of these, nor one of them beside `administrator`. */
const SEPARATED_ROLES: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
])

/** A role and how far it reaches: the whole region, or these units. */
export type Post = {
  readonly role: Role
  /** Ids of budget units: the place of the post and all below it, today. */
  readonly units: 'all' | ReadonlySet<string>
}

/** A post as it is said beside a person's name: with its place, where it has one. */
export type PostSaid = { readonly role: Role; readonly unit: { readonly name: string } | null }

/** The person who acts. One person may hold several posts: what one of them allows is allowed. */
export type Actor = {
  readonly id: string
  readonly region: string
  readonly active: boolean
  readonly posts: readonly Post[]
}

/** A post that names no place: over the whole region, or over nothing where the role is held at a place. */
export function postWithoutPlace(role: Role): Post {
  return { role, units: ROLES_AT_A_PLACE.has(role) ? new Set() : 'all' }
}

/**
 * True when the actor may set a password for a holder of these roles, or take the second factor away: both
 * let one sign in as the other, and the three of 三员分立 (网络安全等级保护, 待核对) are kept apart in
 * that, too.
 */
export function mayEnterFor(
  { posts }: { readonly posts: readonly { readonly role: Role }[] },
  roles: readonly Role[],
): boolean {
  return roles.every(
    (role) =>
      !SEPARATED_ROLES.has(role) || posts.some((post) => post.role === role || post.role === 'administrator'),
  )
}

/** Which two of a person's roles 三员分立 keeps apart; null when they may be held together. */
export function roleConflict(roles: readonly Role[]): readonly [Role, Role] | null {
  const [first, second] = [...new Set(roles)].filter((role) => SEPARATED_ROLES.has(role))
  return first === undefined || second === undefined ? null : [first, second]
}
