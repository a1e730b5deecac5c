/** Words of posts: which role a person holds where. */
import { words } from './words.ts'

export const POSTS = words({
  posts: { 'zh-CN': '岗位', en: 'Posts' },
  postsOf: { 'zh-CN': (account: string) => `${account} 的岗位`, en: (account: string) => `Posts of ${account}` },
  none: { 'zh-CN': '没有岗位，登录后看不到任何数据', en: 'No post: nothing is seen after signing in' },
  role: { 'zh-CN': '角色', en: 'Role' },
  place: { 'zh-CN': '所在单位', en: 'Unit' },
  placeHint: { 'zh-CN': '岗位管到该单位及其下级；科室管到归口的部门', en: 'The post reaches the unit and all below it; an office reaches the departments in its charge' },
  choosePlace: { 'zh-CN': '选择单位', en: 'Choose a unit' },
  wholeRegion: { 'zh-CN': '全区划', en: 'whole region' },
  since: { 'zh-CN': '起', en: 'Since' },
  until: { 'zh-CN': '止', en: 'Until' },
  today: { 'zh-CN': '至今', en: 'today' },
  givenBy: { 'zh-CN': '授予人', en: 'Given by' },
  give: { 'zh-CN': '授予岗位', en: 'Give a post' },
  end: { 'zh-CN': '收回', en: 'End' },
  endOf: { 'zh-CN': (post: string) => `收回岗位 ${post}`, en: (post: string) => `End the post ${post}` },
  given: { 'zh-CN': '已授予', en: 'Given' },
  ended: { 'zh-CN': '已收回，该账号已退出登录', en: 'Ended; the account is signed out' },
})
