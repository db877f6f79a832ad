import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeQuiz, quizMistake, quizOf } from '@/acknowledgements/rules/quiz'

const choice = (text: string, isCorrect = false) => ({ text, isCorrect })
const single = { question: '谁负责', choices: [choice('甲'), choice('乙', true), choice('丙')] }
const several = { question: '带什么', choices: [choice('手电', true), choice('水', true), choice('书')] }

describe('gradeQuiz', () => {
  it.each([
    ['all right', [[1], [0, 1]], 2],
    ['in any order, twice ticked', [[1], [1, 0, 0]], 2],
    ['one wrong', [[0], [0, 1]], 1],
    ['half of a set', [[1], [0]], 1],
    ['a set and one more', [[1], [0, 1, 2]], 1],
    [
      'everything ticked',
      [
        [0, 1, 2],
        [0, 1, 2],
      ],
      0,
    ],
    [
      'a choice that there is not',
      [
        [1, 7],
        [0, 1],
      ],
      1,
    ],
    [
      'no number',
      [
        [1, Number.NaN],
        [0, 1],
      ],
      1,
    ],
    ['nothing', [[], []], 0],
    ['no answers at all', [], 0],
    ['more answers than questions', [[1], [0, 1], [0]], 2],
  ])('%s', (_, answers, right) =>
    expect(gradeQuiz([single, several], answers)).toEqual({ right, questions: 2, isPassed: right === 2 }),
  )

  it('passes without a quiz', () => expect(gradeQuiz([], []).isPassed).toBe(true))

  it('passes exactly the set of correct choices', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), fc.array(fc.nat(6)), (correct, ticked) => {
        const quiz = [{ question: '?', choices: correct.map((isCorrect, index) => choice(String(index), isCorrect)) }]
        const wanted = correct.flatMap((isCorrect, index) => (isCorrect ? [index] : []))
        const same = [...new Set(ticked)].sort().join() === wanted.join()
        return gradeQuiz(quiz, [ticked]).isPassed === same && gradeQuiz(quiz, [wanted]).isPassed
      }),
    )
  })
})

describe('quizMistake', () => {
  it.each([
    ['a sound quiz', [single, several], undefined],
    ['no quiz', [], undefined],
    [
      'no correct choice',
      [single, { question: '几人', choices: [choice('1'), choice('2')] }],
      /第 2 题“几人”还没有正确/,
    ],
    ['one choice', [{ question: '几人', choices: [choice('1', true)] }], /第 1 题“几人”至少要有两个/],
    ['an empty choice', [{ question: '几人', choices: [choice('1', true), choice('')] }], /至少要有两个/],
    ['the same twice', [{ question: '几人', choices: [choice('1', true), choice('1')] }], /内容相同/],
    ['all correct', [{ question: '几人', choices: [choice('1', true), choice('2', true)] }], undefined],
  ])('%s', (_, quiz, says) => {
    const mistake = quizMistake(quiz)
    if (says) expect(mistake?.zh).toMatch(says)
    else expect(mistake).toBeUndefined()
  })
})

describe('quizOf', () => {
  it('makes a quiz of whatever is there', () => {
    expect(
      quizOf([
        {
          question: 'a',
          choices: [
            { text: ' b ', isCorrect: true },
            { text: 3, isCorrect: 'yes' },
          ],
        },
      ]),
    ).toEqual([{ question: 'a', choices: [choice('b', true), choice('')] }])
    for (const nothing of [null, undefined, 'x', {}, [1, null]]) expect(quizOf(nothing)).toEqual([])
    expect(quizOf([{}])).toEqual([{ question: '', choices: [] }])
  })
})
