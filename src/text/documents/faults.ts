/** Words for what is wrong with a file from outside: what was found, what was expected, how to mend it. */
import type { ReadFault, ReadFaultCode } from '#core/kernel/fault.ts'
import type { Place } from '#core/kernel/place.ts'
import type { Language, Wording } from '../language.ts'

const FAULTS: Record<ReadFaultCode, Wording> = {
  'file-empty': {
    'zh-CN': '文件是空的，没有任何文字。请确认文件已保存完整，再重新选择。',
    en: 'The file is empty. Make sure that it was saved completely, then choose it again.',
  },
  'file-too-large': {
    'zh-CN':
      '文件有 {size}，超过 {limit} 的上限。绩效目标文件通常不到 1 MB：请删去其中的图片，或按部门拆分后再导入。',
    en:
      'The file has {size}; the limit is {limit}. Target documents are usually below 1 MB: remove ' +
      'pictures, or split it by department.',
  },
  'file-kind-unsupported': {
    'zh-CN':
      '这是{found}，本系统不读取这种文件；可以读取的是 Word（.docx/.doc/.wps）、Excel（.xlsx/.xls/.et）、PDF、' +
      '网页（.html/.mht）、文本（.txt/.csv）和绩尺的 .json。{advice}',
    en:
      'This is {found}, which is not read; Word (.docx/.doc/.wps), Excel (.xlsx/.xls/.et), PDF, ' +
      'web pages (.html/.mht), text (.txt/.csv) and the .json of Jichi are. {advice}',
  },
  'file-is-picture': {
    'zh-CN':
      '文件内容是图片（{found}），不是文字{named}。请找到原来的 Word 或 Excel 文件；如果只有扫描件或照片，请先用文字识别（OCR）软件转成 Word，核对后再导入。',
    en:
      'The content is a picture ({found}), no text{named}. Look for the original Word or Excel ' +
      'file; if a scan or photo is all there is, turn it into Word with text recognition, check ' +
      'that, and import it.',
  },
  'file-not-recognised': {
    'zh-CN':
      '文件内容不是文字，也不是 Word、Excel 或 PDF 文件{named}。请用 Word 或 WPS 打开原文件，另存为 .docx 或 .xlsx 后再导入。',
    en:
      'The content is neither text nor a Word, Excel or PDF file{named}. Open the original in Word ' +
      'or WPS, save it as .docx or .xlsx and import that.',
  },
  'file-encrypted': {
    'zh-CN':
      '文件设有打开密码，无法读取。请用 Word、Excel、WPS 或 PDF 软件输入密码打开，取消密码（Office 中为“文件 → 信息 → 保护”），保存后再导入。',
    en:
      'The file is protected by a password. Open it in Word, Excel, WPS or a PDF program, remove ' +
      'the password (in Office: File → Info → Protect), save, and import it again.',
  },
  'file-is-scanned': {
    'zh-CN':
      '文件是扫描件（共 {pages} 页，均为图片），没有可读取的文字。请找到原来的 Word 或 Excel 文件；如果只有扫描件，请先用文字识别（OCR）软件转成 Word，核对后再导入。',
    en:
      'The file is a scan ({pages} pages, all of them pictures) and holds no text. Look for the ' +
      'original Word or Excel file; if the scan is all there is, turn it into Word with text ' +
      'recognition, check that, and import it.',
  },
  'file-damaged': {
    'zh-CN':
      '文件已损坏或不完整（{part}）。可能是下载或拷贝时中断：请重新获取文件；或用 Word、WPS 打开修复，另存为新文件后再导入。',
    en:
      'The file is damaged or cut short ({part}). Perhaps a download or copy was interrupted: get ' +
      'the file again, or let Word or WPS repair it and save it anew.',
  },
  'file-inflates-too-much': {
    'zh-CN':
      '文件解压后达到 {size}，超过 {limit} 的上限，已停止读取。正常的绩效目标文件不会这样大：请核对文件来源，或用 Word、Excel 打开后另存为新文件。',
    en:
      'Unpacked, the file reaches {size}; the limit is {limit}, so reading stopped. No ordinary ' +
      'target document is that large: check where the file comes from, or save it anew from Word.',
  },
  'file-too-complex': {
    'zh-CN':
      '文件内部的段落、单元格过多或嵌套过深（{found}，上限 {limit}），已停止读取。请核对文件来源，或把内容复制到新的 Word 文档或 Excel 工作簿后再导入。',
    en:
      'The file has too many paragraphs and cells, or nests them too deeply ({found}; the limit is ' +
      '{limit}), so reading stopped. Check where it comes from, or copy the content into a new ' +
      'Word document or workbook.',
  },
  'file-not-word': {
    'zh-CN':
      '这是{found}，不是 Word 文件。请选择绩效目标的 Word 文件（.docx）；如果内容在别的格式里，请用 Word 或 WPS 另存为 .docx。',
    en:
      'This is {found}, no Word file. Choose the Word file (.docx) of the targets; if they are in ' +
      'another format, save them as .docx.',
  },
  'text-encoding-unknown': {
    'zh-CN':
      '无法判断文本的编码；可以读取的编码是 UTF-8、GB18030（GBK）和 UTF-16。请用记事本打开，确认文字正常，另存为 UTF-8 后再导入。',
    en:
      'The encoding of the text could not be told; UTF-8, GB18030 (GBK) and UTF-16 can be read. ' +
      'Open it in a text editor, check that it reads well, and save it as UTF-8.',
  },
  'no-target-table': {
    'zh-CN':
      '文件可以读取，但没有找到绩效目标表（共 {paragraphs} 段文字、{tables} 个表格，其中没有“项目名称”“一级指标”等栏目）。请确认选择的是绩效目标文件。',
    en:
      'The file can be read, but holds no target table ({paragraphs} paragraphs, {tables} tables, ' +
      'none with 项目名称, 一级指标 and the like). Make sure that it is the document of performance ' +
      'targets.',
  },
  'json-not-targets': {
    'zh-CN':
      'JSON 不是绩效目标文件（jichi.targets/1）：{path}应为 {expected}，实际是 {found}。请使用绩尺导出的 .json，或按 docs/exchange-format.md 修改。',
    en:
      'The JSON is no target document (jichi.targets/1): {path}expected {expected}, found {found}. ' +
      'Use a .json exported by Jichi, or mend it after docs/exchange-format.md.',
  },
  'reader-timeout': {
    'zh-CN':
      '读取超过 {limit} 秒，已停止；其他文件不受影响。正常的绩效目标文件几秒内就能读完：请用 Word、WPS 或 Excel 打开，确认内容正常，另存为新文件后再导入；文件很大时请按部门拆分。',
    en:
      'Reading took more than {limit} seconds and was stopped; other files are not touched by it. ' +
      'Ordinary target documents take a few seconds: open the file in its program, check it, save ' +
      'it anew and import that, or split a very large one by department.',
  },
  'reader-out-of-memory': {
    'zh-CN':
      '读取时占用的内存超过 {limit} MB，已停止；其他文件不受影响。请核对文件来源；用 Word、WPS 或 Excel 打开，删去图片和多余的空白行列，另存为新文件后再导入，或按部门拆分。',
    en:
      'Reading wanted more than {limit} MB of memory and was stopped; other files are not touched ' +
      'by it. Check where the file comes from; remove pictures and empty rows and columns, save it ' +
      'anew and import that, or split it by department.',
  },
  'reader-failed': {
    'zh-CN':
      '读取这个文件时程序出错，已停止；其他文件不受影响，文件本身已保留。请用 Word、WPS 或 Excel 打开，另存为新文件后再试；仍不成功时，请把文件交给系统管理员查看运行日志。',
    en:
      'The program failed while reading this file; other files are not touched by it, and the file ' +
      'is kept. Open it in its program, save it anew and try again; if that fails too, hand the ' +
      'file to the operator of the system, with the log.',
  },
}

/** Names of kinds of files, as in src/documents/kinds.ts. */
const KINDS: { readonly [kind: string]: Wording } = {
  doc: { 'zh-CN': '旧版 Word 或 WPS 文件（.doc/.wps）', en: 'an old Word or WPS file (.doc/.wps)' },
  'doc-95': { 'zh-CN': ' Word 95 或更早的文件（.doc）', en: 'a file of Word 95 or older (.doc)' },
  xls: { 'zh-CN': '旧版 Excel 文件（.xls/.et）', en: 'an old Excel file (.xls/.et)' },
  'xls-95': { 'zh-CN': ' Excel 4.0 或更早的文件（.xls）', en: 'a file of Excel 4.0 or older (.xls)' },
  xlsb: { 'zh-CN': ' Excel 二进制工作簿（.xlsb）', en: 'an Excel binary workbook (.xlsb)' },
  ppt: { 'zh-CN': '旧版演示文稿（.ppt/.dps）', en: 'an old presentation (.ppt/.dps)' },
  works: {
    'zh-CN': ' Microsoft Works 或早期 WPS 文件（.wps）',
    en: 'a file of Microsoft Works or of an early WPS (.wps)',
  },
  visio: { 'zh-CN': ' Visio 绘图文件', en: 'a Visio drawing' },
  ole: { 'zh-CN': '旧版 Office 或早期 WPS 文件', en: 'an old Office file or one of an early WPS' },
  mail: { 'zh-CN': '电子邮件', en: 'a mail' },
  pdf: { 'zh-CN': ' PDF 文件', en: 'a PDF file' },
  rtf: { 'zh-CN': ' RTF 文件', en: 'an RTF file' },
  html: { 'zh-CN': '网页文件', en: 'a web page' },
  mhtml: { 'zh-CN': '网页归档或邮件文件', en: 'a web archive or mail' },
  xml: { 'zh-CN': ' XML 文件', en: 'an XML file' },
  'word-xml': { 'zh-CN': ' Word 2003 XML 文件', en: 'a Word 2003 XML file' },
  'excel-xml': { 'zh-CN': ' Excel 2003 XML 表格', en: 'an Excel 2003 XML spreadsheet' },
  rar: { 'zh-CN': ' RAR 压缩包', en: 'a RAR archive' },
  '7z': { 'zh-CN': ' 7z 压缩包', en: 'a 7z archive' },
  gzip: { 'zh-CN': ' gzip 压缩包', en: 'a gzip archive' },
  zip: { 'zh-CN': ' ZIP 压缩包', en: 'a ZIP archive' },
  'zip-method': {
    'zh-CN': '压缩包中以特殊方式压缩的文件',
    en: 'a file packed into its archive in an unusual way',
  },
  xlsx: { 'zh-CN': ' Excel 文件（.xlsx）', en: 'an Excel file (.xlsx)' },
  pptx: { 'zh-CN': '演示文稿（.pptx）', en: 'a presentation (.pptx)' },
  odt: { 'zh-CN': ' OpenDocument 文字文件（.odt）', en: 'an OpenDocument text (.odt)' },
  ods: { 'zh-CN': ' OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
  odp: { 'zh-CN': ' OpenDocument 演示文稿（.odp）', en: 'an OpenDocument presentation (.odp)' },
  ofd: { 'zh-CN': ' OFD 版式文件', en: 'an OFD file' },
  uof: { 'zh-CN': '标文通（UOF）文件', en: 'a UOF file' },
  epub: { 'zh-CN': '电子书（EPUB）', en: 'an e-book (EPUB)' },
}

/** Parts of a file that a person may know; the others are said by their name inside the file. */
const PARTS: { readonly [part: string]: Wording } = {
  directory: { 'zh-CN': '文件末尾缺失或目录损坏', en: 'its end is missing or its directory broken' },
  '%%EOF': { 'zh-CN': '文件末尾缺失', en: 'its end is missing' },
  charset: { 'zh-CN': '文字编码无法判断', en: 'its encoding could not be told' },
  'word/document.xml': { 'zh-CN': '正文部分', en: 'its text' },
  'word/styles.xml': { 'zh-CN': '样式部分', en: 'its styles' },
  'word/numbering.xml': { 'zh-CN': '编号部分', en: 'its numbering' },
  'text/html': { 'zh-CN': '其中没有网页', en: 'there is no page in it' },
  WordDocument: { 'zh-CN': '正文部分', en: 'its text' },
  '0Table': { 'zh-CN': '格式部分', en: 'its formatting' },
  '1Table': { 'zh-CN': '格式部分', en: 'its formatting' },
}

type Advice = 'unpack' | 'zip' | 'as-word' | 'as-excel' | 'as-either' | 'look'
const ADVICE: Record<Advice, Wording> = {
  unpack: { 'zh-CN': '请先解压，再导入里面的文件。', en: 'Unpack it and import the files inside.' },
  zip: {
    'zh-CN': '请在导入页选择压缩包，逐个导入里面的文件；压缩包中的压缩包最多一层。',
    en: 'Choose it on the import page, which imports the files inside; an archive may hold archives, and those none.',
  },
  'as-word': {
    'zh-CN': '请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再导入。',
    en: 'Open it in Word or WPS, save it as a Word document (.docx) and import that.',
  },
  'as-excel': {
    'zh-CN': '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
    en: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and import that.',
  },
  'as-either': {
    'zh-CN': '请用 WPS 或原来的软件打开，另存为 .docx 或 .xlsx 后再导入。',
    en: 'Open it in WPS or in the program that made it, save it as .docx or .xlsx and import that.',
  },
  look: {
    'zh-CN':
      '请找到对应的 Word 或 Excel 文件；如果只有这一份，请把内容复制到 Word 或 WPS 文字中，保存为“Word 文档（.docx）”后再导入。',
    en:
      'Look for the Word or Excel file; if this is all there is, copy the content into Word or ' +
      'WPS, save it as a Word document (.docx) and import that.',
  },
}
const ADVICE_ON: { readonly [kind: string]: Advice } = {
  rar: 'unpack',
  '7z': 'unpack',
  gzip: 'unpack',
  'zip-method': 'unpack',
  zip: 'zip',
  doc: 'as-word',
  'doc-95': 'as-word',
  works: 'as-word',
  rtf: 'as-word',
  odt: 'as-word',
  'word-xml': 'as-word',
  html: 'as-word',
  mhtml: 'as-word',
  xls: 'as-excel',
  'xls-95': 'as-excel',
  xlsx: 'as-excel',
  xlsb: 'as-excel',
  ods: 'as-excel',
  'excel-xml': 'as-excel',
  uof: 'as-either',
  ole: 'as-either',
  xml: 'as-either',
}

const NAMED: Wording = { 'zh-CN': '（文件名却以 {named} 结尾）', en: ' (although its name ends in {named})' }

/**
 * The whole sentence about a fault, with the file and the place: 「a.docx：…」; without the file where it is ''.
 */
export function faultMessage(fault: ReadFault, language: Language): string {
  const colon = language === 'zh-CN' ? '：' : ': '
  const place = fault.at === null ? '' : `${placeText(fault.at, language)}${colon}`
  const file = fault.file === '' ? '' : `${fault.file}${colon}`
  return `${file}${place}${fill(FAULTS[fault.code][language], wordsOf(fault, language))}`
}

/** 第 12 行, 第 3 个表格第 2 行第 4 列 … */
export function placeText(at: Place, language: Language): string {
  const zh = language === 'zh-CN'
  if ('line' in at) return zh ? `第 ${at.line} 行` : `line ${at.line}`
  if ('paragraph' in at) return zh ? `第 ${at.paragraph} 段` : `paragraph ${at.paragraph}`
  if ('table' in at)
    return zh
      ? `第 ${at.table} 个表格第 ${at.row} 行第 ${at.column} 列`
      : `table ${at.table}, row ${at.row}, column ${at.column}`
  if ('sheet' in at) return zh ? `工作表“${at.sheet}”${at.cell} 单元格` : `sheet ${at.sheet}, cell ${at.cell}`
  return zh ? `第 ${at.page} 页` : `page ${at.page}`
}

function wordsOf({ code, values }: ReadFault, language: Language): { readonly [name: string]: string } {
  const words: { [name: string]: string } = {}
  for (const [name, value] of Object.entries(values)) words[name] = String(value)
  const found = words.found ?? ''
  if (code === 'file-kind-unsupported' || code === 'file-not-word')
    words.found = KINDS[found]?.[language] ?? found
  if (code === 'file-kind-unsupported') words.advice = ADVICE[ADVICE_ON[found] ?? 'look'][language]
  if (code === 'file-damaged') words.part = PARTS[words.part ?? '']?.[language] ?? words.part ?? ''
  if (code === 'file-is-picture') words.found = found.toUpperCase()
  if ('named' in words && words.named !== '')
    words.named = isOf(words.named, found) ? '' : fill(NAMED[language], words)
  if (code === 'file-too-large' || code === 'file-inflates-too-much') {
    words.size = sizeText(values.size)
    words.limit = sizeText(values.limit)
  }
  if (code === 'json-not-targets' && words.path !== '')
    words.path = language === 'zh-CN' ? `${words.path} ` : `${words.path}: `
  return words
}

/** Endings of pictures that are not the name of their kind. */
const ENDING_OF: { readonly [ending: string]: string } = {
  jpg: 'jpeg',
  jfif: 'jpeg',
  tif: 'tiff',
  heif: 'heic',
}

/** Whether an ending says what was found. */
function isOf(named: string, found: string): boolean {
  const ending = named.replace('.', '').toLowerCase()
  return (ENDING_OF[ending] ?? ending) === found
}

/** What the content of a file was found to be, in words; a picture by the name of its kind. */
export function contentName(found: string, language: Language): string {
  if (found === 'unknown') return language === 'zh-CN' ? '无法识别的内容' : 'nothing that could be recognised'
  return KINDS[found]?.[language] ?? found.toUpperCase()
}

function sizeText(bytes: string | number | undefined): string {
  const megabytes = Number(bytes ?? 0) / 1024 / 1024
  return `${megabytes >= 10 ? Math.ceil(megabytes) : megabytes.toFixed(1)} MB`
}

/** A picture or program whose name has no ending leaves its remark about the name out. */
function fill(sentence: string, values: { readonly [name: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
