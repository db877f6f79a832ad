import { type Bilingual, label } from '@/shared/label'
import { isRecord } from '@/shared/record'

export interface QuizQuestion {
  question: string
  choices: { text: string; isCorrect: boolean }[]
}

/** What is stored or sent as a quiz, as far as it is one. */
export function quizOf(value: unknown): QuizQuestion[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map(({ question, choices }) => ({
    question: typeof question === 'string' ? question : '',
    choices: (Array.isArray(choices) ? choices.filter(isRecord) : []).map(({ text, isCorrect }) => ({
      text: typeof text === 'string' ? text.trim() : '',
      isCorrect: isCorrect === true,
    })),
  }))
}

/**
 * Counts the questions answered right: of each, all the correct choices and no other.
 * @param answers the numbers of the choices ticked, for each question in turn
 */
export function gradeQuiz(quiz: QuizQuestion[], answers: number[][]) {
  const right = quiz.filter(({ choices }, index) => {
    const ticked = new Set(answers[index] ?? [])
    const isKnown = [...ticked].every((choice) => choice in choices)
    return isKnown && choices.every(({ isCorrect }, choice) => isCorrect === ticked.has(choice))
  }).length
  return { right, questions: quiz.length, isPassed: right === quiz.length }
}

/** The first mistake of a quiz's author that no reader could answer his way out of; undefined for none. */
export function quizMistake(quiz: QuizQuestion[]): Bilingual | undefined {
  for (const [index, { question, choices }] of quiz.entries()) {
    const zh = `第 ${index + 1} 题“${question}”`
    const en = `Question ${index + 1} “${question}”`
    const texts = choices.map(({ text }) => text).filter(Boolean)
    if (texts.length < 2) return label(`${zh}至少要有两个选项，请补充。`, `${en} needs at least two choices.`)
    if (new Set(texts).size < texts.length)
      return label(`${zh}有内容相同的选项，请修改其中一个。`, `${en} has the same choice twice.`)
    if (!choices.some(({ isCorrect }) => isCorrect))
      return label(`${zh}还没有正确选项，请至少勾选一个“正确”。`, `${en} has no correct choice; tick at least one.`)
  }
  return undefined
}
