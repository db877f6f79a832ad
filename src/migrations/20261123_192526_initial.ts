import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sops_promises\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`comparison\` text DEFAULT 'at-most',
  	\`value\` numeric,
  	\`unit\` text,
  	\`measurement\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_promises_order_idx\` ON \`sops_promises\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sops_promises_parent_id_idx\` ON \`sops_promises\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sops_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`detail\` text,
  	\`warning\` text,
  	\`minutes\` numeric,
  	\`picture_id\` integer,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_steps_order_idx\` ON \`sops_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sops_steps_parent_id_idx\` ON \`sops_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_steps_picture_idx\` ON \`sops_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`sops_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_audience_roles_order_idx\` ON \`sops_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sops_audience_roles_parent_idx\` ON \`sops_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sops\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`service_place\` text,
  	\`service_time\` text,
  	\`service_phone\` text,
  	\`scope\` text,
  	\`tools\` text,
  	\`content\` text,
  	\`kind\` text DEFAULT 'service-standard',
  	\`code\` text,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'internal',
  	\`version_label\` text DEFAULT '1.0',
  	\`effective_date\` text,
  	\`review_cycle_months\` numeric DEFAULT 24,
  	\`next_review_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sops_code_idx\` ON \`sops\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sops_slug_idx\` ON \`sops\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sops_department_idx\` ON \`sops\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_visibility_idx\` ON \`sops\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`sops_next_review_date_idx\` ON \`sops\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`sops_updated_at_idx\` ON \`sops\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sops_created_at_idx\` ON \`sops\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`sops_deleted_at_idx\` ON \`sops\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`sops__status_idx\` ON \`sops\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_idx\` ON \`sops\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_idx\` ON \`sops\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sops_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	\`certificate_types_id\` integer,
  	\`sops_id\` integer,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_rels_order_idx\` ON \`sops_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_parent_idx\` ON \`sops_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_path_idx\` ON \`sops_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_posts_id_idx\` ON \`sops_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_certificate_types_id_idx\` ON \`sops_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_sops_id_idx\` ON \`sops_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_media_id_idx\` ON \`sops_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_departments_id_idx\` ON \`sops_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_version_promises\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`comparison\` text DEFAULT 'at-most',
  	\`value\` numeric,
  	\`unit\` text,
  	\`measurement\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sops_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_version_promises_order_idx\` ON \`_sops_v_version_promises\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_promises_parent_id_idx\` ON \`_sops_v_version_promises\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`detail\` text,
  	\`warning\` text,
  	\`minutes\` numeric,
  	\`picture_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sops_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_version_steps_order_idx\` ON \`_sops_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_steps_parent_id_idx\` ON \`_sops_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_steps_picture_idx\` ON \`_sops_v_version_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_sops_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_version_audience_roles_order_idx\` ON \`_sops_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_audience_roles_parent_idx\` ON \`_sops_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_service_place\` text,
  	\`version_service_time\` text,
  	\`version_service_phone\` text,
  	\`version_scope\` text,
  	\`version_tools\` text,
  	\`version_content\` text,
  	\`version_kind\` text DEFAULT 'service-standard',
  	\`version_code\` text,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'internal',
  	\`version_version_label\` text DEFAULT '1.0',
  	\`version_effective_date\` text,
  	\`version_review_cycle_months\` numeric DEFAULT 24,
  	\`version_next_review_date\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_parent_idx\` ON \`_sops_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_code_idx\` ON \`_sops_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_slug_idx\` ON \`_sops_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_department_idx\` ON \`_sops_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_visibility_idx\` ON \`_sops_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_next_review_date_idx\` ON \`_sops_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_updated_at_idx\` ON \`_sops_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_created_at_idx\` ON \`_sops_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_deleted_at_idx\` ON \`_sops_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version__status_idx\` ON \`_sops_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_created_at_idx\` ON \`_sops_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_updated_at_idx\` ON \`_sops_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_latest_idx\` ON \`_sops_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_sops_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_idx\` ON \`_sops_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	\`certificate_types_id\` integer,
  	\`sops_id\` integer,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_sops_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_order_idx\` ON \`_sops_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_parent_idx\` ON \`_sops_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_path_idx\` ON \`_sops_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_posts_id_idx\` ON \`_sops_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_certificate_types_id_idx\` ON \`_sops_v_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_sops_id_idx\` ON \`_sops_v_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_media_id_idx\` ON \`_sops_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_departments_id_idx\` ON \`_sops_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`level\` text,
  	\`commander\` text,
  	\`trigger\` text,
  	\`tasks\` text,
  	\`raise\` text,
  	\`lower\` text,
  	\`end\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_levels_order_idx\` ON \`emergency_plans_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_levels_parent_id_idx\` ON \`emergency_plans_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`minutes\` numeric,
  	\`action\` text,
  	\`note\` text,
  	\`picture_id\` integer,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_order_idx\` ON \`emergency_plans_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_parent_id_idx\` ON \`emergency_plans_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_picture_idx\` ON \`emergency_plans_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_organisation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`holder\` text,
  	\`duties\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_organisation_order_idx\` ON \`emergency_plans_organisation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_organisation_parent_id_idx\` ON \`emergency_plans_organisation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`name\` text,
  	\`staff_id\` integer,
  	\`phone\` text,
  	\`backup_phone\` text,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_order_idx\` ON \`emergency_plans_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_parent_id_idx\` ON \`emergency_plans_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_staff_idx\` ON \`emergency_plans_contacts\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_supplies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`model\` text,
  	\`performance\` text,
  	\`quantity\` numeric,
  	\`unit\` text,
  	\`place\` text,
  	\`conditions\` text,
  	\`renewal\` text,
  	\`keeper\` text,
  	\`phone\` text,
  	\`check_due_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_supplies_order_idx\` ON \`emergency_plans_supplies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_supplies_parent_id_idx\` ON \`emergency_plans_supplies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`level\` numeric DEFAULT 1,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_sections_order_idx\` ON \`emergency_plans_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_sections_parent_id_idx\` ON \`emergency_plans_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_audience_roles_order_idx\` ON \`emergency_plans_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_audience_roles_parent_idx\` ON \`emergency_plans_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`event_type\` text,
  	\`risks\` text,
  	\`plan_type\` text,
  	\`code\` text,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'internal',
  	\`version_label\` text DEFAULT '1.0',
  	\`effective_date\` text,
  	\`review_cycle_months\` numeric DEFAULT 36,
  	\`next_review_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_plan_type_idx\` ON \`emergency_plans\` (\`plan_type\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`emergency_plans_code_idx\` ON \`emergency_plans\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`emergency_plans_slug_idx\` ON \`emergency_plans\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_department_idx\` ON \`emergency_plans\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_visibility_idx\` ON \`emergency_plans\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_next_review_date_idx\` ON \`emergency_plans\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_updated_at_idx\` ON \`emergency_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_created_at_idx\` ON \`emergency_plans\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_deleted_at_idx\` ON \`emergency_plans\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans__status_idx\` ON \`emergency_plans\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_1_idx\` ON \`emergency_plans\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_1_idx\` ON \`emergency_plans\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sops_id\` integer,
  	\`certificate_types_id\` integer,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_order_idx\` ON \`emergency_plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_parent_idx\` ON \`emergency_plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_path_idx\` ON \`emergency_plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_sops_id_idx\` ON \`emergency_plans_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_certificate_types_id_idx\` ON \`emergency_plans_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_media_id_idx\` ON \`emergency_plans_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_departments_id_idx\` ON \`emergency_plans_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`level\` text,
  	\`commander\` text,
  	\`trigger\` text,
  	\`tasks\` text,
  	\`raise\` text,
  	\`lower\` text,
  	\`end\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_levels_order_idx\` ON \`_emergency_plans_v_version_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_levels_parent_id_idx\` ON \`_emergency_plans_v_version_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`minutes\` numeric,
  	\`action\` text,
  	\`note\` text,
  	\`picture_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_order_idx\` ON \`_emergency_plans_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_parent_id_idx\` ON \`_emergency_plans_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_picture_idx\` ON \`_emergency_plans_v_version_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_organisation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`holder\` text,
  	\`duties\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_organisation_order_idx\` ON \`_emergency_plans_v_version_organisation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_organisation_parent_id_idx\` ON \`_emergency_plans_v_version_organisation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`role\` text,
  	\`name\` text,
  	\`staff_id\` integer,
  	\`phone\` text,
  	\`backup_phone\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_order_idx\` ON \`_emergency_plans_v_version_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_parent_id_idx\` ON \`_emergency_plans_v_version_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_staff_idx\` ON \`_emergency_plans_v_version_contacts\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_supplies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`model\` text,
  	\`performance\` text,
  	\`quantity\` numeric,
  	\`unit\` text,
  	\`place\` text,
  	\`conditions\` text,
  	\`renewal\` text,
  	\`keeper\` text,
  	\`phone\` text,
  	\`check_due_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_supplies_order_idx\` ON \`_emergency_plans_v_version_supplies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_supplies_parent_id_idx\` ON \`_emergency_plans_v_version_supplies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`level\` numeric DEFAULT 1,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_sections_order_idx\` ON \`_emergency_plans_v_version_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_sections_parent_id_idx\` ON \`_emergency_plans_v_version_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_audience_roles_order_idx\` ON \`_emergency_plans_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_audience_roles_parent_idx\` ON \`_emergency_plans_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_event_type\` text,
  	\`version_risks\` text,
  	\`version_plan_type\` text,
  	\`version_code\` text,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'internal',
  	\`version_version_label\` text DEFAULT '1.0',
  	\`version_effective_date\` text,
  	\`version_review_cycle_months\` numeric DEFAULT 36,
  	\`version_next_review_date\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_parent_idx\` ON \`_emergency_plans_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_plan_type_idx\` ON \`_emergency_plans_v\` (\`version_plan_type\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_code_idx\` ON \`_emergency_plans_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_slug_idx\` ON \`_emergency_plans_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_department_idx\` ON \`_emergency_plans_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_visibility_idx\` ON \`_emergency_plans_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_next_review_date_idx\` ON \`_emergency_plans_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_updated_at_idx\` ON \`_emergency_plans_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_created_at_idx\` ON \`_emergency_plans_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_deleted_at_idx\` ON \`_emergency_plans_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version__status_idx\` ON \`_emergency_plans_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_created_at_idx\` ON \`_emergency_plans_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_updated_at_idx\` ON \`_emergency_plans_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_latest_idx\` ON \`_emergency_plans_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_emergency_plans_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_1_idx\` ON \`_emergency_plans_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sops_id\` integer,
  	\`certificate_types_id\` integer,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_order_idx\` ON \`_emergency_plans_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_parent_idx\` ON \`_emergency_plans_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_path_idx\` ON \`_emergency_plans_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_sops_id_idx\` ON \`_emergency_plans_v_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_certificate_types_id_idx\` ON \`_emergency_plans_v_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_media_id_idx\` ON \`_emergency_plans_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_departments_id_idx\` ON \`_emergency_plans_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_groups_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`points\` numeric,
  	\`requirement\` text,
  	\`is_veto\` integer DEFAULT false,
  	\`photo_on_fail\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`star_standards_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_groups_items_order_idx\` ON \`star_standards_groups_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_groups_items_parent_id_idx\` ON \`star_standards_groups_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`must_pass\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_groups_order_idx\` ON \`star_standards_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_groups_parent_id_idx\` ON \`star_standards_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_thresholds\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`stars\` numeric,
  	\`minimum\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_thresholds_order_idx\` ON \`star_standards_thresholds\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_thresholds_parent_id_idx\` ON \`star_standards_thresholds\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_audience_roles_order_idx\` ON \`star_standards_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_audience_roles_parent_idx\` ON \`star_standards_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`inspection_share\` numeric DEFAULT 80,
  	\`user_share\` numeric DEFAULT 20,
  	\`valid_months\` numeric DEFAULT 12,
  	\`veto_effect\` text DEFAULT 'zero',
  	\`veto_cap_stars\` numeric DEFAULT 1,
  	\`code\` text,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'public',
  	\`version_label\` text DEFAULT '1.0',
  	\`effective_date\` text,
  	\`review_cycle_months\` numeric DEFAULT 24,
  	\`next_review_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`star_standards_code_idx\` ON \`star_standards\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`star_standards_slug_idx\` ON \`star_standards\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_department_idx\` ON \`star_standards\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_visibility_idx\` ON \`star_standards\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_next_review_date_idx\` ON \`star_standards\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_updated_at_idx\` ON \`star_standards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_created_at_idx\` ON \`star_standards\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_deleted_at_idx\` ON \`star_standards\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`star_standards__status_idx\` ON \`star_standards\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_2_idx\` ON \`star_standards\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_2_idx\` ON \`star_standards\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_rels_order_idx\` ON \`star_standards_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_parent_idx\` ON \`star_standards_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_path_idx\` ON \`star_standards_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_posts_id_idx\` ON \`star_standards_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_departments_id_idx\` ON \`star_standards_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_groups_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`points\` numeric,
  	\`requirement\` text,
  	\`is_veto\` integer DEFAULT false,
  	\`photo_on_fail\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_star_standards_v_version_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_groups_items_order_idx\` ON \`_star_standards_v_version_groups_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_groups_items_parent_id_idx\` ON \`_star_standards_v_version_groups_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`must_pass\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_star_standards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_groups_order_idx\` ON \`_star_standards_v_version_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_groups_parent_id_idx\` ON \`_star_standards_v_version_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_thresholds\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stars\` numeric,
  	\`minimum\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_star_standards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_thresholds_order_idx\` ON \`_star_standards_v_version_thresholds\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_thresholds_parent_id_idx\` ON \`_star_standards_v_version_thresholds\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_star_standards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_audience_roles_order_idx\` ON \`_star_standards_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_audience_roles_parent_idx\` ON \`_star_standards_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_inspection_share\` numeric DEFAULT 80,
  	\`version_user_share\` numeric DEFAULT 20,
  	\`version_valid_months\` numeric DEFAULT 12,
  	\`version_veto_effect\` text DEFAULT 'zero',
  	\`version_veto_cap_stars\` numeric DEFAULT 1,
  	\`version_code\` text,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_version_label\` text DEFAULT '1.0',
  	\`version_effective_date\` text,
  	\`version_review_cycle_months\` numeric DEFAULT 24,
  	\`version_next_review_date\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_parent_idx\` ON \`_star_standards_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_code_idx\` ON \`_star_standards_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_slug_idx\` ON \`_star_standards_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_department_idx\` ON \`_star_standards_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_visibility_idx\` ON \`_star_standards_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_next_review_date_idx\` ON \`_star_standards_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_updated_at_idx\` ON \`_star_standards_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_created_at_idx\` ON \`_star_standards_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_deleted_at_idx\` ON \`_star_standards_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version__status_idx\` ON \`_star_standards_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_created_at_idx\` ON \`_star_standards_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_updated_at_idx\` ON \`_star_standards_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_latest_idx\` ON \`_star_standards_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_star_standards_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_2_idx\` ON \`_star_standards_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_star_standards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_order_idx\` ON \`_star_standards_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_parent_idx\` ON \`_star_standards_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_path_idx\` ON \`_star_standards_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_posts_id_idx\` ON \`_star_standards_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_departments_id_idx\` ON \`_star_standards_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluations_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`group\` text,
  	\`name\` text,
  	\`points\` numeric,
  	\`score\` numeric,
  	\`is_veto\` integer DEFAULT false,
  	\`veto_failed\` integer DEFAULT false,
  	\`not_applicable\` integer DEFAULT false,
  	\`note\` text,
  	\`photo_id\` integer,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_items_order_idx\` ON \`evaluations_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_items_parent_id_idx\` ON \`evaluations_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_items_photo_idx\` ON \`evaluations_items\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluations_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_audience_roles_order_idx\` ON \`evaluations_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_audience_roles_parent_idx\` ON \`evaluations_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`evaluations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`standard_id\` integer,
  	\`post_id\` integer,
  	\`evaluated_on\` text,
  	\`user_score\` numeric,
  	\`findings\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'public',
  	\`inspection_score\` numeric,
  	\`total_score\` numeric,
  	\`stars\` numeric,
  	\`grade\` text,
  	\`valid_until\` text,
  	\`recorded_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`standard_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`post_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_standard_idx\` ON \`evaluations\` (\`standard_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_post_idx\` ON \`evaluations\` (\`post_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_evaluated_on_idx\` ON \`evaluations\` (\`evaluated_on\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_department_idx\` ON \`evaluations\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_visibility_idx\` ON \`evaluations\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_inspection_score_idx\` ON \`evaluations\` (\`inspection_score\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_total_score_idx\` ON \`evaluations\` (\`total_score\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_stars_idx\` ON \`evaluations\` (\`stars\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_valid_until_idx\` ON \`evaluations\` (\`valid_until\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_recorded_by_idx\` ON \`evaluations\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_updated_at_idx\` ON \`evaluations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_created_at_idx\` ON \`evaluations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_deleted_at_idx\` ON \`evaluations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`evaluations__status_idx\` ON \`evaluations\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_evaluatedOn_idx\` ON \`evaluations\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`evaluated_on\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_evaluatedOn_idx\` ON \`evaluations\` (\`deleted_at\`,\`evaluated_on\`);`)
  await db.run(sql`CREATE TABLE \`evaluations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`staff_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_rels_order_idx\` ON \`evaluations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_rels_parent_idx\` ON \`evaluations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_rels_path_idx\` ON \`evaluations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_rels_staff_id_idx\` ON \`evaluations_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`evaluations_rels_departments_id_idx\` ON \`evaluations_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`_evaluations_v_version_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`group\` text,
  	\`name\` text,
  	\`points\` numeric,
  	\`score\` numeric,
  	\`is_veto\` integer DEFAULT false,
  	\`veto_failed\` integer DEFAULT false,
  	\`not_applicable\` integer DEFAULT false,
  	\`note\` text,
  	\`photo_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_evaluations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_items_order_idx\` ON \`_evaluations_v_version_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_items_parent_id_idx\` ON \`_evaluations_v_version_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_items_photo_idx\` ON \`_evaluations_v_version_items\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`_evaluations_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_evaluations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_audience_roles_order_idx\` ON \`_evaluations_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_audience_roles_parent_idx\` ON \`_evaluations_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_evaluations_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_standard_id\` integer,
  	\`version_post_id\` integer,
  	\`version_evaluated_on\` text,
  	\`version_user_score\` numeric,
  	\`version_findings\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_inspection_score\` numeric,
  	\`version_total_score\` numeric,
  	\`version_stars\` numeric,
  	\`version_grade\` text,
  	\`version_valid_until\` text,
  	\`version_recorded_by_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_standard_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_post_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_evaluations_v_parent_idx\` ON \`_evaluations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_standard_idx\` ON \`_evaluations_v\` (\`version_standard_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_post_idx\` ON \`_evaluations_v\` (\`version_post_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_evaluated_on_idx\` ON \`_evaluations_v\` (\`version_evaluated_on\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_department_idx\` ON \`_evaluations_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_visibility_idx\` ON \`_evaluations_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_inspection_score_idx\` ON \`_evaluations_v\` (\`version_inspection_score\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_total_score_idx\` ON \`_evaluations_v\` (\`version_total_score\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_stars_idx\` ON \`_evaluations_v\` (\`version_stars\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_valid_until_idx\` ON \`_evaluations_v\` (\`version_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_recorded_by_idx\` ON \`_evaluations_v\` (\`version_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_updated_at_idx\` ON \`_evaluations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_created_at_idx\` ON \`_evaluations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version_deleted_at_idx\` ON \`_evaluations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_version_version__status_idx\` ON \`_evaluations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_created_at_idx\` ON \`_evaluations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_updated_at_idx\` ON \`_evaluations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_latest_idx\` ON \`_evaluations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_evaluations_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_evaluated_on\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_evaluatedOn_idx\` ON \`_evaluations_v\` (\`version_deleted_at\`,\`version_evaluated_on\`);`)
  await db.run(sql`CREATE TABLE \`_evaluations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`staff_id\` integer,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_evaluations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_evaluations_v_rels_order_idx\` ON \`_evaluations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_rels_parent_idx\` ON \`_evaluations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_rels_path_idx\` ON \`_evaluations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_rels_staff_id_idx\` ON \`_evaluations_v_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`_evaluations_v_rels_departments_id_idx\` ON \`_evaluations_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`drills_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`minute\` numeric NOT NULL,
  	\`target_minute\` numeric,
  	\`event\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_timeline_order_idx\` ON \`drills_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_timeline_parent_id_idx\` ON \`drills_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`drills_findings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`description\` text NOT NULL,
  	\`owner_id\` integer,
  	\`due_on\` text,
  	\`closed_on\` text,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_findings_order_idx\` ON \`drills_findings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_findings_parent_id_idx\` ON \`drills_findings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_findings_owner_idx\` ON \`drills_findings\` (\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`drills\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`form\` text DEFAULT 'full-scale' NOT NULL,
  	\`scope\` text DEFAULT 'single' NOT NULL,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`held_on\` text,
  	\`place\` text,
  	\`lead_id\` integer,
  	\`participant_count\` numeric,
  	\`scenario\` text,
  	\`score\` numeric,
  	\`conclusion\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_plan_idx\` ON \`drills\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_status_idx\` ON \`drills\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`drills_held_on_idx\` ON \`drills\` (\`held_on\`);`)
  await db.run(sql`CREATE INDEX \`drills_lead_idx\` ON \`drills\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_department_idx\` ON \`drills\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_updated_at_idx\` ON \`drills\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`drills_created_at_idx\` ON \`drills\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`drills_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`staff_id\` integer,
  	\`media_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_rels_order_idx\` ON \`drills_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`drills_rels_parent_idx\` ON \`drills_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_rels_path_idx\` ON \`drills_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`drills_rels_staff_id_idx\` ON \`drills_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_rels_media_id_idx\` ON \`drills_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`courses\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text DEFAULT 'skill' NOT NULL,
  	\`hours\` numeric NOT NULL,
  	\`description\` text,
  	\`certificate_type_id\` integer,
  	\`code\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`certificate_type_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_certificate_type_idx\` ON \`courses\` (\`certificate_type_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`courses_code_idx\` ON \`courses\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`courses_department_idx\` ON \`courses\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_updated_at_idx\` ON \`courses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`courses_created_at_idx\` ON \`courses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`courses_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`courses_rels_order_idx\` ON \`courses_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_parent_idx\` ON \`courses_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_path_idx\` ON \`courses_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`courses_rels_posts_id_idx\` ON \`courses_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE TABLE \`training_sessions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`course_id\` integer NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text,
  	\`place\` text,
  	\`trainer\` text,
  	\`status\` text DEFAULT 'planned' NOT NULL,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`training_sessions_course_idx\` ON \`training_sessions\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`training_sessions_starts_at_idx\` ON \`training_sessions\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`training_sessions_status_idx\` ON \`training_sessions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`training_sessions_department_idx\` ON \`training_sessions\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`training_sessions_updated_at_idx\` ON \`training_sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`training_sessions_created_at_idx\` ON \`training_sessions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`training_records\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`staff_id\` integer NOT NULL,
  	\`session_id\` integer NOT NULL,
  	\`attendance\` text DEFAULT 'present' NOT NULL,
  	\`hours\` numeric,
  	\`score\` numeric,
  	\`passed\` integer DEFAULT false,
  	\`course_id\` integer,
  	\`completed_on\` text,
  	\`department_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`session_id\`) REFERENCES \`training_sessions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`course_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`training_records_staff_idx\` ON \`training_records\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_session_idx\` ON \`training_records\` (\`session_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_course_idx\` ON \`training_records\` (\`course_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_completed_on_idx\` ON \`training_records\` (\`completed_on\`);`)
  await db.run(sql`CREATE INDEX \`training_records_department_idx\` ON \`training_records\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`training_records_updated_at_idx\` ON \`training_records\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`training_records_created_at_idx\` ON \`training_records\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`session_staff_idx\` ON \`training_records\` (\`session_id\`,\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`completedOn_attendance_idx\` ON \`training_records\` (\`completed_on\`,\`attendance\`);`)
  await db.run(sql`CREATE TABLE \`certificate_types\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`issuing_body\` text,
  	\`expiry_mode\` text DEFAULT 'completion' NOT NULL,
  	\`valid_months\` numeric,
  	\`review_months\` numeric,
  	\`remind_days\` numeric DEFAULT 30,
  	\`review_hours\` numeric,
  	\`source\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`certificate_types_code_idx\` ON \`certificate_types\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`certificate_types_updated_at_idx\` ON \`certificate_types\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`certificate_types_created_at_idx\` ON \`certificate_types\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`certifications\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`staff_id\` integer NOT NULL,
  	\`type_id\` integer NOT NULL,
  	\`number\` text,
  	\`issued_on\` text NOT NULL,
  	\`last_reviewed_on\` text,
  	\`scan_id\` integer,
  	\`note\` text,
  	\`expires_on\` text,
  	\`next_review_on\` text,
  	\`revoked_on\` text,
  	\`remind_days\` numeric,
  	\`department_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`type_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`certifications_staff_idx\` ON \`certifications\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`certifications_type_idx\` ON \`certifications\` (\`type_id\`);`)
  await db.run(sql`CREATE INDEX \`certifications_scan_idx\` ON \`certifications\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`certifications_expires_on_idx\` ON \`certifications\` (\`expires_on\`);`)
  await db.run(sql`CREATE INDEX \`certifications_next_review_on_idx\` ON \`certifications\` (\`next_review_on\`);`)
  await db.run(sql`CREATE INDEX \`certifications_department_idx\` ON \`certifications\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`certifications_updated_at_idx\` ON \`certifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`certifications_created_at_idx\` ON \`certifications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`summaries_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`metric\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`unit\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_figures_order_idx\` ON \`summaries_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_figures_parent_id_idx\` ON \`summaries_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_achievements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_achievements_order_idx\` ON \`summaries_achievements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_achievements_parent_id_idx\` ON \`summaries_achievements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_highlights\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_highlights_order_idx\` ON \`summaries_highlights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_highlights_parent_id_idx\` ON \`summaries_highlights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_problems\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`owner\` text,
  	\`measure\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_problems_order_idx\` ON \`summaries_problems\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_problems_parent_id_idx\` ON \`summaries_problems\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_next_year\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`owner\` text,
  	\`due_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_next_year_order_idx\` ON \`summaries_next_year\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_next_year_parent_id_idx\` ON \`summaries_next_year\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_audience_roles_order_idx\` ON \`summaries_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_audience_roles_parent_idx\` ON \`summaries_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`year\` numeric,
  	\`lead\` text,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_year_idx\` ON \`summaries\` (\`year\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`summaries_slug_idx\` ON \`summaries\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`summaries_department_idx\` ON \`summaries\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`summaries_visibility_idx\` ON \`summaries\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`summaries_updated_at_idx\` ON \`summaries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`summaries_created_at_idx\` ON \`summaries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`summaries_deleted_at_idx\` ON \`summaries\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`summaries__status_idx\` ON \`summaries\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_year_idx\` ON \`summaries\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`year\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_year_idx\` ON \`summaries\` (\`deleted_at\`,\`year\`);`)
  await db.run(sql`CREATE TABLE \`summaries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_rels_order_idx\` ON \`summaries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_parent_idx\` ON \`summaries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_path_idx\` ON \`summaries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_departments_id_idx\` ON \`summaries_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`metric\` text,
  	\`label\` text,
  	\`value\` numeric,
  	\`unit\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_figures_order_idx\` ON \`_summaries_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_figures_parent_id_idx\` ON \`_summaries_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_achievements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_achievements_order_idx\` ON \`_summaries_v_version_achievements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_achievements_parent_id_idx\` ON \`_summaries_v_version_achievements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_highlights\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_highlights_order_idx\` ON \`_summaries_v_version_highlights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_highlights_parent_id_idx\` ON \`_summaries_v_version_highlights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_problems\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`owner\` text,
  	\`measure\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_problems_order_idx\` ON \`_summaries_v_version_problems\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_problems_parent_id_idx\` ON \`_summaries_v_version_problems\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_next_year\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`body\` text,
  	\`owner\` text,
  	\`due_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_next_year_order_idx\` ON \`_summaries_v_version_next_year\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_next_year_parent_id_idx\` ON \`_summaries_v_version_next_year\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_audience_roles_order_idx\` ON \`_summaries_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_audience_roles_parent_idx\` ON \`_summaries_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_year\` numeric,
  	\`version_lead\` text,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_parent_idx\` ON \`_summaries_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_year_idx\` ON \`_summaries_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_slug_idx\` ON \`_summaries_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_department_idx\` ON \`_summaries_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_visibility_idx\` ON \`_summaries_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_updated_at_idx\` ON \`_summaries_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_created_at_idx\` ON \`_summaries_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_deleted_at_idx\` ON \`_summaries_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version__status_idx\` ON \`_summaries_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_created_at_idx\` ON \`_summaries_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_updated_at_idx\` ON \`_summaries_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_latest_idx\` ON \`_summaries_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_summaries_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_year_idx\` ON \`_summaries_v\` (\`version_deleted_at\`,\`version_year\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_order_idx\` ON \`_summaries_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_parent_idx\` ON \`_summaries_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_path_idx\` ON \`_summaries_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_departments_id_idx\` ON \`_summaries_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`departments\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`kind\` text DEFAULT 'other' NOT NULL,
  	\`parent_id\` integer,
  	\`head_id\` integer,
  	\`phone\` text,
  	\`location\` text,
  	\`summary\` text,
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`head_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`departments_code_idx\` ON \`departments\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`departments_parent_idx\` ON \`departments\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`departments_head_idx\` ON \`departments\` (\`head_id\`);`)
  await db.run(sql`CREATE INDEX \`departments_updated_at_idx\` ON \`departments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`departments_created_at_idx\` ON \`departments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts_duties\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_duties_order_idx\` ON \`posts_duties\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`posts_duties_parent_id_idx\` ON \`posts_duties\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`posts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text,
  	\`department_id\` integer NOT NULL,
  	\`summary\` text,
  	\`is_key\` integer DEFAULT false,
  	\`minimum_on_duty\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`posts_code_idx\` ON \`posts\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`posts_department_idx\` ON \`posts\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_updated_at_idx\` ON \`posts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_created_at_idx\` ON \`posts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`certificate_types_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_rels_order_idx\` ON \`posts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_parent_idx\` ON \`posts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_path_idx\` ON \`posts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_certificate_types_id_idx\` ON \`posts_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE TABLE \`staff\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`employee_no\` text NOT NULL,
  	\`department_id\` integer NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`hired_on\` text,
  	\`left_on\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_name_idx\` ON \`staff\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`staff_employee_no_idx\` ON \`staff\` (\`employee_no\`);`)
  await db.run(sql`CREATE INDEX \`staff_department_idx\` ON \`staff\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_status_idx\` ON \`staff\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`staff_updated_at_idx\` ON \`staff\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`staff_created_at_idx\` ON \`staff\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`staff_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`posts_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_rels_order_idx\` ON \`staff_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`staff_rels_parent_idx\` ON \`staff_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_rels_path_idx\` ON \`staff_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`staff_rels_posts_id_idx\` ON \`staff_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_value_idx\` ON \`users_roles\` (\`value\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`staff_id\` integer,
  	\`disabled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_staff_idx\` ON \`users\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_departments_id_idx\` ON \`users_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`media_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_audience_roles_order_idx\` ON \`media_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_audience_roles_parent_idx\` ON \`media_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`visibility\` text DEFAULT 'internal' NOT NULL,
  	\`department_id\` integer,
  	\`person_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_visibility_idx\` ON \`media\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`media_department_idx\` ON \`media\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`media_person_idx\` ON \`media\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	\`sops_id\` integer,
  	\`emergency_plans_id\` integer,
  	\`evaluations_id\` integer,
  	\`drills_id\` integer,
  	\`certifications_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`emergency_plans_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`drills_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certifications_id\`) REFERENCES \`certifications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_rels_order_idx\` ON \`media_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_parent_idx\` ON \`media_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_path_idx\` ON \`media_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_departments_id_idx\` ON \`media_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_sops_id_idx\` ON \`media_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_emergency_plans_id_idx\` ON \`media_rels\` (\`emergency_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_evaluations_id_idx\` ON \`media_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_drills_id_idx\` ON \`media_rels\` (\`drills_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_certifications_id_idx\` ON \`media_rels\` (\`certifications_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sops_id\` integer,
  	\`emergency_plans_id\` integer,
  	\`star_standards_id\` integer,
  	\`evaluations_id\` integer,
  	\`drills_id\` integer,
  	\`courses_id\` integer,
  	\`training_sessions_id\` integer,
  	\`training_records_id\` integer,
  	\`certificate_types_id\` integer,
  	\`certifications_id\` integer,
  	\`summaries_id\` integer,
  	\`departments_id\` integer,
  	\`posts_id\` integer,
  	\`staff_id\` integer,
  	\`users_id\` integer,
  	\`media_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`emergency_plans_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`star_standards_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`drills_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`training_sessions_id\`) REFERENCES \`training_sessions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`training_records_id\`) REFERENCES \`training_records\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certifications_id\`) REFERENCES \`certifications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`summaries_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sops_id_idx\` ON \`payload_locked_documents_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_emergency_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`emergency_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_star_standards_id_idx\` ON \`payload_locked_documents_rels\` (\`star_standards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_drills_id_idx\` ON \`payload_locked_documents_rels\` (\`drills_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_training_sessions_id_idx\` ON \`payload_locked_documents_rels\` (\`training_sessions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_training_records_id_idx\` ON \`payload_locked_documents_rels\` (\`training_records_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_certificate_types_id_idx\` ON \`payload_locked_documents_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_certifications_id_idx\` ON \`payload_locked_documents_rels\` (\`certifications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_summaries_id_idx\` ON \`payload_locked_documents_rels\` (\`summaries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`organisation\` text DEFAULT '后勤保障处' NOT NULL,
  	\`site_title\` text DEFAULT '后勤标准台' NOT NULL,
  	\`logo_id\` integer,
  	\`emergency_phone\` text,
  	\`service_phone\` text,
  	\`address\` text,
  	\`time_zone\` text DEFAULT 'Asia/Shanghai',
  	\`footer\` text,
  	\`code_prefix\` text DEFAULT 'HQ',
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_logo_idx\` ON \`site_settings\` (\`logo_id\`);`)
  await db.run(sql`CREATE TABLE \`home\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`headline\` text,
  	\`intro\` text,
  	\`notice\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`home_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sops_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`home\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`home_rels_order_idx\` ON \`home_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_parent_idx\` ON \`home_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_path_idx\` ON \`home_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`home_rels_sops_id_idx\` ON \`home_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE TABLE \`rules_cycles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text NOT NULL,
  	\`source\` text NOT NULL,
  	\`clause\` text,
  	\`checked_on\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rules_cycles_order_idx\` ON \`rules_cycles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rules_cycles_parent_id_idx\` ON \`rules_cycles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`drill_rule\` text DEFAULT 'strict' NOT NULL,
  	\`sample_grams\` numeric DEFAULT 125 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sops_promises\`;`)
  await db.run(sql`DROP TABLE \`sops_steps\`;`)
  await db.run(sql`DROP TABLE \`sops_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`sops\`;`)
  await db.run(sql`DROP TABLE \`sops_rels\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_version_promises\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_sops_v\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_rels\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_levels\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_steps\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_organisation\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_contacts\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_supplies\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_sections\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_rels\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_levels\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_organisation\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_contacts\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_supplies\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_rels\`;`)
  await db.run(sql`DROP TABLE \`star_standards_groups_items\`;`)
  await db.run(sql`DROP TABLE \`star_standards_groups\`;`)
  await db.run(sql`DROP TABLE \`star_standards_thresholds\`;`)
  await db.run(sql`DROP TABLE \`star_standards_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`star_standards\`;`)
  await db.run(sql`DROP TABLE \`star_standards_rels\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_groups_items\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_groups\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_thresholds\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_rels\`;`)
  await db.run(sql`DROP TABLE \`evaluations_items\`;`)
  await db.run(sql`DROP TABLE \`evaluations_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`evaluations\`;`)
  await db.run(sql`DROP TABLE \`evaluations_rels\`;`)
  await db.run(sql`DROP TABLE \`_evaluations_v_version_items\`;`)
  await db.run(sql`DROP TABLE \`_evaluations_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_evaluations_v\`;`)
  await db.run(sql`DROP TABLE \`_evaluations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`drills_timeline\`;`)
  await db.run(sql`DROP TABLE \`drills_findings\`;`)
  await db.run(sql`DROP TABLE \`drills\`;`)
  await db.run(sql`DROP TABLE \`drills_rels\`;`)
  await db.run(sql`DROP TABLE \`courses\`;`)
  await db.run(sql`DROP TABLE \`courses_rels\`;`)
  await db.run(sql`DROP TABLE \`training_sessions\`;`)
  await db.run(sql`DROP TABLE \`training_records\`;`)
  await db.run(sql`DROP TABLE \`certificate_types\`;`)
  await db.run(sql`DROP TABLE \`certifications\`;`)
  await db.run(sql`DROP TABLE \`summaries_figures\`;`)
  await db.run(sql`DROP TABLE \`summaries_achievements\`;`)
  await db.run(sql`DROP TABLE \`summaries_highlights\`;`)
  await db.run(sql`DROP TABLE \`summaries_problems\`;`)
  await db.run(sql`DROP TABLE \`summaries_next_year\`;`)
  await db.run(sql`DROP TABLE \`summaries_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`summaries\`;`)
  await db.run(sql`DROP TABLE \`summaries_rels\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_achievements\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_highlights\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_problems\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_next_year\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_rels\`;`)
  await db.run(sql`DROP TABLE \`departments\`;`)
  await db.run(sql`DROP TABLE \`posts_duties\`;`)
  await db.run(sql`DROP TABLE \`posts\`;`)
  await db.run(sql`DROP TABLE \`posts_rels\`;`)
  await db.run(sql`DROP TABLE \`staff\`;`)
  await db.run(sql`DROP TABLE \`staff_rels\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`media_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`home\`;`)
  await db.run(sql`DROP TABLE \`home_rels\`;`)
  await db.run(sql`DROP TABLE \`rules_cycles\`;`)
  await db.run(sql`DROP TABLE \`rules\`;`)
}
