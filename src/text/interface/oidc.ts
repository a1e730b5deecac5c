/** Words of 统一身份认证: the button of the sign-in page, and the settings. */
import { words } from './words.ts'

export const OIDC = words({
  button: { 'zh-CN': '使用统一身份认证登录', en: 'Sign in with the office’s service' },
  heading: { 'zh-CN': '统一身份认证（可选）', en: 'Sign-in service (optional)' },
  lead: {
    'zh-CN':
      '默认关闭。单位有支持 OpenID Connect 的统一身份认证时，可在登录页增加入口；原有账号密码登录不受影响。只在有人使用时才访问该服务。',
    en:
      'Off by default. Where the office has a service that speaks OpenID Connect, the sign-in page ' +
      'can offer it besides account and password. Nothing is asked of it before somebody uses it.',
  },
  enabled: { 'zh-CN': '启用', en: 'Switched on' },
  issuer: { 'zh-CN': '服务地址（issuer）', en: 'Issuer' },
  issuerHint: {
    'zh-CN': '例如 https://sso.example.gov.cn/realms/bureau；http:// 只宜在内网使用',
    en: 'Such as https://sso.example.gov.cn/realms/bureau; http:// within the house only',
  },
  clientId: { 'zh-CN': '客户端标识（client_id）', en: 'Client id' },
  secret: { 'zh-CN': '客户端密钥（client_secret）', en: 'Client secret' },
  secretSet: { 'zh-CN': '已保存；留空表示不变', en: 'Kept; leave empty to keep it' },
  secretNone: { 'zh-CN': '没有时留空', en: 'Leave empty where there is none' },
  scopes: { 'zh-CN': '范围（scope）', en: 'Scopes' },
  scopesFault: { 'zh-CN': '应包含 openid', en: 'Should contain openid' },
  claim: { 'zh-CN': '对应账号的字段（claim）', en: 'Claim that names the account' },
  claimHint: {
    'zh-CN': '其值与本系统的账号相同，例如 preferred_username',
    en: 'Its value is the account here, such as preferred_username',
  },
  create: {
    'zh-CN': '没有账号的，自动建立一个停用的账号，由管理员启用',
    en: 'Make an account that is switched off for a person who has none; an administrator switches it on',
  },
  factor: { 'zh-CN': '仍要求本系统的动态口令', en: 'Ask for the second factor kept here, too' },
  callback: {
    'zh-CN': (address: string) => `请在认证服务中登记回调地址：${address}`,
    en: (address: string) => `Register this address with the service: ${address}`,
  },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
})
