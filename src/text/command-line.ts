/** What the command line says: help, tables, summaries, refusals. */
import type { Wording } from './language.ts'
import { UNGRADED_WORDS } from './ungraded.ts'

/** What can be wrong with the arguments or the files they name, before anything is read. */
const COMMAND_FAULTS = [
  'file-missing',
  'file-unreadable',
  'file-huge',
  'folder-empty',
  'output-exists',
  'output-unwritable',
  'output-unknown',
  'format-missing',
  'layout-not-json',
  'layout-wrong',
  'language-unknown',
  'generate-nowhere',
  'number-wrong',
  'database-in-use',
  'no-log',
  'no-version',
  'no-proof',
  'no-draw',
  'hash-wrong',
  'account-unknown',
] as const
export type CommandFaultCode = (typeof COMMAND_FAULTS)[number]

export type CommandFault = {
  readonly code: CommandFaultCode
  readonly values: Readonly<Record<string, string>>
}

export const COMMAND_FAULT_TEXT: Record<CommandFaultCode, Wording> = {
  'file-missing': {
    'zh-CN': '{file}：没有这个文件。请检查路径和文件名。',
    en: '{file}: there is no such file. Check the path and the name.',
  },
  'file-unreadable': {
    'zh-CN': '{file}：无法打开（{detail}）。请检查权限，或先在其他程序中关闭它。',
    en: '{file}: cannot be opened ({detail}). Check the permissions, or close it in other programs.',
  },
  'file-huge': {
    'zh-CN':
      '{file}：超过 {limit} MB，没有读取。绩效目标文件一般不到 1 MB，请确认选对了文件，或删去其中的图片、按部门分成几份。',
    en: '{file}: larger than {limit} MB, not read. Target documents are usually below 1 MB: check that it is the right file, remove pictures, or split it by department.',
  },
  'folder-empty': { 'zh-CN': '{file}：文件夹里没有文件。', en: '{file}: the folder holds no files.' },
  'output-exists': {
    'zh-CN': '{file} 已经存在，没有覆盖。要覆盖请加 --force，或用 -o 指定别的名字。',
    en: '{file} exists and was not overwritten. Add --force to overwrite it, or name another file with -o.',
  },
  'output-unwritable': {
    'zh-CN': '{file}：无法写入（{detail}）。请检查目录和权限。',
    en: '{file}: cannot be written ({detail}). Check the folder and the permissions.',
  },
  'output-unknown': {
    'zh-CN': '{file}：不知道写成什么格式。文件名请以 {endings} 结尾。',
    en: '{file}: the format is not known. End the name with one of {endings}.',
  },
  'format-missing': {
    'zh-CN': '转换多个文件要用 --to 指定格式：{endings}；-o 指定写到哪个文件夹。',
    en: 'To convert many files, name the format with --to: one of {endings}; -o names the folder to write to.',
  },
  'layout-not-json': {
    'zh-CN': '{file}：不是表式文件。--layouts 需要在“系统管理 › 表式”导出的 .layout.json。',
    en: '{file}: no layout. --layouts takes a .layout.json as exported under Administration › Layouts.',
  },
  'layout-wrong': {
    'zh-CN': '{file}：表式文件有误：{path} 应为 {expected}，实际为 {found}。',
    en: '{file}: wrong layout: {path} should be {expected}, found {found}.',
  },
  'generate-nowhere': {
    'zh-CN': '请用 --out 指定写到哪个文件夹，或用 --into-database 写入数据库。',
    en: 'Name a folder with --out, or add --into-database.',
  },
  'number-wrong': {
    'zh-CN': '{option} 应为{expected}，实际为“{found}”。',
    en: '{option} should be {expected}, found "{found}".',
  },
  'database-in-use': {
    'zh-CN':
      '数据库里有 {documents} 份真实文件，没有写入。请换一个 --data 目录或 --database；确要混在一起请加 --force（生成的文件都标为“演示”，可一键移除）。',
    en: 'The database holds {documents} real documents; nothing was written. Use another --data or --database, or add --force (what is generated is marked as demonstration and can be removed at once).',
  },
  'no-log': {
    'zh-CN':
      '{file}：不是导出的操作日志：第一行不是日志头。请用“系统管理 › 操作日志 › 导出日志”得到的原文件；第一行若被改动或删去，请重新导出。',
    en: '{file}: no exported operation log: the first line is not its head. Take the file as it came from Administration › Operation log › Export; if its first line was changed or removed, export it again.',
  },
  'no-version': {
    'zh-CN': '{file}：不是批复版本文件。请用“批复版本 › 下载”得到的原文件。',
    en: '{file}: no file of an approved version. Take it as it came from Approved versions › Download.',
  },
  'no-draw': {
    'zh-CN': '{file}：不是抽取记录（jichi.draw/1），或内容不完整。{detail}',
    en: '{file}: no published draw (jichi.draw/1), or not whole. {detail}',
  },
  'no-proof': {
    'zh-CN':
      '{file}：不是自评计分证明（jichi.score/1、jichi.score-year/1），或内容不完整：{detail}。请用“怎么算的 › 下载”或部门汇总中“计分证明”得到的原文件。',
    en: '{file}: no proof sheet of a score (jichi.score/1, jichi.score-year/1), or not whole: {detail}. Take it as it came from How it was scored › Download, or from Proof of scores beside a department.',
  },
  'hash-wrong': {
    'zh-CN': '--head 应为抄录的校验值：至少前 16 位，也可写成“序号:校验值”；实际为“{found}”。',
    en: '--head takes a hash as it was noted, at least its first 16 digits, or “number:hash”; found “{found}”.',
  },
  'account-unknown': {
    'zh-CN': '没有账号“{account}”。请检查账号名称，以及 --data 或 --database 指的是不是这个安装。',
    en: 'There is no account “{account}”. Check its name, and that --data or --database means this installation.',
  },
  'language-unknown': {
    'zh-CN': '没有语言“{language}”；可选 zh-CN、en。',
    en: 'There is no language "{language}"; choose zh-CN or en.',
  },
}

export const COMMAND_TEXT = {
  about: {
    'zh-CN': '绩尺：读取、审核、转换绩效目标文件，并启动服务',
    en: 'Jichi: reads, checks and converts performance targets, and serves them',
  },
  usage: { 'zh-CN': '用法：', en: 'Usage:' },
  argumentsHead: { 'zh-CN': '参数：', en: 'Arguments:' },
  optionsHead: { 'zh-CN': '选项：', en: 'Options:' },
  commandsHead: { 'zh-CN': '命令：', en: 'Commands:' },
  examplesHead: { 'zh-CN': '示例：', en: 'Examples:' },
  read: {
    'zh-CN': '读取文件，列出其中的项目和指标',
    en: 'read files and list their projects and indicators',
  },
  check: {
    'zh-CN': '审核文件；退出码：0 没有错误，1 有错误，2 读不了',
    en: 'check files; exit code 0: no errors found, 1: errors found, 2: could not be read',
  },
  convert: {
    'zh-CN': '把文件写成官方版式的 Word、Excel、PDF、HTML，或 CSV、JSON',
    en: 'write a file anew as Word, Excel, PDF or HTML in the official layout, or as CSV or JSON',
  },
  'verify-log': {
    'zh-CN': '离线校验导出的操作日志；退出码：0 完整，1 有改动、缺失等，2 读不了',
    en: 'verify an exported operation log offline; exit code 0: whole, 1: touched, 2: could not be read',
  },
  'verify-version': {
    'zh-CN': '离线校验批复版本文件的签名；退出码：0 与签名相符，1 有改动、没有签名或密钥不符，2 读不了',
    en: 'verify the signature of an approved version offline; exit code 0: as signed, 1: touched, unsigned or another key, 2: could not be read',
  },
  draw: {
    'zh-CN': '按公开的种子重新抽取，核对抽取记录；退出码：0 一致，1 不一致，2 读不了',
    en: 'draw again by the published seed and compare; exit code 0: as stated, 1: others are drawn, 2: could not be read',
  },
  drawFile: { 'zh-CN': '抽取记录（jichi.draw/1）', en: 'a published draw (jichi.draw/1)' },
  drawOf: { 'zh-CN': '种子“{seed}”，从 {all} 个中抽取 {count} 个', en: 'Seed “{seed}”: {count} of {all}' },
  drawNumber: {
    'zh-CN': '同一事项的第 {number} 次抽取，{at}',
    en: 'Draw {number} for the same purpose, {at}',
  },
  drawReason: { 'zh-CN': '重新抽取的原因：{reason}', en: 'Drawn again because: {reason}' },
  drawColumns: { 'zh-CN': '次序|名称|编码|SHA-256', en: 'no.|name|key|SHA-256' },
  drawSame: { 'zh-CN': '重新抽取的结果与记录一致。', en: 'The same are drawn again.' },
  drawUncommitted: {
    'zh-CN': '记录中没有抽取登记，不能证明候选清单在种子产生之前已经确定。',
    en: 'The record has no commitment: that the list was settled before the seed is not proven.',
  },
  drawKept: {
    'zh-CN':
      '与抽取登记一致：{at} 登记，定于 {drawAt} 抽取，种子来源“{source}”。登记摘要 {digest}，可与当时的通知公告核对。',
    en: 'As committed to at {at}, for {drawAt}, the seed from “{source}”. Digest {digest}: hold it against the notice.',
  },
  drawNotKept: {
    'zh-CN': '与抽取登记不一致：候选清单、数量、来源或时间与登记摘要 {digest} 不符。',
    en: 'Not as committed to: list, number, source or time do not give the digest {digest}.',
  },
  drawDiffers: { 'zh-CN': '与记录不一致，记录为：{stated}', en: 'Others are drawn; stated: {stated}' },
  score: {
    'zh-CN': '由自评计分证明重新计算得分；退出码：0 与所载一致，1 有出入或没有总分，2 读不了',
    en: 'work out the scores of a proof sheet again; exit code 0: as stated, 1: a figure differs or there is no total, 2: could not be read',
  },
  proofFile: { 'zh-CN': '下载的自评计分证明（.json）', en: 'the proof sheet (.json)' },
  scoreOf: {
    'zh-CN': '{year}年 {unit} 《{name}》（批复第 {version} 版）',
    en: '{year}, {unit}: “{name}” (approved version {version})',
  },
  scoreRuleSet: {
    'zh-CN': '规则集 {id} 第 {version} 版；{weights}',
    en: 'Rule set {id}, version {version}; {weights}',
  },
  scoreColumns: {
    'zh-CN': '序号|指标|分值|指标值|实际完成值|得分',
    en: 'no.|indicator|points|target|actual|score',
  },
  scoreUngraded: UNGRADED_WORDS,
  scoreNone: {
    'zh-CN': '还有未填或有误的内容，没有总分',
    en: 'Something is missing or wrong: there is no total',
  },
  scoreSame: { 'zh-CN': '重新计算的结果与所载完全一致。', en: 'Every figure comes out as stated.' },
  scoreDiffers: {
    'zh-CN': '{path}：所载 {stated}，重新计算为 {computed}',
    en: '{path}: stated {stated}, computed {computed}',
  },
  approvedFiles: {
    'zh-CN': '批复版本（.json），分值和指标值须与它一致；可多次使用',
    en: 'an approved version (.json) that points and targets must agree with; may be used again',
  },
  scoreHeld: {
    'zh-CN': '{sheets} 张自评表中，{held} 张已与所给的批复版本核对分值和指标值。',
    en: 'Of {sheets} sheets, {held} were held against the approved versions given.',
  },
  scoreYearOf: {
    'zh-CN': '{name} {year}年单位自评计分证明（{on} 导出）',
    en: '{name}, {year}: proof of its self-evaluations, taken on {on}',
  },
  scoreYearColumns: {
    'zh-CN': '序号|单位|项目|得分|等级|重算',
    en: 'no.|unit|project|score|grade|as stated',
  },
  scoreYearTotal: {
    'zh-CN':
      '合计 {sheets} 张，有得分 {graded} 张（{grades}）；全年预算 {budget} 万元，执行 {executed} 万元，执行率 {rate}；按年初预算加权平均 {mean} 分',
    en: '{sheets} sheets, {graded} with a score ({grades}); budget {budget} 万元, paid {executed} 万元, {rate}; mean weighted by the initial budget: {mean}',
  },
  scoreYearWithout: { 'zh-CN': '未计入的项目 {count} 个：', en: '{count} projects are in no sum:' },
  scoreYearWithoutUnknown: {
    'zh-CN': '导出者只能看到已确认的自评，未计入的项目未列出。',
    en: 'Who took it sees confirmed sheets alone; projects in no sum are not listed.',
  },
  versionFile: { 'zh-CN': '下载的批复版本（.json）', en: 'the approved version (.json)' },
  signatureKey: {
    'zh-CN': '已知的签名公钥（130 位十六进制），签名须出自它',
    en: 'the public key that must have signed (130 hexadecimal digits)',
  },
  versionOf: {
    'zh-CN': '《{name}》批复第 {number} 版　{approval}',
    en: '“{name}”, approved version {number}, document {approval}',
  },
  signatureNone: { 'zh-CN': '没有签名。', en: 'There is no signature.' },
  signatureWrong: {
    'zh-CN': '签名不符：内容被改动，或签名不是这份内容的。',
    en: 'The signature does not fit: something was changed, or it is of something else.',
  },
  signatureOther: {
    'zh-CN': '签名出自另一把密钥：{publicKey}',
    en: 'It was signed with another key: {publicKey}',
  },
  signatureRight: {
    'zh-CN': 'SM2 签名相符，公钥 {publicKey}。请与财政部门公布的公钥核对，或用 --key 指定。',
    en: 'The SM2 signature fits, public key {publicKey}. Compare it with the one that the bureau published, or name it by --key.',
  },
  signatureKnown: {
    'zh-CN': 'SM2 签名相符，出自所给的公钥。',
    en: 'The SM2 signature fits, by the key that was named.',
  },
  logFile: {
    'zh-CN': '导出的操作日志（.jsonl）；- 表示标准输入',
    en: 'the exported log (.jsonl); - is standard input',
  },
  logHead: {
    'zh-CN': '与抄录的校验值核对：“序号:校验值”，或校验值（至少前 16 位）',
    en: 'compare with a hash that was noted: “number:hash”, or the hash (at least its first 16 digits)',
  },
  logProgress: { 'zh-CN': '正在校验 {percent}%', en: 'verifying {percent}%' },
  logOf: {
    'zh-CN': '{region}（{code}）操作日志　第 {first}—{last} 条，共 {count} 条　导出于 {at}',
    en: 'Operation log of {region} ({code}): records {first} to {last}, {count} in all, exported {at}',
  },
  logOfNone: {
    'zh-CN': '{region}（{code}）操作日志　没有记录　导出于 {at}',
    en: 'Operation log of {region} ({code}): no records, exported {at}',
  },
  logWhole: {
    'zh-CN': '日志完整：没有改动、缺失、插入或次序颠倒。',
    en: 'The log is whole: nothing was changed, taken out, put in or moved.',
  },
  logTouched: { 'zh-CN': '日志不完整，发现 {count} 处：', en: 'The log is not whole; {count} found:' },
  logMore: { 'zh-CN': '另有 {count} 处未列出', en: '{count} more are not listed' },
  logLast: {
    'zh-CN': '末条：第 {sequence} 条　校验值 {hash}　{algorithm}',
    en: 'Last: record {sequence}, hash {hash}, {algorithm}',
  },
  logNoted: {
    'zh-CN': '与抄录的校验值相符：第 {sequence} 条，它和它之前的记录没有被改写。',
    en: 'The noted hash is that of record {sequence}: neither it nor any before it was written anew.',
  },
  logNoteIt: {
    'zh-CN': '文件可能连同头行被整体伪造。要排除这种可能，请用 --head 给出平时抄录的校验值。',
    en: 'A file may have been forged as a whole, its head included. To rule that out, give a hash that was noted before with --head.',
  },
  'reset-password': {
    'zh-CN': '在服务器上重置一个账号的密码：管理员自己进不去、又没有别人可以重置时用；写入操作日志',
    en: 'give an account a new password, on the machine itself: where an administrator is locked out and nobody else may; the log records it',
  },
  resetAccount: { 'zh-CN': '账号', en: 'the account' },
  resetSecondFactor: { 'zh-CN': '一并取消动态口令', en: 'take its second factor away, too' },
  passwordReset: {
    'zh-CN': '账号 {account} 的新密码：{password}　只显示这一次，首次登录须更改；原有登录已全部退出。',
    en: 'The new password of {account}: {password}   It is shown this once and must be changed at the first sign-in; every session has ended.',
  },
  secondFactorReset: { 'zh-CN': '动态口令已取消。', en: 'The second factor was taken away.' },
  secondFactorNone: { 'zh-CN': '这个账号没有启用动态口令。', en: 'This account had no second factor.' },
  serve: { 'zh-CN': '启动网页服务（同 npm start）', en: 'serve the pages, as npm start does' },
  generate: {
    'zh-CN': '生成仿真的绩效目标文件，用于演示、培训和压力测试',
    en: 'make realistic documents for demonstrations, training and load tests',
  },
  generateProjects: { 'zh-CN': '共多少个项目，默认 100', en: 'how many projects in all, 100 without it' },
  seed: {
    'zh-CN': '随机种子：同一个种子得到同样的文件，默认 1',
    en: 'the seed: the same seed gives the same documents, 1 without it',
  },
  fiscalYear: { 'zh-CN': '预算年度，默认 2025', en: 'the fiscal year, 2025 without it' },
  outFolder: { 'zh-CN': '写到这个文件夹', en: 'write to this folder' },
  generateFormat: {
    'zh-CN': '格式：docx xlsx pdf html csv json，默认 docx',
    en: 'the format: docx xlsx pdf html csv json, docx without it',
  },
  faults: {
    'zh-CN': '埋入问题：平均每百个项目多少处（0—100），并写出 faults.json',
    en: 'plant so many faults per hundred projects (0 to 100) and write them down in faults.json',
  },
  intoDatabase: {
    'zh-CN': '写入本安装的数据库（标为演示）',
    en: "fill the installation's database (marked as demonstration)",
  },
  generatePayments: {
    'zh-CN': '写入数据库时，目标按已批复处理，并生成全年的支付和预算调整',
    en: 'into the database: targets stand approved, with payments and budget changes of the year',
  },
  generateForce: {
    'zh-CN': '覆盖已有的文件；数据库里有真实文件时也写入',
    en: 'overwrite files; fill the database though it holds real documents',
  },
  files: {
    'zh-CN': '文件、文件夹或 zip 压缩包；- 表示标准输入',
    en: 'files, folders or zips; - is standard input',
  },
  file: {
    'zh-CN': '要转换的文件、文件夹或 zip 压缩包；- 表示标准输入',
    en: 'the files, folders or zips to convert; - is standard input',
  },
  json: { 'zh-CN': '输出 JSON（多个文件时为数组）', en: 'print JSON (an array for several files)' },
  ndjson: { 'zh-CN': '每个文件输出一行 JSON', en: 'print a line of JSON for each file' },
  indicators: { 'zh-CN': '同时列出每个项目的指标', en: 'list the indicators of every project too' },
  out: {
    'zh-CN': '写到这个文件；格式由结尾决定：.docx .xlsx .pdf .html .csv .json',
    en: 'write this file; its ending says the format: .docx .xlsx .pdf .html .csv .json',
  },
  to: {
    'zh-CN': '写成这种格式，文件名不变：docx xlsx pdf html csv json',
    en: 'write this format under the same name: docx xlsx pdf html csv json',
  },
  template: {
    'zh-CN': '使用这个模板：编号（如 hebei-targets/2025）或 .json 文件',
    en: 'use this template: an id (such as hebei-targets/2025) or a .json file',
  },
  layouts: {
    'zh-CN': '按这个表式文件读取（.layout.json，可重复）',
    en: 'read with this layout (.layout.json; may be repeated)',
  },
  force: { 'zh-CN': '覆盖已有的文件', en: 'overwrite an existing file' },
  language: { 'zh-CN': '语言：zh-CN 或 en', en: 'language: zh-CN or en' },
  help: { 'zh-CN': '显示说明', en: 'show help' },
  version: { 'zh-CN': '显示版本', en: 'show the version' },
  demo: { 'zh-CN': '载入虚构县的演示数据', en: 'load the county of the demonstration' },
  demoOpen: {
    'zh-CN': '与 --demo 同用：允许其他电脑看到并使用演示账号',
    en: 'with --demo: other machines may see and use its accounts',
  },
  port: {
    'zh-CN': '端口；默认从 8080 起选空闲端口',
    en: 'the port; otherwise the first free one from 8080 up',
  },
  host: { 'zh-CN': '监听地址；默认 127.0.0.1', en: 'the address to listen on; otherwise 127.0.0.1' },
  database: { 'zh-CN': '使用这个 PostgreSQL（15 或更高版本）', en: 'use this PostgreSQL (15 or later)' },
  data: { 'zh-CN': '数据目录', en: 'the data folder' },
  columns: {
    'zh-CN': '序号|项目名称|项目编码|预算数（万元）|指标',
    en: 'no.|project|code|budget (万元)|indicators',
  },
  indicatorColumns: { 'zh-CN': '一级|二级|三级指标|指标值|依据', en: 'level 1|level 2|level 3|value|basis' },
  year: { 'zh-CN': '{year}年', en: 'fiscal year {year}' },
  counts: {
    'zh-CN': '{projects}个项目，{indicators}个指标',
    en: '{projects} projects, {indicators} indicators',
  },
  total: { 'zh-CN': '合计', en: 'total' },
  unplaced: { 'zh-CN': '没有找到位置的内容（{count}处）：', en: 'pieces that found no place ({count}):' },
  summary: {
    'zh-CN': '规则集 {ruleSet}，得分 {score}/{judged}（{grade}）',
    en: 'rule set {ruleSet}, score {score} of {judged} ({grade})',
  },
  wholeDocument: { 'zh-CN': '全文', en: 'The whole document' },
  project: { 'zh-CN': '项目{order}　{name}', en: 'Project {order}  {name}' },
  indicator: { 'zh-CN': '指标{number}', en: 'indicator {number}' },
  suggestion: { 'zh-CN': '建议改为：', en: 'Better: ' },
  authority: { 'zh-CN': '依据：', en: 'Authority: ' },
  elsewhere: { 'zh-CN': '另见：', en: 'Also in: ' },
  elsewhereProject: { 'zh-CN': '项目{order}', en: 'project {order}' },
  noFindings: { 'zh-CN': '没有发现问题。', en: 'Nothing was found.' },
  all: {
    'zh-CN': '共{files}个文件：错误{error}，警告{warning}，建议{advice}；读不了{failed}个。',
    en: '{files} files: {error} errors, {warning} warnings, {advice} advice; {failed} could not be read.',
  },
  refused: {
    'zh-CN': '{all}个文件中有{failed}个没有读成：',
    en: '{failed} of {all} files could not be read:',
  },
  writtenAll: {
    'zh-CN': '已写入 {done} 个文件到 {folder}；未写成 {failed} 个。',
    en: 'Wrote {done} files to {folder}; {failed} could not be written.',
  },
  written: { 'zh-CN': '已写入 {file}（{size} KB）', en: 'Wrote {file} ({size} kB)' },
  progress: { 'zh-CN': '{done}/{all}　{file}', en: '{done}/{all}  {file}' },
  generated: {
    'zh-CN': '已生成 {documents} 份文件、{projects} 个项目，{where}。',
    en: 'Made {documents} documents with {projects} projects: {where}.',
  },
  generatedFaults: {
    'zh-CN': '埋入 {faults} 处问题，清单在 {file}。',
    en: 'Planted {faults} faults; the list is in {file}.',
  },
  generateStopped: { 'zh-CN': '已中止：写完的文件保留。', en: 'Stopped: what was written stays.' },
  generateProgress: { 'zh-CN': '{done}/{all} 个项目', en: '{done}/{all} projects' },
  inDatabase: { 'zh-CN': '在数据库中', en: 'in the database' },
  wholeNumber: { 'zh-CN': '整数 {least}—{most}', en: 'a whole number from {least} to {most}' },
  argumentsWrong: {
    'zh-CN': '参数有误：{detail}。用 --help 查看说明。',
    en: 'Wrong arguments: {detail}. See --help.',
  },
} as const satisfies Record<string, Wording>
export type CommandSentence = keyof typeof COMMAND_TEXT

/** Examples of each command's help. */
export const COMMAND_EXAMPLES: Record<
  | 'read'
  | 'check'
  | 'convert'
  | 'generate'
  | 'verify-log'
  | 'verify-version'
  | 'score'
  | 'draw'
  | 'reset-password'
  | 'serve',
  Wording
> = {
  read: {
    'zh-CN':
      '  jichi read samples/001-组织部.txt\n  jichi read --indicators samples/000-社会工作部.docx\n  jichi read --ndjson 文件夹 > 全部.ndjson',
    en: '  jichi read samples/001-组织部.txt\n  jichi read --indicators samples/000-社会工作部.docx\n  jichi read --ndjson folder > all.ndjson',
  },
  check: {
    'zh-CN':
      '  jichi check samples/001-组织部.txt\n  jichi check --json --lang en samples/000-社会工作部.docx\n  jichi check 文件夹 && echo 没有错误',
    en: '  jichi check samples/001-组织部.txt\n  jichi check --json --lang en samples/000-社会工作部.docx\n  jichi check folder && echo no errors',
  },
  convert: {
    'zh-CN':
      '  jichi convert samples/001-组织部.txt -o 001.docx\n  jichi convert 001.docx --to pdf\n  jichi convert 全县.zip --to xlsx -o 转换结果\n  jichi convert 001.docx -o 001.html --template hebei-targets/2025 --force',
    en: '  jichi convert samples/001-组织部.txt -o 001.docx\n  jichi convert 001.docx --to pdf\n  jichi convert county.zip --to xlsx -o converted\n  jichi convert 001.docx -o 001.html --template hebei-targets/2025 --force',
  },
  generate: {
    'zh-CN':
      '  jichi generate --projects 200 --out 仿真文件\n  jichi generate --projects 4000 --seed 1 --faults 30 --format json --out 仿真文件\n  jichi generate --projects 4000 --into-database --payments --data D:\\绩尺演示',
    en: '  jichi generate --projects 200 --out generated\n  jichi generate --projects 4000 --seed 1 --faults 30 --format json --out generated\n  jichi generate --projects 4000 --into-database --payments --data /srv/jichi-demo',
  },
  'verify-version': {
    'zh-CN': '  jichi verify-version 批复第1版.json\n  jichi verify-version 批复第1版.json --key 04…',
    en: '  jichi verify-version version-1.json\n  jichi verify-version version-1.json --key 04…',
  },
  draw: {
    'zh-CN': '  jichi draw draw-subjects.json\n  jichi draw --json draw-subjects.json',
    en: '  jichi draw draw-subjects.json\n  jichi draw --json --lang en draw-subjects.json',
  },
  score: {
    'zh-CN':
      '  jichi score 自评计分证明.json\n  jichi score --json 自评计分证明.json\n  jichi score 年度自评计分证明.json --approved 批复第1版.json --key 04…',
    en: '  jichi score proof.json\n  jichi score --json --lang en proof.json\n  jichi score year.json --approved version-1.json --key 04…',
  },
  'verify-log': {
    'zh-CN':
      '  jichi verify-log 操作日志.jsonl\n  jichi verify-log 操作日志.jsonl --head 1024:83bb60de16de399d\n  jichi verify-log --json 操作日志.jsonl',
    en: '  jichi verify-log log.jsonl\n  jichi verify-log log.jsonl --head 1024:83bb60de16de399d\n  jichi verify-log --json log.jsonl',
  },
  'reset-password': {
    'zh-CN':
      '  jichi reset-password admin\n  jichi reset-password anquan --second-factor --data D:\\绩尺数据',
    en: '  jichi reset-password admin\n  jichi reset-password anquan --second-factor --data /srv/jichi',
  },
  serve: {
    'zh-CN':
      '  jichi serve\n  jichi serve --port 9000 --data D:\\绩尺数据\n  jichi serve --database postgres://用户:密码@主机:5432/jichi',
    en: '  jichi serve\n  jichi serve --port 9000 --data /srv/jichi\n  jichi serve --database postgres://user:password@host:5432/jichi',
  },
}

/** `{name}` in a sentence becomes the value of that name. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
