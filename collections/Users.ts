import type { CollectionConfig } from 'payload'
import { accessFor, adminField, hasRole, nobodyField } from '@/access/accessFor'
import { consoleRoles, roleLabels } from '@/access/model'
import { noteAccount, noteAccountGone } from '@/audit/hooks/accounts'
import { notePassword, noteRefusal, noteSignIn } from '@/audit/hooks/sessions'
import { env } from '@/config/env'
import { groups } from '@/config/groups'
import { mailPreferences } from '@/notifications/model'
import { label, options } from '@/shared/label'
import { forgotPasswordEndpoint, resetLinkEndpoint } from '@/users/endpoints'
import {
  checkPassword,
  endSessions,
  keepAnAdmin,
  keepAnAdminOnDelete,
  makeFirstUserAdmin,
  refuseDisabled,
  refuseSecondAccount,
} from '@/users/hooks'
import { forgiveSignIn, limitSignIn, workAsForKnown } from '@/users/limits'
import { passwordMail } from '@/users/mail'
import { forgetPhone } from '@/users/phone'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('账号', 'User'), plural: label('账号', 'Users') },
  defaultPopulate: { name: true },
  access: { ...accessFor('users'), admin: ({ req }) => hasRole(req, ...consoleRoles) },
  auth: {
    tokenExpiration: 12 * 60 * 60,
    // The rate limit counts attempts, for unknown accounts too; a lock would tell them from known ones.
    maxLoginAttempts: 0,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: env().siteUrl.startsWith('https:') },
    forgotPassword: passwordMail,
  },
  admin: {
    group: groups.organisation,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'departments', 'disabled'],
    listSearchableFields: ['name', 'email'],
    components: { edit: { beforeDocumentControls: ['/src/users/admin/ResetLinkButton#ResetLinkButton'] } },
  },
  endpoints: [forgotPasswordEndpoint, resetLinkEndpoint],
  // Signing in and accounts have one door, REST; GraphQL's would need every guard again.
  graphQL: { disableMutations: true },
  hooks: {
    beforeOperation: [limitSignIn, workAsForKnown, checkPassword],
    beforeLogin: [refuseDisabled],
    afterLogin: [forgiveSignIn, noteSignIn],
    afterLogout: [forgetPhone],
    beforeChange: [makeFirstUserAdmin, refuseSecondAccount, keepAnAdmin, endSessions],
    afterChange: [noteAccount],
    beforeDelete: [keepAnAdminOnDelete],
    afterDelete: [noteAccountGone],
    afterOperation: [notePassword],
    afterError: [noteRefusal],
  },
  fields: [
    {
      name: 'email',
      type: 'email',
      label: label('登录邮箱', 'E-mail'),
      required: true,
      unique: true,
      access: { update: adminField },
    },
    { name: 'name', type: 'text', label: label('姓名', 'Name'), required: true, maxLength: 40, saveToJWT: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      index: true,
      defaultValue: ['staff'],
      label: label('角色', 'Roles'),
      options: options(roleLabels),
      saveToJWT: true,
      access: { create: adminField, update: adminField },
    },
    {
      name: 'departments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      label: label('所属部门（含下级）', 'Departments (and below)'),
      access: { create: adminField, update: adminField },
      admin: { description: label('编辑和审核权限的范围', 'Where editing and reviewing rights reach') },
    },
    {
      name: 'staff',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      label: label('对应员工', 'Staff record'),
      access: { create: adminField, update: adminField },
      admin: { description: label('登录后“我的岗位”显示此员工的内容', 'Whose page “my post” shows') },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'mailDecisions',
          type: 'select',
          defaultValue: 'immediate',
          options: options(mailPreferences),
          label: label('审核通知的邮件', 'Mail about reviews'),
        },
        {
          name: 'mailDue',
          type: 'select',
          defaultValue: 'digest',
          options: options(mailPreferences),
          label: label('到期提醒的邮件', 'Mail about due dates'),
        },
      ],
    },
    // The hash of the secret in the address of this person's calendar; the secret itself is shown once.
    {
      name: 'calendarKeyHash',
      type: 'text',
      index: true,
      hidden: true,
      access: { create: nobodyField, read: nobodyField, update: nobodyField },
    },
    {
      name: 'disabled',
      type: 'checkbox',
      label: label('停用', 'Disabled'),
      defaultValue: false,
      access: { create: adminField, update: adminField },
      admin: {
        position: 'sidebar',
        description: label('停用后立即退出所有设备，且不能再登录', 'Ends every session at once and refuses to sign in'),
      },
    },
  ],
}
