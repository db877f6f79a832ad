import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Audience,
  audienceOf,
  closed,
  type FieldShape,
  mediaPaths,
  rewritesFile,
  usedMedia,
  widest,
} from '@/media/rules'
import { extensionsOf, isAccepted } from '@/shared/fileKinds'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)))
const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])
const office = (inside: string) => bytes('PK', [3, 4], '[Content_Types].xml', inside)

describe('extensionsOf', () => {
  it.each([
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), ['jpg', 'jpeg']],
    ['PNG', png, ['png']],
    ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), ['webp']],
    ['another RIFF', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), []],
    ['PDF', bytes('%PDF-1.7'), ['pdf']],
    ['Word', office('word/document.xml'), ['docx']],
    ['Excel', office('xl/workbook.xml'), ['xlsx']],
    ['Word with macros', office('word/document.xml word/vbaProject.bin'), []],
    ['some ZIP', bytes('PK', [3, 4], 'readme.txt'), []],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), []],
    ['HTML', bytes('<!doctype html>'), []],
    ['GIF', bytes('GIF89a'), []],
    ['nothing', bytes(''), []],
  ])('%s', (_, content, expected) => {
    expect(extensionsOf(content)).toEqual(expected)
  })
  it('accepts no random bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        (content) => extensionsOf(content).length === 0 || content.length > 2,
      ),
    )
  })
})

describe('isAccepted', () => {
  it.each([
    ['a.png', true],
    ['图.PNG', true],
    ['a.jpg', false],
    ['a.png.html', false],
    ['a.html', false],
    ['a', false],
    ['a.', false],
    ['.png', true],
  ])('a PNG called %s: %s', (name, expected) => {
    expect(isAccepted(name, png)).toBe(expected)
  })
})

const fields: FieldShape[] = [
  { type: 'upload', name: 'logo', relationTo: 'media' },
  { type: 'upload', name: 'photos', relationTo: 'media' },
  {
    type: 'array',
    name: 'steps',
    fields: [{ type: 'row', fields: [{ type: 'upload', name: 'picture', relationTo: 'media' }] }],
  },
  {
    type: 'tabs',
    tabs: [
      { fields: [{ type: 'richText', name: 'body' }] },
      { name: 'more', fields: [{ type: 'upload', name: 'file' }] },
    ],
  },
]
const text = (value: unknown) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'upload', relationTo: 'media', value }] }] },
})

describe('usedMedia', () => {
  it.each([
    ['nothing', {}, []],
    ['one and many', { logo: 1, photos: [2, { id: 3 }] }, [1, 2, 3]],
    ['rows', { steps: [{ picture: 4 }, {}, { picture: null }] }, [4]],
    ['rich text', { body: text({ id: 5 }) }, [5]],
    ['named tabs', { more: { file: 6 } }, [6]],
    ['each once', { logo: 1, photos: [1, '1'], body: text(1) }, ['1']],
    [
      'links to other things',
      { body: { root: { children: [{ type: 'upload', relationTo: 'other', value: 7 }] } } },
      [],
    ],
  ])('%s', (_, data, expected) => {
    expect(usedMedia(fields, data).map(String)).toEqual(expected.map(String))
  })
})

describe('audienceOf', () => {
  const plan = { _status: 'published', visibility: 'public', deletedAt: null }
  it.each([
    ['a released document', plan, { ...closed, visibility: 'public' }],
    ['an internal one', { ...plan, visibility: 'internal' }, { ...closed, visibility: 'internal' }],
    ['a draft', { ...plan, _status: 'draft' }, closed],
    ['one in the trash', { ...plan, deletedAt: '2026-01-01' }, closed],
    [
      'a restricted one',
      { ...plan, visibility: 'restricted', audienceRoles: ['hr', 'king'], audienceDepartments: [{ id: 2 }, 3] },
      { visibility: 'restricted', audienceRoles: ['hr'], audienceDepartments: [2, 3] },
    ],
    ['a record about a person', { staff: 4 }, { ...closed, audienceRoles: ['hr'] }],
    ['a drill', { title: '演练' }, { ...closed, visibility: 'internal' }],
  ])('%s', (_, doc, expected) => {
    expect(audienceOf(doc)).toEqual(expected)
  })
})

describe('widest', () => {
  const audience = fc.record<Audience>({
    visibility: fc.constantFrom('public', 'internal', 'restricted'),
    audienceRoles: fc.uniqueArray(fc.constantFrom('hr', 'editor', 'staff')),
    audienceDepartments: fc.uniqueArray(fc.nat({ max: 5 })),
  })
  it('is closed for nothing', () => {
    expect(widest([])).toEqual(closed)
  })
  it('shuts out no reader of any, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(audience, { maxLength: 5 }), (all) => {
        const wide = widest(all)
        const order = { public: 2, internal: 1, restricted: 0 }
        for (const one of all) expect(order[wide.visibility]).toBeGreaterThanOrEqual(order[one.visibility])
        if (wide.visibility === 'restricted')
          for (const { audienceRoles, audienceDepartments } of all) {
            expect(audienceRoles.filter((role) => !wide.audienceRoles.includes(role))).toEqual([])
            expect(audienceDepartments.filter((id) => !wide.audienceDepartments.includes(id))).toEqual([])
          }
        expect(widest([...all].reverse()).visibility).toBe(wide.visibility)
      }),
    )
  })
})

describe('mediaPaths', () => {
  it('names the fields below lists, groups and tabs, and no others', () => {
    const fields: FieldShape[] = [
      { type: 'text', name: 'title' },
      { type: 'relationship', name: 'department', relationTo: 'departments' },
      { type: 'upload', name: 'attachments', relationTo: 'media' },
      {
        type: 'array',
        name: 'steps',
        fields: [{ type: 'row', fields: [{ type: 'upload', name: 'picture', relationTo: 'media' }] }],
      },
      { type: 'tabs', tabs: [{ fields: [{ type: 'richText', name: 'content' }] }] },
      {
        type: 'tabs',
        tabs: [
          { name: 'text', fields: [{ type: 'array', name: 'parts', fields: [{ type: 'richText', name: 'body' }] }] },
        ],
      },
    ]
    expect(mediaPaths(fields)).toEqual({
      relations: ['attachments', 'steps.picture'],
      texts: ['content', 'text.parts.body'],
    })
    expect(mediaPaths([])).toEqual({ relations: [], texts: [] })
  })
})

describe('rewritesFile', () => {
  const stored = { filename: 'a.webp', focalX: 50, focalY: 50 }
  type Update = Parameters<typeof rewritesFile>[0]
  const update: Update = { hasUpload: false, edits: undefined, data: {}, stored }
  it.each<[string, boolean, Partial<Update>]>([
    ['nothing', false, {}],
    ['other fields', false, { data: { alt: '图', visibility: 'public' } }],
    ['a saved form', false, { data: { alt: '图', ...stored } }],
    ['a form without a picture', false, { data: { focalX: null, focalY: null, filename: null } }],
    ['a new file', true, { hasUpload: true }],
    ['another focal point', true, { data: { focalX: 10, focalY: 50 } }],
    ['another file by its name', true, { data: { filename: 'b.webp' } }],
    ['a crop', true, { edits: { crop: { width: 50 } } }],
    ['a size', true, { edits: { widthInPixels: '1' } }],
    ['a point in the address alone', true, { edits: { focalPoint: { x: 50, y: 50 } } }],
    ['a point in the address as text', true, { edits: { focalPoint: { x: '50', y: '50' } }, data: stored }],
    ['a point that is none', true, { edits: { focalPoint: 'x' } }],
    ['the same point in both', false, { edits: { focalPoint: { x: 50, y: 50 } }, data: stored }],
    ['edits that are none', false, { edits: 'crop' }],
  ])('%s: %s', (_, expected, change) => {
    expect(rewritesFile({ ...update, ...change })).toBe(expected)
  })
})
