/** Who leads or looks in: 绩效科, 系统管理员, 查阅人 and 审计人 have the figures of the year on their 工作台. */
import type { Role } from '../kernel/roles.ts'

const CHIEFS: ReadonlySet<Role> = new Set<Role>(['performance-office', 'administrator', 'reader', 'auditor'])

/** Whether one of a person's posts is such a one. */
export function leadsOrLooksIn(posts: readonly { readonly role: Role }[]): boolean {
  return posts.some(({ role }) => CHIEFS.has(role))
}
