/** Words of 佐证材料. */
import { words } from './words.ts'

export const ATTACHMENTS = words({
  title: { 'zh-CN': '佐证材料', en: 'Evidence' },
  count: { 'zh-CN': (n: number) => `${n} 份`, en: (n: number) => (n === 1 ? '1 file' : `${n} files`) },
  add: { 'zh-CN': '上传材料', en: 'Add files' },
  dropHere: {
    'zh-CN': '把文件拖到这里也可以。PDF、OFD、图片、Office 文件、文本，每份不超过 20 MB',
    en: 'Or drop files here: PDF, OFD, pictures, Word, Excel, PowerPoint, text, up to 20 MB each',
  },
  dropNow: { 'zh-CN': '松开鼠标，上传到这个项目', en: 'Let go to add to this project' },
  provesWhat: { 'zh-CN': '证明', en: 'Proves' },
  whole: { 'zh-CN': '整个项目', en: 'The whole project' },
  row: {
    'zh-CN': (number: number, name: string) => `指标 ${number} ${name}`,
    en: (number: number, name: string) => `Indicator ${number} ${name}`,
  },
  rowGone: {
    'zh-CN': (number: number) => `原指标 ${number}（该行已删去）`,
    en: (number: number) => `Indicator ${number} before (that row was removed)`,
  },
  rowAhead: {
    'zh-CN': (number: number) => `调整后的指标 ${number}（尚未批复）`,
    en: (number: number) => `Indicator ${number} of the adjustment (not approved yet)`,
  },
  file: { 'zh-CN': '文件', en: 'File' },
  size: { 'zh-CN': '大小', en: 'Size' },
  addedBy: { 'zh-CN': '上传人', en: 'Added by' },
  added: { 'zh-CN': '上传', en: 'Added' },
  scan: { 'zh-CN': '病毒扫描', en: 'Virus scan' },
  clean: { 'zh-CN': '未发现病毒', en: 'None found' },
  none: { 'zh-CN': '未扫描', en: 'Not scanned' },
  download: { 'zh-CN': (file: string) => `下载 ${file}`, en: (file: string) => `Download ${file}` },
  remove: { 'zh-CN': (file: string) => `删除 ${file}`, en: (file: string) => `Remove ${file}` },
  removeShort: { 'zh-CN': '删除', en: 'Remove' },
  removeTitle: { 'zh-CN': '删除佐证材料', en: 'Take the file away' },
  removeWords: {
    'zh-CN': (file: string) => `删除“${file}”？操作日志会留下记录，文件不能恢复。`,
    en: (file: string) => `Take “${file}” away? The log keeps that it was here; the file itself is gone.`,
  },
  removed: { 'zh-CN': (file: string) => `已删除“${file}”`, en: (file: string) => `“${file}” is taken away` },
  keptWhy: {
    'zh-CN': '送审时已有的材料不能删除，可以补充上传',
    en: 'What was there when it was sent in stays; more may be added',
  },
  sending: { 'zh-CN': (file: string) => `正在上传 ${file}`, en: (file: string) => `Sending ${file}` },
  cancel: { 'zh-CN': (file: string) => `取消上传 ${file}`, en: (file: string) => `Cancel sending ${file}` },
  saved: {
    'zh-CN': (n: number) => `已上传 ${n} 份材料`,
    en: (n: number) => (n === 1 ? '1 file added' : `${n} files added`),
  },
  empty: { 'zh-CN': '还没有佐证材料', en: 'No evidence yet' },
  note: { 'zh-CN': '说明', en: 'Note' },
})
