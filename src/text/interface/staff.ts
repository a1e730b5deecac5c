/** Words of taking in units and people from a table. */
import { words } from './words.ts'

export const STAFF = words({
  open: { 'zh-CN': '从 Excel 导入', en: 'Import from Excel' },
  title: { 'zh-CN': '导入机构和人员', en: 'Import units and people' },
  lead: {
    'zh-CN':
      '先下载模板，填好后选择文件。选择后只是试算，核对无误再导入；同一份文件重复导入不会产生变化，表里没有的保持原样。',
    en:
      'Download the template, fill it in and choose the file. Choosing only tries it; import once ' +
      'it looks right. The same file twice changes nothing, and what it does not name stays.',
  },
  template: { 'zh-CN': '下载模板', en: 'Download the template' },
  choose: { 'zh-CN': '选择文件', en: 'Choose a file' },
  again: { 'zh-CN': '再导入一个文件', en: 'Import another file' },
  another: { 'zh-CN': '换一个文件', en: 'Another file' },
  kinds: { 'zh-CN': 'Excel（.xlsx、.xls）或 CSV', en: 'Excel (.xlsx, .xls) or CSV' },
  trying: { 'zh-CN': '正在试算…', en: 'Trying…' },
  importing: { 'zh-CN': '正在导入…', en: 'Importing…' },
  takingNow: { 'zh-CN': (file: string) => `正在导入：${file}`, en: (file: string) => `Importing ${file}` },
  takingProgress: {
    'zh-CN': (done: number, total: number) => `已建立或更新 ${done} 人，共 ${total} 人`,
    en: (done: number, total: number) => `${done} of ${total} people`,
  },
  takingWords: {
    'zh-CN': '可以关闭此窗口，导入在后台继续；再次打开“从 Excel 导入”即可查看进度、下载初始密码表。',
    en:
      'You may close this window: the import goes on. Open it again to see how far it is and to ' +
      'fetch the first passwords.',
  },
  stop: { 'zh-CN': '停止导入', en: 'Stop' },
  takingStopped: {
    'zh-CN': (done: number, total: number) => `已停止：建立或更新了 ${done} 人，共 ${total} 人`,
    en: (done: number, total: number) => `Stopped after ${done} of ${total} people`,
  },
  takingFailed: {
    'zh-CN': (done: number, total: number) => `没有完成：建立或更新了 ${done} 人，共 ${total} 人`,
    en: (done: number, total: number) => `Not finished: ${done} of ${total} people`,
  },
  takingAgain: {
    'zh-CN': '已建立的账号都是完整的。把同一份文件再导入一次，就会接着建立其余的人，不会重复。',
    en: 'The accounts that were made are whole. Import the same file again: the others follow, nobody twice.',
  },
  passwordsWait: {
    'zh-CN': (n: number) =>
      `${n} 个新账号的初始密码待下载：只能下载一次，保留一天，之后只能逐个重置。请当面或密封发放，发完即删除文件；本人首次登录必须更换。`,
    en: (n: number) =>
      `First passwords of ${n} new accounts wait to be fetched: once, and within a day; ` +
      'afterwards they can only be reset one by one. Hand them out in person or sealed, then ' +
      'delete the file. They must be changed at the first sign-in.',
  },
  tried: {
    'zh-CN': (file: string) => `试算结果：${file}（还没有写入）`,
    en: (file: string) => `What ${file} would do (nothing is written yet)`,
  },
  done: { 'zh-CN': (file: string) => `已导入：${file}`, en: (file: string) => `Imported: ${file}` },
  units: { 'zh-CN': '机构', en: 'Units' },
  people: { 'zh-CN': '人员', en: 'People' },
  added: { 'zh-CN': '新增', en: 'added' },
  changed: { 'zh-CN': '变更', en: 'changed' },
  same: { 'zh-CN': '不变', en: 'unchanged' },
  refused: { 'zh-CN': '有问题', en: 'refused' },
  nothing: {
    'zh-CN': '文件里的内容与系统一致，不需要导入。',
    en: 'What the file says is what there is: nothing to import.',
  },
  onlyRefused: {
    'zh-CN': '没有可以导入的行。请下载有问题的行，改好后再选择文件。',
    en: 'No row can be imported. Download the refused rows, mend them, and choose the file again.',
  },
  confirm: {
    'zh-CN': (n: number) => `导入 ${n} 行`,
    en: (n: number) => (n === 1 ? 'Import 1 row' : `Import ${n} rows`),
  },
  saveRefused: { 'zh-CN': '下载有问题的行', en: 'Download the refused rows' },
  refusedWords: {
    'zh-CN': (n: number) =>
      `${n} 行有问题，不导入，其余不受影响。下载的文件里每行写明了原因和改法，改好后可直接再导入。`,
    en: (n: number) =>
      `Rows that are refused: ${n}; the others are not affected. The file says why and how to ` +
      'mend each; mend it and import it as it is.',
  },
  savePasswords: { 'zh-CN': '下载初始密码表', en: 'Download the first passwords' },
  passwordsWords: {
    'zh-CN':
      '新账号的初始密码只在这里提供一次，关闭后无法再取得（只能逐个重置）。请下载后当面或密封发放，发完即删除文件；本人首次登录必须更换。',
    en:
      'The first passwords are told here once; afterwards they can only be reset one by one. Hand ' +
      'them out in person or sealed, then delete the file. They must be changed at the first ' +
      'sign-in.',
  },
  notSaved: { 'zh-CN': '请先下载初始密码表', en: 'Download the first passwords first' },
  sheetRow: { 'zh-CN': '行', en: 'Row' },
  about: { 'zh-CN': '对象', en: 'About' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  what: { 'zh-CN': '内容', en: 'What' },
  firstRows: { 'zh-CN': (n: number) => `只列出前 ${n} 行`, en: (n: number) => `The first ${n} rows` },
  account: { 'zh-CN': '新账号', en: 'new account' },
  personName: { 'zh-CN': '姓名', en: 'name' },
  post: { 'zh-CN': '授予岗位', en: 'post given' },
  postLeft: { 'zh-CN': '岗位待安全管理员授予', en: 'post to be given by the security administrator' },
  inCharge: { 'zh-CN': '归口', en: 'in the charge of' },
  below: { 'zh-CN': '隶属', en: 'below' },
})
