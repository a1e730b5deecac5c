/** Words of posts: which role a person holds where. */
import { spaced, words } from './words.ts'

export const POSTS = words({
  posts: { 'zh-CN': '岗位', en: 'Posts' },
  postsOf: {
    'zh-CN': (account: string) => `${spaced(account)}的岗位`,
    en: (account: string) => `Posts of ${account}`,
  },
  none: { 'zh-CN': '没有岗位，登录后看不到任何数据', en: 'No post: nothing is seen after signing in' },
  role: { 'zh-CN': '角色', en: 'Role' },
  place: { 'zh-CN': '所在单位', en: 'Unit' },
  placeHint: {
    'zh-CN': '岗位管到该单位及其下级；科室管到归口的部门',
    en: 'The post reaches the unit and all below it; an office reaches the departments in its charge',
  },
  chooseRole: { 'zh-CN': '请选择角色，没有默认角色', en: 'Choose a role: none is given by default' },
  givenLater: {
    'zh-CN': '当前账号不能授予岗位：新账号先没有岗位，由安全管理员授予。',
    en: 'Your account may not give posts: the new one starts without any, and the security administrator gives them.',
  },
  choosePlace: { 'zh-CN': '选择单位', en: 'Choose a unit' },
  wholeRegion: { 'zh-CN': '全区划', en: 'whole region' },
  placeClosed: { 'zh-CN': '已停用', en: 'closed' },
  placeMerged: { 'zh-CN': (into: string) => `已并入${into}`, en: (into: string) => `merged into ${into}` },
  since: { 'zh-CN': '起', en: 'Since' },
  until: { 'zh-CN': '止', en: 'Until' },
  today: { 'zh-CN': '至今', en: 'today' },
  givenBy: { 'zh-CN': '授予人', en: 'Given by' },
  give: { 'zh-CN': '授予岗位', en: 'Give a post' },
  end: { 'zh-CN': '收回', en: 'End' },
  endOf: { 'zh-CN': (post: string) => `收回岗位 ${post}`, en: (post: string) => `End the post ${post}` },
  given: { 'zh-CN': '已授予', en: 'Given' },
  handOver: { 'zh-CN': '交接', en: 'Hand over' },
  handOverOf: {
    'zh-CN': (account: string) => `${spaced(account)}的交接`,
    en: (account: string) => `Hand over for ${account}`,
  },
  handOverWords: {
    'zh-CN':
      '岗位全部结束并由接手人担任，转给本人的待办转给接手人，一次办完、全部记入操作日志。草稿归单位所有，接手人任职后即可继续填写。',
    en:
      'All posts end and are held by the successor; tasks handed to the person go along; all at ' +
      'once and on record. Drafts belong to the unit: the person who holds the post goes on writing.',
  },
  successor: { 'zh-CN': '接手人', en: 'Successor' },
  nobody: { 'zh-CN': '暂无接手人（只收回岗位）', en: 'nobody yet (posts end)' },
  chooseSuccessor: { 'zh-CN': '选择接手人', en: 'Choose who takes over' },
  postsHeld: { 'zh-CN': (n: number) => `现任岗位 ${n}`, en: (n: number) => `Posts held: ${n}` },
  tasksHeld: {
    'zh-CN': (n: number, texts: number) =>
      `转给本人的待办 ${n + texts}${texts === 0 ? '' : `（其中部门绩效文本 ${texts}）`}`,
    en: (n: number, texts: number) =>
      `Tasks handed to the person: ${n + texts}${texts === 0 ? '' : ` (texts of departments: ${texts})`}`,
  },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  reasonHint: { 'zh-CN': '例如 调离、退休、岗位调整', en: 'Such as leaving, retirement, another post' },
  needed: { 'zh-CN': '必须填写', en: 'Must be filled in' },
  leave: { 'zh-CN': '同时停用该账号', en: 'Switch the account off, too' },
  handedOver: {
    'zh-CN': (posts: number, tasks: number) => `已交接 ${posts} 个岗位、${tasks} 项待办`,
    en: (posts: number, tasks: number) => `Handed over: ${posts} posts, ${tasks} tasks`,
  },
  leftWords: {
    'zh-CN': (names: string) =>
      `接手人不能办理以下项目（本人参与过填报，或没有相应岗位），仍留给担任该岗位的其他人办理：${names}`,
    en: (names: string) =>
      'The successor may not take these (wrote in them, or holds no fitting post); the person who holds ' +
      `the role may: ${names}`,
  },
  ended: { 'zh-CN': '已收回，该账号已退出登录', en: 'Ended; the account is signed out' },
})
