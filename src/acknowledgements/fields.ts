import type { Field, FieldAccess } from 'payload'
import { hasRole } from '@/access/accessFor'
import { label } from '@/shared/label'
import { checkQuiz } from './hooks'

/** Who answers a quiz must not read its answers. */
const authorsOnly: FieldAccess = ({ req }) => hasRole(req, 'admin', 'editor', 'reviewer')

/** Who is asked to confirm that he has read a document, by when, and what he is asked about it. */
export function acknowledgementFields(): Field[] {
  return [
    {
      name: 'ackDepartments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      label: label('须阅读确认的部门（含下级）', 'Departments to acknowledge (and below)'),
    },
    {
      name: 'ackPosts',
      type: 'relationship',
      relationTo: 'posts',
      hasMany: true,
      label: label('须阅读确认的岗位', 'Posts to acknowledge'),
    },
    {
      name: 'ackDays',
      type: 'number',
      min: 1,
      max: 365,
      label: label('发布后几天内确认', 'Days to acknowledge'),
      admin: { description: label('留空按“周期与依据”的设置', 'Left empty, the days set under cycles') },
    },
    {
      name: 'quiz',
      type: 'array',
      maxRows: 10,
      validate: checkQuiz,
      label: label('阅读小测（可不设）', 'Short quiz (optional)'),
      labels: { singular: label('题目', 'Question'), plural: label('题目', 'Questions') },
      fields: [
        { name: 'question', type: 'text', required: true, maxLength: 200, label: label('题目', 'Question') },
        {
          name: 'choices',
          type: 'array',
          required: true,
          minRows: 2,
          maxRows: 6,
          label: label('选项', 'Choices'),
          labels: { singular: label('选项', 'Choice'), plural: label('选项', 'Choices') },
          fields: [
            { name: 'text', type: 'text', required: true, maxLength: 120, label: label('内容', 'Text') },
            {
              name: 'isCorrect',
              type: 'checkbox',
              defaultValue: false,
              label: label('正确', 'Correct'),
              access: { read: authorsOnly },
            },
          ],
        },
      ],
    },
  ]
}
