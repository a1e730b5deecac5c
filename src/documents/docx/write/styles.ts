/**
 * Faces and sizes after 党政机关公文格式 (GB/T 9704-2012, 7.2 to 7.3): titles 小标宋 二号, headings 黑体
 * and 楷体, body 仿宋 三号 on 28 points, tables 宋体 五号 (its figures too: half a character each, so codes
 * keep to their cells). Faces are called by their second, Latin name: Word and WPS know both and show the Chinese one,
 * and systems without them have stand-ins of the same kind (serif for SimSun and FangSong) under the Latin name only;
 * the font table says the rest. Written as XML of our own: no word of a document comes in here, only the names of faces
 * that a template asks for.
 */
import type { PaperFonts } from '../../paper/paper.ts'

export const STYLE = {
  part: 'Heading1',
  section: 'Heading2',
  form: 'Heading3',
  partLabel: 'PartLabel',
  statement: 'Statement',
  statementHeading: 'StatementHeading',
  cell: 'FormCell',
  gap: 'FormGap',
  year: 'FormYear',
  note: 'FormNote',
  addressee: 'Addressee',
  signature: 'Signature',
  header: 'Header',
  letterhead: 'Letterhead',
  footer: 'Footer',
} as const

/** Half points: 二号, 三号, 小三, 四号, 五号. */
const SIZE = { second: 44, third: 32, smallThird: 30, fourth: 28, fifth: 21 }

const LATIN = 'Times New Roman'

type Run = {
  readonly face: string
  readonly size: number
  readonly latin: string
  readonly more?: string
}

/** Signs that both scripts have (“” ≥ —) are taken from the Chinese face. */
function run({ face, size, latin, more = '' }: Run): string {
  return [
    '<w:rPr>',
    `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}" w:cs="${latin}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${more}`,
    '</w:rPr>',
  ].join('')
}

type ParagraphStyle = {
  readonly id: string
  readonly name: string
  /** XML of what it says of the paragraph. */
  readonly paragraph: string
  /** Of what it says of the letters; the normal ones when it says nothing. */
  readonly letters?: Run
  /** The style of the paragraph that is written below one of this style. */
  readonly next?: string
}

function paragraphStyle({ id, name, paragraph, letters, next }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>`,
    letters === undefined ? '' : run(letters),
    '</w:style>',
  ].join('')
}

const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
const KEEP = '<w:keepNext/><w:keepLines/>'
const LINE = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'
const BODY = `${LINE}<w:ind w:firstLine="640" w:firstLineChars="200"/>`
/** No extra room between figures and Chinese: 2025年12月底前 stays on one line of its cell. */
const TIGHT = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

const spacing = (after: number, line: string) => `<w:spacing w:before="0" w:after="${after}" ${line}/>`
const SINGLE_LINE = 'w:line="240" w:lineRule="auto"'
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`
const CENTER = '<w:jc w:val="center"/>'

/** The parts of the file that name faces. */
export function styleParts(fonts: PaperFonts): { readonly styles: string; readonly fontTable: string } {
  return { styles: styles(escaped(fonts)), fontTable: fontTable(escaped(fonts)) }
}

function escaped(fonts: PaperFonts): PaperFonts {
  const safe = (name: string) => name.replace(/[<>&"']/g, '')
  return {
    title: safe(fonts.title),
    heading: safe(fonts.heading),
    subHeading: safe(fonts.subHeading),
    body: safe(fonts.body),
    table: safe(fonts.table),
  }
}

const styles = (face: PaperFonts) =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults><w:rPrDefault>',
    run({ face: face.body, size: SIZE.third, latin: LATIN, more: LANGUAGE }),
    '</w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    ...DEFAULT_STYLES,
    ...[...headingStyles(face), ...wordStyles(face), ...formStyles(face), ...marginStyles(face)].map(
      paragraphStyle,
    ),
    '</w:styles>',
  ].join('')

const DEFAULT_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
  '<w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
  '<w:name w:val="Default Paragraph Font"/>',
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr></w:style>',
] as const

const headingStyles = (face: PaperFonts): readonly ParagraphStyle[] => [
  {
    id: STYLE.part,
    name: 'heading 1',
    paragraph: `${KEEP}${spacing(320, 'w:line="640" w:lineRule="exact"')}${CENTER}${outline(0)}`,
    letters: { face: face.title, size: SIZE.second, latin: LATIN },
    next: 'Normal',
  },
  {
    id: STYLE.section,
    name: 'heading 2',
    paragraph: `${KEEP}${BODY}${outline(1)}`,
    letters: { face: face.heading, size: SIZE.third, latin: LATIN },
    next: STYLE.statement,
  },
  {
    id: STYLE.form,
    name: 'heading 3',
    paragraph: `${KEEP}${spacing(120, 'w:line="440" w:lineRule="atLeast"')}${CENTER}${outline(1)}`,
    letters: { face: face.heading, size: SIZE.smallThird, latin: LATIN },
    next: 'Normal',
  },
  {
    id: STYLE.partLabel,
    name: 'Part Label',
    paragraph: `${KEEP}${spacing(160, 'w:line="560" w:lineRule="exact"')}${CENTER}`,
    letters: { face: face.heading, size: SIZE.third, latin: LATIN },
    next: STYLE.part,
  },
]

const wordStyles = (face: PaperFonts): readonly ParagraphStyle[] => [
  { id: STYLE.statement, name: 'Statement', paragraph: `${BODY}<w:jc w:val="both"/>` },
  {
    id: STYLE.statementHeading,
    name: 'Statement Heading',
    paragraph: `<w:keepNext/>${BODY}<w:jc w:val="both"/>`,
    letters: { face: face.subHeading, size: SIZE.third, latin: LATIN },
    next: STYLE.statement,
  },
  { id: STYLE.addressee, name: 'Addressee', paragraph: LINE, next: STYLE.statement },
  {
    id: STYLE.signature,
    name: 'Signature',
    paragraph: `<w:keepLines/>${TIGHT}${LINE}<w:jc w:val="right"/>`,
  },
]

const formStyles = (face: PaperFonts): readonly ParagraphStyle[] => [
  {
    id: STYLE.cell,
    name: 'Form Cell',
    paragraph: `${TIGHT}${spacing(0, SINGLE_LINE)}`,
    letters: { face: face.table, size: SIZE.fifth, latin: face.table },
  },
  {
    id: STYLE.gap,
    name: 'Form Gap',
    paragraph: `<w:keepNext/>${spacing(0, 'w:line="160" w:lineRule="exact"')}`,
    letters: { face: face.table, size: 12, latin: face.table },
  },
  {
    id: STYLE.year,
    name: 'Form Year',
    paragraph: `${KEEP}${spacing(80, 'w:line="360" w:lineRule="atLeast"')}${CENTER}`,
    letters: { face: face.subHeading, size: SIZE.fourth, latin: LATIN },
  },
  {
    id: STYLE.note,
    name: 'Form Note',
    paragraph: spacing(0, 'w:line="300" w:lineRule="atLeast"'),
    letters: { face: face.table, size: SIZE.fifth, latin: face.table },
  },
]

const marginStyles = (face: PaperFonts): readonly ParagraphStyle[] => [
  {
    id: STYLE.header,
    name: 'header',
    paragraph: `${spacing(0, SINGLE_LINE)}${CENTER}`,
    letters: { face: face.table, size: SIZE.fifth, latin: face.table },
  },
  {
    id: STYLE.letterhead,
    name: 'Letterhead',
    paragraph: `${spacing(60, 'w:line="440" w:lineRule="atLeast"')}${CENTER}`,
    letters: { face: face.title, size: SIZE.third, latin: LATIN },
  },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: `${spacing(0, SINGLE_LINE)}${CENTER}`,
    letters: { face: face.table, size: SIZE.fifth, latin: face.table },
  },
]

type Font = {
  readonly name: string
  /** What may take its place. */
  readonly standIn: string
  readonly charset: string
  readonly family: string
  readonly pitch: string
}

/** 86 is the Chinese character set. */
const CHINESE = { charset: '86', pitch: 'default' }

const chineseFonts = (face: PaperFonts): readonly Font[] => [
  {
    ...CHINESE,
    name: face.body,
    standIn: '仿宋;仿宋_GB2312;FangSong_GB2312;Noto Serif CJK SC',
    family: 'roman',
  },
  { ...CHINESE, name: face.table, standIn: '宋体;Noto Serif CJK SC', family: 'roman' },
  { ...CHINESE, name: face.heading, standIn: '黑体;Noto Sans CJK SC', family: 'modern' },
  {
    ...CHINESE,
    name: face.subHeading,
    standIn: '楷体;楷体_GB2312;KaiTi_GB2312;Noto Serif CJK SC',
    family: 'script',
  },
  {
    ...CHINESE,
    name: face.title,
    standIn: '方正小标宋简体;方正小标宋_GBK;宋体;SimSun;Noto Serif CJK SC',
    family: 'roman',
  },
]

const LATIN_FONT: Font = {
  name: LATIN,
  standIn: 'Liberation Serif;Tinos;Noto Serif CJK SC',
  charset: '00',
  family: 'roman',
  pitch: 'variable',
}

function fontXml({ name, standIn, charset, family, pitch }: Font): string {
  return [
    `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="${charset}"/>`,
    `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  ].join('')
}

const fontTable = (face: PaperFonts) =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...[...chineseFonts(face), LATIN_FONT].map(fontXml),
    '</w:fonts>',
  ].join('')
