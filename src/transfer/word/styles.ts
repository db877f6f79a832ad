import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { headingLevels } from '../model/word'
import { BULLETS, ORDERED } from './blocks'
import { CHARACTER_SPACING, font, LINE, size } from './page'

const grid = { line: LINE, lineRule: LineRuleType.EXACT }
/** Two characters of the text. */
const TWO = 640

const lower = {
  run: { font: font.text, size: size.text, bold: true },
  paragraph: { spacing: grid, indent: { firstLine: TWO }, keepNext: true },
}

/** Real heading styles, so that Word's navigation, its contents and an importer see the structure. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: font.text, size: size.text, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    heading1: {
      run: { font: font.first, size: size.text },
      paragraph: { spacing: grid, indent: { firstLine: TWO }, keepNext: true },
    },
    heading2: {
      run: { font: font.second, size: size.text },
      paragraph: { spacing: grid, indent: { firstLine: TWO }, keepNext: true },
    },
    heading3: lower,
    heading4: lower,
    heading5: lower,
    heading6: lower,
    title: {
      run: { font: font.title, size: size.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.AT_LEAST, after: LINE / 2 },
      },
    },
    listParagraph: { paragraph: { spacing: grid } },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: CHARACTER_SPACING },
      paragraph: { spacing: grid, indent: { firstLine: TWO }, alignment: AlignmentType.BOTH },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { font: font.second },
      paragraph: { spacing: grid, indent: { left: TWO, right: TWO } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: size.table },
      paragraph: { spacing: { line: 360, lineRule: LineRuleType.AT_LEAST } },
    },
    // A picture is higher than a line of the grid.
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: size.table },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    {
      id: 'CoverTitle',
      name: 'Cover Title',
      basedOn: 'Normal',
      run: { font: font.title, size: size.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'CoverLine',
      name: 'Cover Line',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: grid },
    },
    {
      id: 'FrontTitle',
      name: 'Front Title',
      basedOn: 'Normal',
      run: { font: font.first, size: size.text },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 400 } },
    },
    {
      id: 'DocumentFacts',
      name: 'Document Facts',
      basedOn: 'Normal',
      run: { size: size.table },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 480, lineRule: LineRuleType.AT_LEAST, after: 240 },
      },
    },
    // Word's own names for lines of the contents: whoever reads the file knows them for what they are.
    ...headingLevels.map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      run: { size: size.small },
      paragraph: { spacing: { line: 480, lineRule: LineRuleType.AT_LEAST }, indent: { left: (level - 1) * 420 } },
    })),
  ],
}

const levels = [0, 1, 2, 3]
const indent = (level: number) => ({ paragraph: { indent: { left: TWO * (level + 1), hanging: 420 } } })

export const numbering: INumberingOptions = {
  config: [
    {
      reference: ORDERED,
      levels: levels.map((level) => ({
        level,
        // As the editor numbers them.
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: indent(level),
      })),
    },
    {
      reference: BULLETS,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.START,
        style: indent(level),
      })),
    },
  ],
}
