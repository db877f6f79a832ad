import { expect, it } from 'vitest'
import { latestPerSubject } from '@/stars/board'

const row = (subject: string, evaluatedOn: string, stars: number, totalScore: number) => ({
  subject,
  evaluatedOn,
  stars,
  totalScore,
})

it('keeps the latest of each subject, best first', () => {
  const board = latestPerSubject([
    row('a', '2026-01-01', 5, 99),
    row('a', '2026-05-01', 3, 72),
    row('b', '2026-04-01', 4, 85),
    row('c', '2026-03-01', 4, 88),
    row('d', '2026-04-02', 4, 85),
  ])
  expect(board.map(({ subject, evaluatedOn }) => `${subject} ${evaluatedOn}`)).toEqual([
    'c 2026-03-01',
    'd 2026-04-02',
    'b 2026-04-01',
    'a 2026-05-01',
  ])
})
