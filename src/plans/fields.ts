import type { ArrayField, Field, FieldAccess, TextareaField, TextField } from 'payload'
import { hasRole, signedInField } from '@/access/accessFor'
import { dayField, phoneField } from '@/publishing/fields'
import { type Bilingual, label, options } from '@/shared/label'
import { annexElements, responseLevels } from './model'

const text = (
  name: string,
  zh: string,
  en: string,
  extra: { required?: boolean; maxLength?: number } = {},
): TextField => ({
  name,
  type: 'text',
  label: label(zh, en),
  maxLength: extra.maxLength ?? 120,
  ...(extra.required ? { required: true } : {}),
})

const paragraph = (name: string, zh: string, en: string, required = false): TextareaField => ({
  name,
  type: 'textarea',
  label: label(zh, en),
  maxLength: 2000,
  required,
})

const list = (name: string, title: Bilingual, row: Bilingual, fields: Field[]): ArrayField => ({
  name,
  type: 'array',
  label: title,
  labels: { singular: row, plural: row },
  fields,
})

const row = (...fields: Field[]): Field => ({ type: 'row', fields })

export const levelsField = list('levels', label('响应分级', 'Response levels'), label('级别', 'Level'), [
  row(
    { name: 'level', type: 'select', label: label('级别', 'Level'), required: true, options: options(responseLevels) },
    text('commander', '指挥人', 'Commander'),
  ),
  paragraph('trigger', '启动条件', 'Trigger', true),
  paragraph('tasks', '任务（每行一条）', 'Tasks (one per line)'),
  row(
    text('raise', '升级条件', 'Raise when', { maxLength: 300 }),
    text('lower', '降级条件', 'Lower when', { maxLength: 300 }),
    text('end', '终止条件', 'End when', { maxLength: 300 }),
  ),
  row(
    text('mayRaise', '谁可升级', 'Who may raise'),
    text('mayLower', '谁可降级', 'Who may lower'),
    text('mayEnd', '谁可终止', 'Who may end'),
  ),
])

export const organisationField = list('organisation', label('组织机构与职责', 'Organisation'), label('职务', 'Role'), [
  row(text('role', '职务', 'Role', { required: true }), text('holder', '担任人', 'Holder')),
  paragraph('duties', '职责', 'Duties'),
])

/** In call order: the first row is called first. Phone numbers are for signed-in staff only. */
export const contactsField = list(
  'contacts',
  label('联系人（按呼叫顺序）', 'Contacts (in call order)'),
  label('联系人', 'Contact'),
  [
    {
      name: 'contact',
      type: 'relationship',
      relationTo: 'contacts',
      index: true,
      label: label('从通讯录选取', 'From the register'),
      admin: {
        description: label(
          '选取后姓名和电话随通讯录更新，本行留空即可',
          'Name and numbers then follow the register; leave them empty here',
        ),
      },
    },
    row(text('role', '职务', 'Role', { required: true }), text('name', '姓名', 'Name'), {
      name: 'staff',
      type: 'relationship',
      relationTo: 'staff',
      label: label('员工', 'Staff member'),
    }),
    row(
      phoneField('phone', label('电话', 'Phone'), signedInField),
      phoneField('backupPhone', label('备用电话', 'Backup phone'), signedInField),
    ),
  ],
)

export const planStepsField = list('steps', label('处置步骤', 'Steps'), label('步骤', 'Step'), [
  row(
    text('role', '执行岗位', 'Who', { required: true }),
    {
      name: 'post',
      type: 'relationship',
      relationTo: 'posts',
      label: label('对应岗位', 'Post'),
      admin: {
        description: label(
          '选岗位后，处置卡出现在该岗位员工的手机上',
          'Its people then find the action card on their phones',
        ),
      },
    },
    {
      name: 'minutes',
      type: 'number',
      label: label('时限（分钟）', 'Within (minutes)'),
      min: 0,
      max: 10_000,
    },
  ),
  paragraph('action', '动作', 'Action', true),
  row(text('note', '备注', 'Note', { maxLength: 300 }), {
    name: 'picture',
    type: 'upload',
    relationTo: 'media',
    label: label('图', 'Picture'),
  }),
])

/** The columns of the standard's supplies table (GB/T 29639-2020, 9.4). */
export const suppliesField = list('supplies', label('应急物资', 'Supplies'), label('物资', 'Item'), [
  {
    name: 'item',
    type: 'relationship',
    relationTo: 'supplies',
    index: true,
    label: label('从物资登记选取', 'From the register'),
    admin: {
      description: label(
        '选取后各栏随物资登记更新，本行留空即可',
        'The columns then follow the register; leave them empty here',
      ),
    },
  },
  row(
    text('name', '名称', 'Name', { required: true }),
    text('model', '型号', 'Model'),
    text('performance', '性能', 'Performance'),
  ),
  row(
    { name: 'quantity', type: 'number', label: label('数量', 'Quantity'), min: 0 },
    text('unit', '单位', 'Unit', { maxLength: 20 }),
    text('place', '存放地点', 'Place'),
  ),
  row(text('conditions', '运输和使用条件', 'Conditions'), text('renewal', '更新补充时限', 'Renewal')),
  row(
    text('keeper', '管理责任人', 'Keeper'),
    phoneField('phone', label('电话', 'Phone'), signedInField),
    dayField('checkDueOn', label('下次检查', 'Check due')),
  ),
])

export const sectionsField = list('sections', label('正文章节', 'Chapters'), label('章节', 'Chapter'), [
  row(text('title', '标题', 'Title', { required: true }), {
    name: 'level',
    type: 'number',
    label: label('层级', 'Level'),
    defaultValue: 1,
    min: 1,
    max: 3,
  }),
  { name: 'findings', type: 'ui', admin: { components: { Field: '/src/plans/admin/SectionNotes#SectionNotes' } } },
  { name: 'body', type: 'richText', label: label('内容', 'Text') },
])

/** The attachments 9.1–9.8 of the standard. */
export const annexesField = list('annexes', label('附件（9.1—9.8）', 'Annexes'), label('附件', 'Annex'), [
  row(
    {
      name: 'element',
      type: 'select',
      required: true,
      label: label('类别', 'Kind'),
      options: options(annexElements),
    },
    text('title', '标题', 'Title'),
  ),
  { name: 'body', type: 'richText', label: label('内容', 'Text') },
  { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, label: label('文件', 'Files') },
])

/** Findings name people and places: for those who write and review plans, never for readers. */
const writersField: FieldAccess = ({ req }) => hasRole(req, 'admin', 'editor', 'reviewer')

/** What drills and rescues found wrong in this text; a finding writes a row, the next release settles it. */
export const revisionNotesField: ArrayField = {
  ...list('revisionNotes', label('待修订', 'To be revised'), label('修订要求', 'Note'), [
    row(
      text('section', '章节', 'Chapter'),
      {
        name: 'action',
        type: 'relationship',
        relationTo: 'corrective-actions',
        index: true,
        label: label('整改项', 'Corrective action'),
        admin: { readOnly: true, allowCreate: false },
      },
      { name: 'isDone', type: 'checkbox', defaultValue: false, label: label('已修订', 'Revised') },
    ),
    paragraph('note', '问题', 'Finding', true),
  ]),
  access: { read: writersField },
  hooks: { beforeDuplicate: [() => []] },
  // Not folded at first: the console folds a row again that is opened while its last answer is still on the way.
  admin: {
    components: { RowLabel: '/src/plans/admin/NoteLabel#NoteLabel' },
    description: label(
      '演练和响应发现的问题：改好对应章节后，在章节旁或这里勾选“已修订”，发布后整改项记下版本号。带整改项的行不能删除。',
      'Found by drills and responses: tick what is revised; the release then names its version in the corrective action.',
    ),
  },
}
