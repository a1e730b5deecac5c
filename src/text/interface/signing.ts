/** Words of the region's signing key. */
import { words } from './words.ts'

export const SIGNING = words({
  title: { 'zh-CN': '签名密钥（SM2）', en: 'Signing key (SM2)' },
  about: {
    'zh-CN':
      '有密钥后，批复版本和导出的操作日志用 SM2（GB/T 32918，杂凑 SM3）签名，任何人凭公钥可离线校验。没有密钥时只有校验值（SHA-256）。',
    en:
      'With a key, approved versions and exported operation logs are signed with SM2 (GB/T 32918, ' +
      'over SM3): anybody who has the public key verifies them offline. Without one there is the ' +
      'digest (SHA-256) alone.',
  },
  none: { 'zh-CN': '还没有签名密钥。', en: 'There is no signing key.' },
  today: { 'zh-CN': '现用公钥', en: 'Public key of today' },
  former: {
    'zh-CN': '以前的公钥（仍用于校验以前的签名）',
    en: 'Former public keys (signatures of then are still verified by them)',
  },
  madeBy: {
    'zh-CN': (who: string, when: string) => `${who} ${when} 生成`,
    en: (who: string, when: string) => `made by ${who}, ${when}`,
  },
  until: { 'zh-CN': (when: string) => `，用到 ${when}`, en: (when: string) => `, until ${when}` },
  gone: {
    'zh-CN':
      '私钥不在这台服务器上：不能批复，也不能导出日志。请恢复数据目录中的 signing 文件夹，或更换密钥。',
    en:
      'The private key is not on this server: nothing is approved or exported. Restore the folder ' +
      'signing of the data folder, or change the key.',
  },
  make: { 'zh-CN': '生成密钥', en: 'Make a key' },
  change: { 'zh-CN': '更换密钥', en: 'Change the key' },
  ask: {
    'zh-CN':
      '此后的批复和导出都用新密钥签名。私钥存放在服务器数据目录的 signing 文件夹，不进数据库；请与数据库分开备份，并公布公钥。',
    en:
      'What is approved and exported from now on is signed with it. The private key is in the ' +
      'folder signing of the data folder, not in the database: back it up apart, and publish the ' +
      'public key.',
  },
  copy: { 'zh-CN': '复制公钥', en: 'Copy' },
  copied: { 'zh-CN': '公钥已复制', en: 'Copied' },
  made: { 'zh-CN': '签名密钥已生成', en: 'The key was made' },
  someone: { 'zh-CN': '已删除的账号', en: 'a removed account' },
})
