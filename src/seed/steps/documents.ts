import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { plans } from '../content/plans'
import { contactKey, supplyKey } from '../content/registers'
import { sops } from '../content/sops'
import { starStandards } from '../content/stars'
import type { ContactSeed } from '../content/types'
import type { Seeding } from '../context'
import { pictures } from '../pictures'
import { richText } from '../richText'
import { askingFields } from './acknowledgements'

const QUALITY = 82

/** Sketches, drawn now; who may open one follows from the documents that use it. */
export const seedPictures = async ({ payload, ids }: Seeding, req: PayloadRequest) => {
  for (const { key, filename, alt, svg } of pictures) {
    const data = await sharp(Buffer.from(svg)).webp({ quality: QUALITY }).toBuffer()
    const created = await payload.create({
      collection: 'media',
      depth: 0,
      req,
      data: { alt, visibility: 'internal' },
      file: { data, mimetype: 'image/webp', name: filename, size: data.length },
    })
    ids.put('media', key, created.id)
  }
}

/** A standard may refer to a later one: those references are added when all exist. */
export const seedSops = async (seeding: Seeding, req: PayloadRequest) => {
  const { payload, ids, calendar } = seeding
  const forward: { code: string; relatedSops: readonly string[] }[] = []
  for (const { relatedSops = [], ...sop } of sops) {
    const isComplete = relatedSops.every((code) => ids.has('sops', code))
    if (!isComplete) forward.push({ code: sop.code, relatedSops })
    const created = await payload.create({
      collection: 'sops',
      depth: 0,
      req,
      data: {
        ...sop,
        _status: 'published',
        department: ids.get('departments', sop.department),
        posts: ids.all('posts', sop.posts),
        relatedSops: isComplete ? ids.all('sops', relatedSops) : [],
        promises: [...sop.promises],
        steps: sop.steps.map(({ picture, ...step }) => ({
          ...step,
          ...(picture ? { picture: ids.get('media', picture) } : {}),
        })),
        requiredCertificates: ids.all('certificate-types', sop.requiredCertificates ?? []),
        attachments: ids.all('media', sop.attachments ?? []),
        effectiveDate: calendar.day(sop.effectiveDate),
        content: sop.content ? richText(sop.content) : undefined,
        ...askingFields(seeding, sop.code),
      },
    })
    ids.put('sops', sop.code, created.id)
  }
  for (const { code, relatedSops } of forward) {
    const data = { relatedSops: ids.all('sops', relatedSops), _status: 'published' as const }
    await payload.update({ collection: 'sops', id: ids.get('sops', code), data, depth: 0, req })
  }
}

export const seedStarStandards = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  for (const { groups, ...standard } of starStandards) {
    const created = await payload.create({
      collection: 'star-standards',
      depth: 0,
      req,
      data: {
        ...standard,
        _status: 'published',
        visibility: 'public',
        department: ids.get('departments', standard.department),
        posts: ids.all('posts', standard.posts),
        groups: groups.map(({ name, mustPass = false, items }) => ({
          name,
          mustPass,
          items: items.map(({ shortfalls: _remarks, ...item }) => item),
        })),
        inspectionShare: 80,
        userShare: 20,
        validMonths: 12,
        thresholds: [
          { stars: 5, minimum: 90 },
          { stars: 4, minimum: 80 },
          { stars: 3, minimum: 70 },
          { stars: 2, minimum: 60 },
          { stars: 1, minimum: 0 },
        ],
        effectiveDate: calendar.day(standard.effectiveDate),
      },
    })
    ids.put('star-standards', standard.code, created.id)
  }
}

/** The copies of names are what readers without an account see; everything else stands in the registers. */
const contactRow = (ids: Seeding['ids'], contact: ContactSeed) => ({
  role: contact.role,
  name: contact.staff ?? contact.name,
  contact: ids.get('contacts', contactKey(contact)),
  ...(contact.staff ? { staff: ids.get('staff', contact.staff) } : {}),
})

export const seedPlans = async (seeding: Seeding, req: PayloadRequest) => {
  const { payload, ids, calendar } = seeding
  for (const plan of plans) {
    const created = await payload.create({
      collection: 'emergency-plans',
      depth: 0,
      req,
      data: {
        ...plan,
        _status: 'published',
        department: ids.get('departments', plan.department),
        audienceRoles: [...(plan.audienceRoles ?? [])],
        audienceDepartments: ids.all('departments', plan.audienceDepartments ?? []),
        levels: [...plan.levels],
        organisation: [...plan.organisation],
        contacts: plan.contacts.map((contact) => contactRow(ids, contact)),
        steps: plan.steps.map(({ picture, ...step }) => ({
          ...step,
          ...(ids.has('posts', step.role) ? { post: ids.get('posts', step.role) } : {}),
          ...(picture ? { picture: ids.get('media', picture) } : {}),
        })),
        supplies: plan.supplies.map((supply) => ({ name: supply.name, item: ids.get('supplies', supplyKey(supply)) })),
        sections: plan.sections.map(({ body, ...section }) => ({ ...section, body: richText(body) })),
        relatedSops: ids.all('sops', plan.relatedSops),
        requiredCertificates: ids.all('certificate-types', plan.requiredCertificates ?? []),
        attachments: ids.all('media', plan.attachments ?? []),
        effectiveDate: calendar.day(plan.effectiveDate),
        reviewCycleMonths: 36,
        ...askingFields(seeding, plan.code),
      },
    })
    ids.put('emergency-plans', plan.code, created.id)
  }
}
