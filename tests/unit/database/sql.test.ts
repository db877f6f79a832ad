import { describe, expect, it } from 'vitest'

import { isBusy, isOutsideOnly, isRead } from '@/database/sqliteErrors'

describe('isRead', () => {
  it.each([
    ['select * from "sops"', true],
    ['\n  SELECT 1', true],
    ['with "t" as (select 1) select * from "t"', true],
    ['with "t" as (select 1) insert into "sops" select * from "t"', false],
    ['with "t" as (select 1) delete from "sops"', false],
    ['insert into "sops" values (1) returning *', false],
    ['update "sops" set "a" = 1', false],
    ['delete from "sops"', false],
    ['create table t (a)', false],
    ['vacuum', false],
    ['analyze', false],
    ['begin', false],
    ['pragma journal_mode', true],
    ['PRAGMA foreign_keys=OFF;', false],
    ['pragma table_info("sops")', true],
    ['pragma wal_checkpoint(truncate)', false],
  ])('%s → %s', (sql, expected) => {
    expect(isRead(sql)).toBe(expected)
  })
})

describe('errors', () => {
  const withCode = (code: string) => Object.assign(new Error(code), { code })

  it('a lock is told from the rest', () => {
    expect(isBusy(withCode('SQLITE_BUSY'))).toBe(true)
    expect(isBusy(withCode('SQLITE_FULL'))).toBe(false)
    expect(isBusy(null)).toBe(false)
  })
})

describe('isOutsideOnly', () => {
  it.each([
    ['VACUUM INTO ?', true],
    ['PRAGMA foreign_keys = ON', true],
    ['insert into "vacuum" values (1)', false],
    ['analyze', false],
  ])('%s → %s', (sql, expected) => {
    expect(isOutsideOnly(sql)).toBe(expected)
  })
})
