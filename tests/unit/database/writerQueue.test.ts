import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createWriterQueue, WriterClosedError, WriterTimeoutError } from '@/database/writerQueue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createWriterQueue', () => {
  it('lets one in at a time, first come first served', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    const order: string[] = []
    let running = 0
    const work = (name: string) =>
      queue.run(async () => {
        running += 1
        expect(running).toBe(1)
        await Promise.resolve()
        order.push(name)
        running -= 1
      })
    await Promise.all(['a', 'b', 'c', 'd'].map(work))
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  it('nobody who comes at the moment of a release overtakes one who waits', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    const order: string[] = []
    const first = await queue.acquire()
    const waiting = queue.acquire().then((release) => {
      order.push('waiting')
      release()
    })
    first()
    const late = queue.acquire().then((release) => {
      order.push('late')
      release()
    })
    await Promise.all([waiting, late])
    expect(order).toEqual(['waiting', 'late'])
  })

  it('refuses after the time limit and skips the one who gave up', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    const first = await queue.acquire()
    const impatient = expect(queue.acquire()).rejects.toBeInstanceOf(WriterTimeoutError)
    await vi.advanceTimersByTimeAsync(600)
    const patient = queue.acquire()
    await vi.advanceTimersByTimeAsync(500)
    await impatient
    expect(queue.waiting).toBe(1)
    first()
    const release = await patient
    release()
    expect(queue.waiting).toBe(0)
    await expect(queue.run(() => Promise.resolve('free'))).resolves.toBe('free')
  })

  it('a turn that was given does not time out', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    const first = await queue.acquire()
    const second = queue.acquire()
    first()
    const release = await second
    await vi.advanceTimersByTimeAsync(5000)
    const third = queue.acquire()
    release()
    await expect(third).resolves.toBeTypeOf('function')
  })

  it('gives the turn back when the work throws', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(queue.run(() => Promise.resolve('next'))).resolves.toBe('next')
  })

  it('a second release of the same turn does not free the next one', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    const first = await queue.acquire()
    const second = queue.acquire()
    const third = queue.acquire()
    first()
    first()
    await second
    expect(queue.waiting).toBe(1)
    ;(await second)()
    ;(await third)()
  })

  it('refuses those who wait and those who come after it was closed', async () => {
    const queue = createWriterQueue({ waitMs: 1000 })
    await queue.acquire()
    const waiting = expect(queue.acquire()).rejects.toBeInstanceOf(WriterClosedError)
    queue.close()
    await waiting
    await expect(queue.acquire()).rejects.toBeInstanceOf(WriterClosedError)
    expect(vi.getTimerCount()).toBe(0)
  })
})
