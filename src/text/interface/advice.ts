/** Words of the optional language model: its settings, what it says of a project, and the mark 涉密. */
import { words } from './words.ts'

export const MODEL = words({
  heading: { 'zh-CN': '语言模型（可选）', en: 'Language model (optional)' },
  words: {
    'zh-CN':
      '默认关闭，不启用不影响任何功能。启用后，可以就单个项目请本单位内部部署的模型提参考意见：只提建议，不改变问题、评分和审核结果；带密级标志的文档不发送，姓名、证件号、电话、账号先行遮去，单位和项目编码不发送。',
    en:
      'Off by default and never needed. Switched on, a model in your own house can be asked for ' +
      'remarks on a single project. It only advises: findings, scores and reviews do not change. ' +
      'Nothing of a classified document is sent; names and numbers of persons are masked first; ' +
      'units and project codes are not sent.',
  },
  enabled: { 'zh-CN': '启用语言模型', en: 'Use a language model' },
  address: { 'zh-CN': '服务地址', en: 'Address' },
  addressHint: {
    'zh-CN': '与 OpenAI 接口兼容，例如 http://10.0.0.5:8000/v1',
    en: 'Compatible with the OpenAI interface, such as http://10.0.0.5:8000/v1',
  },
  addressFault: {
    'zh-CN': '应为 http:// 或 https:// 开头的地址，不带账号、密码和参数',
    en: 'Should begin with http:// or https:// and hold no name, password or parameters',
  },
  model: { 'zh-CN': '模型名称', en: 'Model' },
  modelHint: { 'zh-CN': '与模型服务中登记的名称一致', en: 'As the server calls it' },
  needed: { 'zh-CN': '启用时必须填写', en: 'Needed to switch it on' },
  key: { 'zh-CN': '密钥', en: 'Key' },
  keySet: {
    'zh-CN': '已通过环境变量 JICHI_MODEL_KEY 设置',
    en: 'Set by the environment variable JICHI_MODEL_KEY',
  },
  keyNone: {
    'zh-CN': '未设置；模型服务需要密钥时，请用环境变量 JICHI_MODEL_KEY 启动本系统',
    en: 'Not set; if the server needs one, start this system with the environment variable JICHI_MODEL_KEY',
  },
  test: { 'zh-CN': '测试连接', en: 'Try the connection' },
  tested: {
    'zh-CN': (model: string, seconds: string) => `连接正常：${model}，${seconds} 秒`,
    en: (model: string, seconds: string) => `It answers: ${model}, ${seconds} s`,
  },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  changed: {
    'zh-CN': (at: string, by: string) => `${at} 由${by}修改`,
    en: (at: string, by: string) => `Changed ${at} by ${by}`,
  },
})

export const ADVICE = words({
  heading: { 'zh-CN': '模型意见', en: 'Remarks of a model' },
  ask: { 'zh-CN': '请模型提意见', en: 'Ask the model' },
  again: { 'zh-CN': '重新提问', en: 'Ask again' },
  asking: { 'zh-CN': '正在等待模型回答，最长 1 分钟', en: 'Waiting for the model, a minute at most' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  forget: { 'zh-CN': '清除', en: 'Clear' },
  caution: {
    'zh-CN': '由语言模型生成，仅供参考，不计入问题和评分。',
    en: 'Made by a language model: for consideration only, counted nowhere.',
  },
  by: {
    'zh-CN': (model: string, at: string) => `${model} · ${at}`,
    en: (model: string, at: string) => `${model} · ${at}`,
  },
  masked: {
    'zh-CN': (count: number) => `遮去个人信息 ${count} 处`,
    en: (count: number) => `${count} personal passages masked`,
  },
  none: { 'zh-CN': '模型没有提出意见。', en: 'The model had nothing to remark.' },
  suggestion: { 'zh-CN': '建议改为', en: 'Suggested' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  stale: { 'zh-CN': '提问后此处已修改', en: 'Changed since the model was asked' },
  classified: {
    'zh-CN': '文档带有密级标志，不得发送给语言模型。',
    en: 'The document bears a mark of secrecy: nothing of it goes to a language model.',
  },
})

export const CLASSIFIED = words({
  label: { 'zh-CN': '涉密', en: 'Classified' },
  words: {
    'zh-CN': '涉密文档不发送给语言模型，不公开。',
    en: 'Of a classified document nothing goes to a language model or to the public.',
  },
  marked: { 'zh-CN': '已标为涉密', en: 'Marked as classified' },
  unmarked: { 'zh-CN': '已取消涉密标记', en: 'The mark was taken away' },
  itself: {
    'zh-CN': (mark: string) => `文档中有“${mark}”，按涉密处理`,
    en: (mark: string) => `The document itself says “${mark}” and is treated as classified`,
  },
})
