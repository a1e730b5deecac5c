/**
 * Nouns that close a name in a list. Two of them in a row without a sign between
 * (人才线下招聘会大学生毕业季校园招聘会) are two names with the 、 left out. Met in names of
 * indicators and in purposes.
 */
export const LIST_HEADS: readonly string[] = [
  '招聘会',
  '案件',
  '培训班',
  '座谈会',
  '讲座',
  '竞赛',
  '展览',
  '演出',
  '比赛',
  '论坛',
  '推介会',
  '运动会',
  '晚会',
  '研讨会',
  '交流会',
  '工程款',
  '补贴费',
  '慰问金',
]
