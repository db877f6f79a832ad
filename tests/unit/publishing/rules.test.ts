import { describe, expect, it } from 'vitest'
import { nextFree } from '@/publishing/rules'

const takenFrom = (taken: string[]) => (value: string) => Promise.resolve(taken.includes(value))

describe('nextFree', () => {
  it.each([
    ['the first', [], 1, 'a-1'],
    ['behind those in use', ['a-1', 'a-2'], 1, 'a-3'],
    ['a gap', ['a-1', 'a-3'], 1, 'a-2'],
    ['from a start on', ['a-1'], 5, 'a-5'],
  ])('%s', async (_, taken, start, expected) => {
    expect(await nextFree((n) => `a-${n}`, takenFrom(taken), start)).toBe(expected)
  })
  it('gives up when the value does not vary', async () => {
    await expect(nextFree(() => 'same', takenFrom(['same']))).rejects.toThrow('no free value')
  })
})
