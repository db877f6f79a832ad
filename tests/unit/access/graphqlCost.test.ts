import { describe, expect, it } from 'vitest'
import { isHugeQuery } from '@/access/graphqlCost'

const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`).join(' ')
const doubling = (levels: number) =>
  `{ ...f0 } ${Array.from({ length: levels }, (_, level) => `fragment f${level} on Sop { ...f${level + 1} ...f${level + 1} }`).join(' ')} fragment f${levels} on Sop { id }`
const circle = 'fragment a on Sop { department { ...b } } fragment b on Department { sops { docs { ...a } } }'

describe('isHugeQuery', () => {
  it.each([
    ['a plain query', '{ Sops { docs { id title } } }', false],
    ['a query with a fragment used twice', '{ a: Sop { ...f } b: Sop { ...f } } fragment f on Sop { id title }', false],
    ['as many fields as are looked at', `{ ${fields(3000)} }`, false],
    ['fields of fragments that multiply', `{ ...f ...f ...f } fragment f on Sop { ${fields(1700)} }`, true],
    ['a fragment in a circle', `{ Sops { docs { ...a } } } ${circle}`, true],
    ['a fragment in itself', '{ ...a } fragment a on Sop { ...a }', true],
    ['a circle behind an inline fragment', '{ ... on Sop { ...a } } fragment a on Sop { ... on Sop { ...a } }', true],
    ['a circle that nobody uses', `{ Sops { totalDocs } } ${circle}`, false],
    ['fragments that double 10 times', doubling(10), false],
    ['fragments that double 60 times', doubling(60), true],
    ['fragments that double into nothing known', doubling(60).replace(/fragment f60 .*/, ''), true],
    ['20,001 characters', `{ ${'a'.repeat(19_997)} }`, true],
    ['selections too deep for the parser', '{a'.repeat(9_999), true],
    ['an unknown fragment', '{ ...unknown }', false],
    ['a mutation', 'mutation { deleteSop(id: 1) { id } }', false],
    ['what is no GraphQL', '{ Sops {', false],
    ['nothing', '', false],
  ])('%s', (_, text, isHuge) => {
    expect(isHugeQuery(text)).toBe(isHuge)
  })
})
