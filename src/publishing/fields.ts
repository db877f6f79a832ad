import type { DateField, Field, FieldAccess, RelationshipField, TextField } from 'payload'
import { addMonths } from '@/shared/calendar'
import { type Bilingual, label } from '@/shared/label'
import { PHONE_PATTERN } from '@/shared/phone'
import { copyWithinReach, forgetOnCopy, ownDepartment, proposeCode, proposeSlug, stayOnRestore } from './hooks'
import { MAX_REVIEW_MONTHS, type ReviewCycle, reviewMonths } from './reviewCycle'

/** A calendar day, shown the Chinese way. */
export function dayField(
  name: string,
  text: Bilingual,
  extra: Partial<Omit<DateField, 'type' | 'name'>> = {},
): DateField {
  const { admin, ...rest } = extra
  return {
    name,
    type: 'date',
    label: text,
    ...rest,
    admin: { ...admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy年M月d日' } },
  }
}

export function titleField(text: Bilingual = label('标题', 'Title')): TextField {
  return { name: 'title', type: 'text', label: text, required: true, maxLength: 120 }
}

/** The address of the public page: made from the title, Chinese stays; an editor may shorten it. */
export function slugField(): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: label('网址', 'Slug'),
    unique: true,
    index: true,
    maxLength: 80,
    hooks: { beforeValidate: [proposeSlug], beforeDuplicate: [forgetOnCopy] },
    admin: {
      position: 'sidebar',
      description: label('留空则由标题生成', 'Left empty, it is made from the title'),
    },
  }
}

/**
 * The document's number, such as `HQ-WX-001`: organisation, department, series, running number.
 * @param series letters between department and number; empty for the main series
 */
export function codeField(series = ''): TextField {
  return {
    name: 'code',
    type: 'text',
    label: label('编号', 'Code'),
    unique: true,
    index: true,
    maxLength: 40,
    hooks: { beforeValidate: [proposeCode(series)], beforeDuplicate: [forgetOnCopy] },
    admin: {
      position: 'sidebar',
      description: label('留空则自动编号，如 HQ-WX-001', 'Left empty, the next number is given'),
    },
  }
}

/** Left empty, a new document belongs to its author's first department; administrators choose. */
export function departmentField(extra: { required?: boolean; description?: Bilingual } = {}): RelationshipField {
  return {
    name: 'department',
    defaultValue: ownDepartment,
    hooks: { beforeValidate: [stayOnRestore], beforeDuplicate: [copyWithinReach] },
    type: 'relationship',
    relationTo: 'departments',
    label: label('部门', 'Department'),
    required: extra.required ?? true,
    index: true,
    admin: { position: 'sidebar', ...(extra.description ? { description: extra.description } : {}) },
  }
}

/** Effect and next review of a controlled document. */
export function controlFields(cycle: ReviewCycle): Field[] {
  return [
    dayField('effectiveDate', label('生效日期', 'Effective from'), { admin: { position: 'sidebar' } }),
    {
      name: 'reviewCycleMonths',
      type: 'number',
      label: label('复审周期（月）', 'Review cycle (months)'),
      defaultValue: reviewMonths(cycle),
      min: 1,
      max: MAX_REVIEW_MONTHS,
      admin: {
        position: 'sidebar',
        description: label('新建时取自“周期与依据”，可修改', 'Taken from the cycles when the document is made'),
      },
    },
    dayField('nextReviewDate', label('下次复审', 'Next review'), {
      index: true,
      hooks: {
        beforeChange: [
          ({ siblingData }) =>
            siblingData.effectiveDate && siblingData.reviewCycleMonths
              ? addMonths(siblingData.effectiveDate, siblingData.reviewCycleMonths)
              : null,
        ],
      },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: label('生效日期加复审周期', 'Effective date plus review cycle'),
      },
    }),
  ]
}

/** Documents with drafts that one person may publish. */
export const draftVersions = { maxPerDoc: 100, drafts: { autosave: false } } as const

/** Documents under document control. */
export const controlledVersions = {
  // Released versions are kept for good, so no version is ever pruned.
  maxPerDoc: 0,
  // A stored draft is well-formed: what was submitted can be released.
  drafts: { autosave: false, validate: true },
} as const

/**
 * What lists of readers and of the console filter and sort by. Without an index in that order SQLite gathers the
 * rows of every list of every document before it takes the first ten.
 */
export function controlledIndexes(sortedBy = 'createdAt'): { fields: string[] }[] {
  return [{ fields: ['_status', 'visibility', 'deletedAt', sortedBy] }, { fields: ['deletedAt', sortedBy] }]
}

/** A phone number; an empty one passes. */
export function phoneField(name: string, text: Bilingual = label('电话', 'Phone'), read?: FieldAccess): TextField {
  return {
    name,
    type: 'text',
    label: text,
    maxLength: 30,
    admin: { components: { afterInput: ['/src/ui/PhoneNote#PhoneNote'] } },
    ...(read ? { access: { read } } : {}),
    validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
      value === undefined ||
      value === null ||
      value === '' ||
      (typeof value === 'string' && PHONE_PATTERN.test(value)) ||
      (req.i18n.language === 'en'
        ? 'Digits with spaces or hyphens, such as 0571-88001234 or 8120.'
        : '电话只能由数字和空格、短横线等组成，如 0571-88001234 或分机 8120。'),
  }
}
