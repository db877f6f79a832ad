/** What the panel itself says, in the language of the console; findings speak the language of the plan. */
const zh = {
  name: '完整性',
  lacking: (count: number) => `缺 ${count} 项`,
  whole: '要素齐全',
  wrong: (count: number) => `${count} 处待处理`,
  sentence: (name: string, parts: string[]) => `${name}：${parts.join('，')}`,
  missingList: '标准要求而缺少的内容',
  saved: '上次保存的内容中，用时会出问题的',
  notes: '仅供参考',
  calm: '各要素齐全，没有发现问题。',
  add: '添加此章节',
}

const en: typeof zh = {
  name: 'Completeness',
  lacking: (count) => `${count} missing`,
  whole: 'nothing missing',
  wrong: (count) => `${count} to attend to`,
  sentence: (name, parts) => `${name}: ${parts.join(', ')}`,
  missingList: 'Missing, though the standard asks for it',
  saved: 'Would fail when it is needed (as last saved)',
  notes: 'For information',
  calm: 'Every element is there; nothing was found.',
  add: 'Add this chapter',
}

export const panelText = (language: string) => (language === 'en' ? en : zh)
