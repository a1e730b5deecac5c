/** Words for why nothing was written, with what to do about it. */
import type { WriteFault, WriteFaultCode } from '#core/kernel/write-fault.ts'
import type { Language, Wording } from './language.ts'

export const WRITE_FAULT_TEXT: Record<WriteFaultCode, Wording> = {
  'document-not-in-format': {
    'zh-CN':
      '没有导出：文档的 {path} 不符合交换格式 jichi.targets/1（应为 {expected}）。这是绩尺的缺陷，数据没有受损：请把原文件和这条信息交给维护人员；Word 格式仍可导出。',
    en:
      'Not exported: {path} of the document does not fit the exchange format jichi.targets/1 ' +
      '(expected: {expected}). This is a defect of Jichi; no data is lost. Send the original and ' +
      'this message to the maintainers; Word can still be exported.',
  },
  'template-not-json': {
    'zh-CN': '模板文件 {file} 不是 JSON（{detail}）。请按 docs/templates.md 的示例修改。',
    en: 'The template file {file} is no JSON ({detail}). Mend it after the example in docs/templates.md.',
  },
  'template-wrong': {
    'zh-CN': '模板文件 {file} 的 {path} 应为 {expected}，实际是 {found}。请按 docs/templates.md 修改。',
    en: 'In the template file {file}, {path} should be {expected} but is {found}. Mend it after docs/templates.md.',
  },
  'template-unknown': {
    'zh-CN': '没有模板“{id}”。可以使用的模板：{known}。',
    en: 'There is no template “{id}”. Templates that can be used: {known}.',
  },
  'writer-missing': {
    'zh-CN':
      '没有导出：这台电脑（{platform}）上没有生成 {format} 的程序。请改用 Word 或 HTML 格式，打开后打印成 PDF；或重新安装后再试。',
    en:
      'Not exported: there is no program that writes {format} on this machine ({platform}). Take ' +
      'Word or HTML and print it to PDF, or install again.',
  },
  'file-beyond-reading': {
    'zh-CN':
      '没有导出：{projects} 个项目写成一个 {format} 文件，会超出本系统再读入时的上限（{found}，上限 {limit}）。请按单位或分批导出；只为打印可导出 PDF。',
    en:
      'Not exported: one {format} file of {projects} projects would be beyond what this system ' +
      'reads again ({found}, at most {limit}). Export unit by unit or in parts, or a PDF for ' +
      'printing.',
  },
}

export function writeFaultMessage({ code, values }: WriteFault, language: Language): string {
  return WRITE_FAULT_TEXT[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}
