import { type Bilingual, label } from '@/shared/label'

/** Largest Word file that is taken in, in bytes: 200 pages with photographs stay well below. */
export const MAX_DOCX_BYTES = 50 * 1024 * 1024

/** Bounds of what is unpacked: a harmless manual stays far below, a zip bomb does not. */
export const limits = {
  entries: 5_000,
  /** All parts together as their directory declares them, in bytes. */
  unpacked: 500 * 1024 * 1024,
  /** How many times larger than the file itself the parts may be, once they are larger than `ratioFrom`. */
  ratio: 150,
  ratioFrom: 30 * 1024 * 1024,
  /** The text, in bytes as really unpacked. */
  document: 60 * 1024 * 1024,
  /** Styles, numbering, notes: each of them. */
  part: 16 * 1024 * 1024,
  /** One picture. */
  picture: 20 * 1024 * 1024,
} as const

/** Why a file cannot be imported: the reason and the remedy. */
export const docxRefusals = {
  empty: label(
    '文件是空的（0 字节）。请检查原文件能否用 Word 打开，再重新选择。',
    'The file is empty. Check that the original opens in Word and choose it again.',
  ),
  tooLarge: label(
    '文件超过 50 MB，没有导入。请在 Word 中压缩图片（选中图片 → 图片格式 → 压缩图片），或把手册拆成几个文件分别导入。',
    'The file is larger than 50 MB. Compress its pictures in Word, or split the manual into several files.',
  ),
  oldWord: label(
    '这是旧格式的 Word 文件（.doc），不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再导入。',
    'This is an old Word file (.doc). Open it in Word or WPS, save it as .docx and import that.',
  ),
  encrypted: label(
    '文件设有打开密码，无法读取。请在 Word 中打开，取消密码（文件 → 信息 → 保护文档 → 用密码进行加密，清空密码）并保存后再导入。',
    'The file is protected by a password. Open it in Word, remove the password, save it and import it again.',
  ),
  damaged: label(
    '文件已损坏或不完整，无法读取。请用 Word 打开原文件（提示修复时选择修复），另存为新的 .docx 后再导入；若是网络传输的文件，请重新获取。',
    'The file is damaged or incomplete. Open the original in Word, let it repair the file, save it as a new .docx and import that.',
  ),
  bomb: label(
    '文件解压后异常巨大，为保证系统安全没有读取。请用 Word 打开原文件，另存为新的 .docx 后再导入；若打不开，请换用可靠来源的文件。',
    'Unpacked, the file would be abnormally large; it was not read. Open the original in Word, save it as a new .docx and import that.',
  ),
  macros: label(
    '文件含有宏（.docm），为安全起见不导入。请用 Word 打开，另存为不含宏的“Word 文档（.docx）”后再导入。',
    'The file contains macros. Open it in Word, save it as a .docx without macros and import that.',
  ),
  pdf: label(
    '这是 PDF 文件，不是 Word 文档。请用 Word 打开该 PDF，另存为“Word 文档（.docx）”后再导入，或导入当初的 Word 原稿。',
    'This is a PDF, not a Word document. Open it in Word and save it as .docx, or import the original.',
  ),
  notWord: label(
    '这不是 Word 文档（.docx）：可能是其他文件改了扩展名。请用 Word 打开原文件，另存为“Word 文档（.docx）”后再导入。',
    'This is no Word document (.docx); it may be another file by a changed name. Open it in Word and save it as .docx.',
  ),
  noText: label(
    '文件里没有可读的文字（可能全是扫描图片）。请先用文字识别软件转成可编辑的 Word 文档，再导入。',
    'There is no text in the file (perhaps only scanned pictures). Recognise its text first, then import it.',
  ),
} satisfies Record<string, Bilingual>
export type DocxRefusalCode = keyof typeof docxRefusals

/** A file that cannot be imported; says why and what helps. */
export class DocxRefusal extends Error {
  override readonly name = 'DocxRefusal'

  constructor(
    readonly code: DocxRefusalCode,
    options?: { cause?: unknown },
  ) {
    super(docxRefusals[code].zh, options)
  }
}

/** What was left out, changed or not understood while reading. */
export const docxNotes = {
  contents: label('目录已略去', 'Table of contents left out'),
  cover: label('封面和审批页已略去', 'Cover and approval page left out'),
  headerFooter: label('页眉页脚未导入', 'Headers and footers not imported'),
  picture: label('图片不能导入', 'Picture not imported'),
  textBox: label('文本框已改为段落', 'Text box became paragraphs'),
  drawing: label('图形中的文字已保留，图形未导入', 'Drawing not imported, its words are kept'),
  object: label('嵌入对象未导入', 'Embedded object not imported'),
  equation: label('公式按文字保留', 'Equation kept as text'),
  comment: label('批注未导入', 'Comment not imported'),
  hidden: label('隐藏文字未导入', 'Hidden text not imported'),
  symbol: label('个别符号无法识别', 'Symbol not recognised'),
  unknown: label('未识别的内容', 'Not understood'),
} satisfies Record<string, Bilingual>
export type DocxNoteKind = keyof typeof docxNotes

export interface DocxNote {
  kind: DocxNoteKind
  /** The heading under which it stood; empty before the first one. */
  place: string
  /** The words concerned, if there are any. */
  text: string
}

/** A picture of the file; taken out only when it is wanted. */
export interface DocxPicture {
  /** Where it lies inside the file: `word/media/image1.png`. */
  path: string
  /** Description given in Word, else the caption next to it; may be empty. */
  alt: string
}

/** A piece of the document, in its order. In the HTML a picture stands as `<img data-picture="0">`. A heading's
 * `typed` is its words with a number that was typed in front of them. */
export type DocxBlock =
  | { kind: 'heading'; level: number; title: string; number: string; html: string; typed?: string }
  | { kind: 'text'; html: string; text: string }
  /** Rows of cells as text; merged cells repeat their text in every row they cover. */
  | { kind: 'table'; html: string; rows: string[][] }

export interface DocxContent {
  blocks: DocxBlock[]
  pictures: DocxPicture[]
  notes: DocxNote[]
}

/** A paragraph of the body with what tells whether it is a heading. */
export interface ParagraphFacts {
  text: string
  /** Its automatic number as Word shows it, such as `第一章` or `1.2`; empty when it has none. */
  number: string
  /** Outline level 1–9 by style or by the paragraph itself; 0 when it has none. */
  outline: number
  isBold: boolean
  isCentred: boolean
  /** Of its largest letters, in points; 0 when nothing says so. */
  points: number
  isTitleStyle: boolean
  /** A line of an automatic table of contents. */
  isContents: boolean
}

/** What the pass over the document yields, before headings are decided. */
export type RawBlock =
  | { kind: 'paragraph'; html: string; facts: ParagraphFacts }
  | { kind: 'list'; html: string; text: string }
  | { kind: 'table'; html: string; rows: string[][] }
