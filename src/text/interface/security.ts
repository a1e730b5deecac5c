/** Words of 安全设置: passwords, the lock, sessions, the second factor. */
import { words } from './words.ts'

export const SECURITY = words({
  lead: {
    'zh-CN': '对本区划全部账号生效；已登录的，从下一次操作起按新的规定执行。默认值按财政业务系统的通行要求。',
    en:
      'For all accounts of the region; a person who is signed in comes under it with the next step. The ' +
      'defaults are what finance offices commonly ask for.',
  },
  password: { 'zh-CN': '密码', en: 'Passwords' },
  passwordLength: { 'zh-CN': '最少字符数', en: 'Least characters' },
  passwordKinds: { 'zh-CN': '字符种类', en: 'Kinds of characters' },
  passwordKindsHint: {
    'zh-CN': '大写字母、小写字母、数字、符号，共四种',
    en: 'Out of capitals, small letters, digits and signs',
  },
  passwordHistory: { 'zh-CN': '不得与最近几个密码相同', en: 'Not one of the last' },
  passwordHistoryHint: {
    'zh-CN': '含当前密码；1 表示只须与当前密码不同',
    en: 'The present one counts; 1 means any but that',
  },
  passwordDays: { 'zh-CN': '有效天数', en: 'Days it lasts' },
  passwordDaysHint: {
    'zh-CN': '0 表示不限；到期后登录须先更换',
    en: '0 for no end; an old one must be changed at sign-in',
  },
  always: {
    'zh-CN': '不论如何设置，密码都不得包含账号，不得使用常见密码。',
    en: 'Whatever is set, a password holds no account name and is none of the commonest.',
  },
  lock: { 'zh-CN': '登录失败锁定', en: 'Lock after failures' },
  lockHint: {
    'zh-CN': '只锁试错的地址，每再错一次时间加倍；登录过的电脑不受别处失败影响。',
    en:
      'It holds for the address that failed, twice as long after each one more; computers that ' +
      'have signed in before are not kept out by failures elsewhere.',
  },
  lockTries: { 'zh-CN': '连续失败次数', en: 'Failures in a row' },
  lockMinutes: { 'zh-CN': '锁定分钟数', en: 'Minutes of the lock' },
  session: { 'zh-CN': '登录时长', en: 'Sessions' },
  idleMinutes: { 'zh-CN': '无操作几分钟后退出', en: 'Minutes without a step' },
  longestHours: { 'zh-CN': '登录最长几小时', en: 'Hours in any case' },
  secondFactor: { 'zh-CN': '动态口令', en: 'Second factor' },
  secondFactorRoles: { 'zh-CN': '必须使用动态口令的角色', en: 'Roles that need a second factor' },
  secondFactorHint: {
    'zh-CN': '勾选后，这些角色下次登录时须先用手机验证器绑定。其他人可自愿启用。请先给自己绑定，再作要求。',
    en: 'People with these roles enrol an authenticator at their next sign-in; others may. Enrol yourself first.',
  },
  range: {
    'zh-CN': (min: number, max: number) => `应为 ${min} 至 ${max} 的整数`,
    en: (min: number, max: number) => `Should be a whole number from ${min} to ${max}`,
  },
  days: {
    'zh-CN': (least: number, max: number) => `应为 0，或 ${least} 至 ${max} 的整数`,
    en: (least: number, max: number) => `Should be 0, or a whole number from ${least} to ${max}`,
  },
  saved: { 'zh-CN': '已保存，立即生效', en: 'Saved; it holds from now on' },
  changed: {
    'zh-CN': (at: string, by: string) => `${at} 由${by}修改`,
    en: (at: string, by: string) => `Changed ${at} by ${by}`,
  },
})
