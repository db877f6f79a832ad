import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { accessFor, nobodyField } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { env } from '@/config/env'
import { groups } from '@/config/groups'
import { checkUpload, inheritDepartment, keepAudience, keepContent, keepFile } from '@/media/hooks'
import { acceptedTypes, cardPicture, mediaOwners, storedPicture } from '@/media/model'
import { departmentField } from '@/publishing/fields'
import { label } from '@/shared/label'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('文件', 'File'), plural: label('文件', 'Files') },
  access: accessFor('media'),
  admin: {
    group: groups.system,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'visibility', 'department', 'updatedAt'],
    listSearchableFields: ['alt', 'filename'],
    description: label(
      '图片与附件；附在文件或记录上以后，谁能打开由该文件或记录决定',
      'Pictures and attachments; once attached, their document decides who may open them',
    ),
  },
  upload: {
    staticDir: path.join(env().dataDir, 'media'),
    mimeTypes: acceptedTypes,
    imageSizes: [{ ...cardPicture }],
    formatOptions: storedPicture,
    adminThumbnail: cardPicture.name,
    // People bring one (`checkUpload`); the import of a manual has encoded and laid down its own beforehand.
    filesRequiredOnCreate: false,
    // Fetching a file from an address that somebody typed would let him reach into the closed network.
    pasteURL: false,
  },
  // A copy would claim its original's readers without being used by anything.
  disableDuplicate: true,
  hooks: {
    beforeOperation: [checkUpload, keepContent],
    beforeChange: [inheritDepartment, keepAudience],
    beforeDelete: [keepFile],
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: label('说明', 'Description'),
      required: true,
      maxLength: 200,
      admin: { description: label('图上有什么，供看不到图的人使用', 'What it shows, for people who cannot see it') },
    },
    ...audienceFields(),
    departmentField({
      required: false,
      description: label('留空则为上传者的部门', 'Left empty: the department of the uploader'),
    }),
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      label: label('当事人', 'Person concerned'),
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data.person) },
    },
    {
      name: 'documents',
      type: 'relationship',
      hasMany: true,
      relationTo: [...mediaOwners],
      label: label('用于', 'Used by'),
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', condition: (data) => data.documents?.length > 0 },
    },
  ],
}
