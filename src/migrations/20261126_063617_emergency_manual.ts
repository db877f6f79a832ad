import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_visibility_deletedAt_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`deletedAt_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_2_idx\`;`)
  await db.run(sql`DROP INDEX \`version_deletedAt_version_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_3_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_4_idx\`;`)
  await db.run(sql`CREATE TABLE \`emergency_plans_revision_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`section\` text,
  	\`action_id\` integer,
  	\`is_done\` integer DEFAULT false,
  	\`note\` text,
  	FOREIGN KEY (\`action_id\`) REFERENCES \`corrective_actions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_revision_notes_order_idx\` ON \`emergency_plans_revision_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_revision_notes_parent_id_idx\` ON \`emergency_plans_revision_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_revision_notes_action_idx\` ON \`emergency_plans_revision_notes\` (\`action_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_annexes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`element\` text,
  	\`title\` text,
  	\`body\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_annexes_order_idx\` ON \`emergency_plans_annexes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_annexes_parent_id_idx\` ON \`emergency_plans_annexes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_revision_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`section\` text,
  	\`action_id\` integer,
  	\`is_done\` integer DEFAULT false,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`action_id\`) REFERENCES \`corrective_actions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_revision_notes_order_idx\` ON \`_emergency_plans_v_version_revision_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_revision_notes_parent_id_idx\` ON \`_emergency_plans_v_version_revision_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_revision_notes_action_idx\` ON \`_emergency_plans_v_version_revision_notes\` (\`action_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_annexes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`element\` text,
  	\`title\` text,
  	\`body\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_annexes_order_idx\` ON \`_emergency_plans_v_version_annexes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_annexes_parent_id_idx\` ON \`_emergency_plans_v_version_annexes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_plans\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`plan_id\` integer,
  	\`version_label\` text,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_plans_order_idx\` ON \`manual_editions_plans\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_plans_parent_id_idx\` ON \`manual_editions_plans\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_plans_plan_idx\` ON \`manual_editions_plans\` (\`plan_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_changes_order_idx\` ON \`manual_editions_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_changes_parent_id_idx\` ON \`manual_editions_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`manual_editions_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_quiz_choices_order_idx\` ON \`manual_editions_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_quiz_choices_parent_id_idx\` ON \`manual_editions_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_quiz_order_idx\` ON \`manual_editions_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_quiz_parent_id_idx\` ON \`manual_editions_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_audience_roles_order_idx\` ON \`manual_editions_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_audience_roles_parent_idx\` ON \`manual_editions_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`issuer\` text,
  	\`signer\` text,
  	\`preface\` text,
  	\`ack_days\` numeric,
  	\`code\` text,
  	\`first_label\` text,
  	\`slug\` text,
  	\`department_id\` integer,
  	\`visibility\` text DEFAULT 'internal',
  	\`effective_date\` text,
  	\`review_cycle_months\` numeric DEFAULT 36,
  	\`next_review_date\` text,
  	\`state\` text DEFAULT 'draft',
  	\`version_label\` text DEFAULT '1.0',
  	\`released_at\` text,
  	\`release_note\` text,
  	\`is_emergency_release\` integer,
  	\`retired_at\` text,
  	\`retire_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`manual_editions_code_idx\` ON \`manual_editions\` (\`code\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`manual_editions_slug_idx\` ON \`manual_editions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_department_idx\` ON \`manual_editions\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_visibility_idx\` ON \`manual_editions\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_next_review_date_idx\` ON \`manual_editions\` (\`next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_state_idx\` ON \`manual_editions\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_updated_at_idx\` ON \`manual_editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_created_at_idx\` ON \`manual_editions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_deleted_at_idx\` ON \`manual_editions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions__status_idx\` ON \`manual_editions\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_2_idx\` ON \`manual_editions\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_2_idx\` ON \`manual_editions\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`manual_editions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	\`posts_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_order_idx\` ON \`manual_editions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_parent_idx\` ON \`manual_editions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_path_idx\` ON \`manual_editions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_media_id_idx\` ON \`manual_editions_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_departments_id_idx\` ON \`manual_editions_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_posts_id_idx\` ON \`manual_editions_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`manual_editions_rels_users_id_idx\` ON \`manual_editions_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_version_plans\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`plan_id\` integer,
  	\`version_label\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_manual_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_plans_order_idx\` ON \`_manual_editions_v_version_plans\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_plans_parent_id_idx\` ON \`_manual_editions_v_version_plans\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_plans_plan_idx\` ON \`_manual_editions_v_version_plans\` (\`plan_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_version_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`title\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_manual_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_changes_order_idx\` ON \`_manual_editions_v_version_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_changes_parent_id_idx\` ON \`_manual_editions_v_version_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_version_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_manual_editions_v_version_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_quiz_choices_order_idx\` ON \`_manual_editions_v_version_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_quiz_choices_parent_id_idx\` ON \`_manual_editions_v_version_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_version_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_manual_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_quiz_order_idx\` ON \`_manual_editions_v_version_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_quiz_parent_id_idx\` ON \`_manual_editions_v_version_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_version_audience_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_manual_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_audience_roles_order_idx\` ON \`_manual_editions_v_version_audience_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_audience_roles_parent_idx\` ON \`_manual_editions_v_version_audience_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_issuer\` text,
  	\`version_signer\` text,
  	\`version_preface\` text,
  	\`version_ack_days\` numeric,
  	\`version_code\` text,
  	\`version_first_label\` text,
  	\`version_slug\` text,
  	\`version_department_id\` integer,
  	\`version_visibility\` text DEFAULT 'internal',
  	\`version_effective_date\` text,
  	\`version_review_cycle_months\` numeric DEFAULT 36,
  	\`version_next_review_date\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_version_label\` text DEFAULT '1.0',
  	\`version_released_at\` text,
  	\`version_release_note\` text,
  	\`version_is_emergency_release\` integer,
  	\`version_retired_at\` text,
  	\`version_retire_reason\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`manual_editions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_parent_idx\` ON \`_manual_editions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_code_idx\` ON \`_manual_editions_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_slug_idx\` ON \`_manual_editions_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_department_idx\` ON \`_manual_editions_v\` (\`version_department_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_visibility_idx\` ON \`_manual_editions_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_next_review_date_idx\` ON \`_manual_editions_v\` (\`version_next_review_date\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_state_idx\` ON \`_manual_editions_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_updated_at_idx\` ON \`_manual_editions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_created_at_idx\` ON \`_manual_editions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version_deleted_at_idx\` ON \`_manual_editions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_version_version__status_idx\` ON \`_manual_editions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_created_at_idx\` ON \`_manual_editions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_updated_at_idx\` ON \`_manual_editions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_latest_idx\` ON \`_manual_editions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_manual_editions_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_2_idx\` ON \`_manual_editions_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE TABLE \`_manual_editions_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	\`departments_id\` integer,
  	\`posts_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_manual_editions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_order_idx\` ON \`_manual_editions_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_parent_idx\` ON \`_manual_editions_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_path_idx\` ON \`_manual_editions_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_media_id_idx\` ON \`_manual_editions_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_departments_id_idx\` ON \`_manual_editions_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_posts_id_idx\` ON \`_manual_editions_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_manual_editions_v_rels_users_id_idx\` ON \`_manual_editions_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`plan_imports\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`file_name\` text NOT NULL,
  	\`owner_id\` integer NOT NULL,
  	\`status\` text DEFAULT 'queued' NOT NULL,
  	\`progress\` numeric,
  	\`stage\` text,
  	\`message\` text,
  	\`proposal\` text,
  	\`result\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_imports_owner_idx\` ON \`plan_imports\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_imports_status_idx\` ON \`plan_imports\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`plan_imports_department_idx\` ON \`plan_imports\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_imports_updated_at_idx\` ON \`plan_imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_imports_created_at_idx\` ON \`plan_imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organisation\` text,
  	\`kind\` text DEFAULT 'internal' NOT NULL,
  	\`staff_id\` integer,
  	\`phone\` text,
  	\`backup_phone\` text,
  	\`note\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_kind_idx\` ON \`contacts\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`contacts_staff_idx\` ON \`contacts\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_department_idx\` ON \`contacts\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`supplies\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
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
  	\`note\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`supplies_check_due_on_idx\` ON \`supplies\` (\`check_due_on\`);`)
  await db.run(sql`CREATE INDEX \`supplies_department_idx\` ON \`supplies\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`supplies_updated_at_idx\` ON \`supplies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`supplies_created_at_idx\` ON \`supplies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`drills_attendance\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`staff_id\` integer NOT NULL,
  	\`at\` text,
  	\`via\` text DEFAULT 'list',
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_attendance_order_idx\` ON \`drills_attendance\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_attendance_parent_id_idx\` ON \`drills_attendance\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_attendance_staff_idx\` ON \`drills_attendance\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`drills_injects\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`minute\` numeric NOT NULL,
  	\`role\` text,
  	\`text\` text NOT NULL,
  	\`expected\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_injects_order_idx\` ON \`drills_injects\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_injects_parent_id_idx\` ON \`drills_injects\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`drills_evaluation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`item\` text NOT NULL,
  	\`points\` numeric NOT NULL,
  	\`score\` numeric,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`drills_evaluation_order_idx\` ON \`drills_evaluation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_evaluation_parent_id_idx\` ON \`drills_evaluation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`responses_tasks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`level\` text,
  	\`role\` text,
  	\`text\` text NOT NULL,
  	\`minutes\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`responses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`responses_tasks_order_idx\` ON \`responses_tasks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`responses_tasks_parent_id_idx\` ON \`responses_tasks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`responses_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`name\` text,
  	\`phone\` text,
  	\`backup_phone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`responses\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`responses_contacts_order_idx\` ON \`responses_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`responses_contacts_parent_id_idx\` ON \`responses_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`responses\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`version_label\` text,
  	\`is_drill\` integer DEFAULT false,
  	\`drill_id\` integer,
  	\`level\` text NOT NULL,
  	\`status\` text DEFAULT 'active' NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`drill_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`responses_plan_idx\` ON \`responses\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`responses_is_drill_idx\` ON \`responses\` (\`is_drill\`);`)
  await db.run(sql`CREATE INDEX \`responses_drill_idx\` ON \`responses\` (\`drill_id\`);`)
  await db.run(sql`CREATE INDEX \`responses_status_idx\` ON \`responses\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`responses_started_at_idx\` ON \`responses\` (\`started_at\`);`)
  await db.run(sql`CREATE INDEX \`responses_department_idx\` ON \`responses\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`responses_updated_at_idx\` ON \`responses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`responses_created_at_idx\` ON \`responses\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`response_entries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`response_id\` integer NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`client_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`subject\` text,
  	\`level\` text,
  	\`text\` text,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`response_id\`) REFERENCES \`responses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`response_entries_response_idx\` ON \`response_entries\` (\`response_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`response_entries_client_id_idx\` ON \`response_entries\` (\`client_id\`);`)
  await db.run(sql`CREATE INDEX \`response_entries_by_idx\` ON \`response_entries\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`response_entries_updated_at_idx\` ON \`response_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`response_entries_created_at_idx\` ON \`response_entries\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`response_seq_idx\` ON \`response_entries\` (\`response_id\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`corrective_actions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`finding\` text,
  	\`source\` text DEFAULT 'other' NOT NULL,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`owner_id\` integer,
  	\`due_on\` text,
  	\`measure\` text,
  	\`evidence_note\` text,
  	\`closed_on\` text,
  	\`drill_id\` integer,
  	\`response_id\` integer,
  	\`plan_id\` integer,
  	\`section\` text,
  	\`revised_in\` text,
  	\`department_id\` integer NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`drill_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`response_id\`) REFERENCES \`responses\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`corrective_actions_source_idx\` ON \`corrective_actions\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_status_idx\` ON \`corrective_actions\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_owner_idx\` ON \`corrective_actions\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_due_on_idx\` ON \`corrective_actions\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_closed_on_idx\` ON \`corrective_actions\` (\`closed_on\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_drill_idx\` ON \`corrective_actions\` (\`drill_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_response_idx\` ON \`corrective_actions\` (\`response_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_plan_idx\` ON \`corrective_actions\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_department_idx\` ON \`corrective_actions\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_updated_at_idx\` ON \`corrective_actions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_created_at_idx\` ON \`corrective_actions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`corrective_actions_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`corrective_actions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`corrective_actions_rels_order_idx\` ON \`corrective_actions_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_rels_parent_idx\` ON \`corrective_actions_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_rels_path_idx\` ON \`corrective_actions_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`corrective_actions_rels_media_id_idx\` ON \`corrective_actions_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`filings_bundle\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`filings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`filings_bundle_order_idx\` ON \`filings_bundle\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`filings_bundle_parent_idx\` ON \`filings_bundle\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_3_idx\` ON \`star_standards\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_3_idx\` ON \`star_standards\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_star_standards_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_3_idx\` ON \`_star_standards_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_evaluations_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_evaluated_on\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_5_idx\` ON \`_summaries_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_year\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_filings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`version_label\` text NOT NULL,
  	\`status\` text DEFAULT 'filed' NOT NULL,
  	\`filed_on\` text,
  	\`authority\` text,
  	\`receipt_no\` text,
  	\`receipt_id\` integer,
  	\`department_id\` integer NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`receipt_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_filings\`("id", "plan_id", "version_label", "filed_on", "authority", "receipt_no", "department_id", "note", "updated_at", "created_at") SELECT "id", "plan_id", "version_label", "filed_on", "authority", "receipt_no", "department_id", "note", "updated_at", "created_at" FROM \`filings\`;`)
  await db.run(sql`DROP TABLE \`filings\`;`)
  await db.run(sql`ALTER TABLE \`__new_filings\` RENAME TO \`filings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`filings_plan_idx\` ON \`filings\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_status_idx\` ON \`filings\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`filings_filed_on_idx\` ON \`filings\` (\`filed_on\`);`)
  await db.run(sql`CREATE INDEX \`filings_receipt_idx\` ON \`filings\` (\`receipt_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_department_idx\` ON \`filings\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_updated_at_idx\` ON \`filings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`filings_created_at_idx\` ON \`filings\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` ADD \`may_raise\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` ADD \`may_lower\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` ADD \`may_end\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_steps\` ADD \`post_id\` integer REFERENCES posts(id);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_post_idx\` ON \`emergency_plans_steps\` (\`post_id\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans_contacts\` ADD \`contact_id\` integer REFERENCES contacts(id);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_contact_idx\` ON \`emergency_plans_contacts\` (\`contact_id\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans_supplies\` ADD \`item_id\` integer REFERENCES supplies(id);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_supplies_item_idx\` ON \`emergency_plans_supplies\` (\`item_id\`);`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` ADD \`may_raise\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` ADD \`may_lower\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` ADD \`may_end\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_steps\` ADD \`post_id\` integer REFERENCES posts(id);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_post_idx\` ON \`_emergency_plans_v_version_steps\` (\`post_id\`);`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_contacts\` ADD \`contact_id\` integer REFERENCES contacts(id);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_contact_idx\` ON \`_emergency_plans_v_version_contacts\` (\`contact_id\`);`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_supplies\` ADD \`item_id\` integer REFERENCES supplies(id);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_supplies_item_idx\` ON \`_emergency_plans_v_version_supplies\` (\`item_id\`);`)
  await db.run(sql`ALTER TABLE \`drills_findings\` ADD \`section\` text;`)
  await db.run(sql`ALTER TABLE \`drills_findings\` ADD \`action_id\` integer REFERENCES corrective_actions(id);`)
  await db.run(sql`CREATE INDEX \`drills_findings_action_idx\` ON \`drills_findings\` (\`action_id\`);`)
  await db.run(sql`ALTER TABLE \`drills\` ADD \`level\` text;`)
  await db.run(sql`ALTER TABLE \`drills\` ADD \`response_id\` integer REFERENCES responses(id);`)
  await db.run(sql`CREATE INDEX \`drills_response_idx\` ON \`drills\` (\`response_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`manual_editions_id\` integer REFERENCES manual_editions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_imports_id\` integer REFERENCES plan_imports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`contacts_id\` integer REFERENCES contacts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`supplies_id\` integer REFERENCES supplies(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`responses_id\` integer REFERENCES responses(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`response_entries_id\` integer REFERENCES response_entries(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`corrective_actions_id\` integer REFERENCES corrective_actions(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_manual_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`manual_editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_supplies_id_idx\` ON \`payload_locked_documents_rels\` (\`supplies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_responses_id_idx\` ON \`payload_locked_documents_rels\` (\`responses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_response_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`response_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_corrective_actions_id_idx\` ON \`payload_locked_documents_rels\` (\`corrective_actions_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`emergency_plans_revision_notes\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_annexes\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_revision_notes\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_annexes\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_plans\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_changes\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_quiz\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`manual_editions\`;`)
  await db.run(sql`DROP TABLE \`manual_editions_rels\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_version_plans\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_version_changes\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_version_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_version_quiz\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_version_audience_roles\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v\`;`)
  await db.run(sql`DROP TABLE \`_manual_editions_v_rels\`;`)
  await db.run(sql`DROP TABLE \`plan_imports\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`supplies\`;`)
  await db.run(sql`DROP TABLE \`drills_attendance\`;`)
  await db.run(sql`DROP TABLE \`drills_injects\`;`)
  await db.run(sql`DROP TABLE \`drills_evaluation\`;`)
  await db.run(sql`DROP TABLE \`responses_tasks\`;`)
  await db.run(sql`DROP TABLE \`responses_contacts\`;`)
  await db.run(sql`DROP TABLE \`responses\`;`)
  await db.run(sql`DROP TABLE \`response_entries\`;`)
  await db.run(sql`DROP TABLE \`corrective_actions\`;`)
  await db.run(sql`DROP TABLE \`corrective_actions_rels\`;`)
  await db.run(sql`DROP TABLE \`filings_bundle\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_emergency_plans_steps\` (
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
  await db.run(sql`INSERT INTO \`__new_emergency_plans_steps\`("_order", "_parent_id", "id", "role", "minutes", "action", "note", "picture_id") SELECT "_order", "_parent_id", "id", "role", "minutes", "action", "note", "picture_id" FROM \`emergency_plans_steps\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_steps\`;`)
  await db.run(sql`ALTER TABLE \`__new_emergency_plans_steps\` RENAME TO \`emergency_plans_steps\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_order_idx\` ON \`emergency_plans_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_parent_id_idx\` ON \`emergency_plans_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_steps_picture_idx\` ON \`emergency_plans_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_emergency_plans_contacts\` (
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
  await db.run(sql`INSERT INTO \`__new_emergency_plans_contacts\`("_order", "_parent_id", "id", "role", "name", "staff_id", "phone", "backup_phone") SELECT "_order", "_parent_id", "id", "role", "name", "staff_id", "phone", "backup_phone" FROM \`emergency_plans_contacts\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new_emergency_plans_contacts\` RENAME TO \`emergency_plans_contacts\`;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_order_idx\` ON \`emergency_plans_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_parent_id_idx\` ON \`emergency_plans_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_contacts_staff_idx\` ON \`emergency_plans_contacts\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_emergency_plans_supplies\` (
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
  await db.run(sql`INSERT INTO \`__new_emergency_plans_supplies\`("_order", "_parent_id", "id", "name", "model", "performance", "quantity", "unit", "place", "conditions", "renewal", "keeper", "phone", "check_due_on") SELECT "_order", "_parent_id", "id", "name", "model", "performance", "quantity", "unit", "place", "conditions", "renewal", "keeper", "phone", "check_due_on" FROM \`emergency_plans_supplies\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_supplies\`;`)
  await db.run(sql`ALTER TABLE \`__new_emergency_plans_supplies\` RENAME TO \`emergency_plans_supplies\`;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_supplies_order_idx\` ON \`emergency_plans_supplies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_supplies_parent_id_idx\` ON \`emergency_plans_supplies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__emergency_plans_v_version_steps\` (
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
  await db.run(sql`INSERT INTO \`__new__emergency_plans_v_version_steps\`("_order", "_parent_id", "id", "role", "minutes", "action", "note", "picture_id", "_uuid") SELECT "_order", "_parent_id", "id", "role", "minutes", "action", "note", "picture_id", "_uuid" FROM \`_emergency_plans_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_steps\`;`)
  await db.run(sql`ALTER TABLE \`__new__emergency_plans_v_version_steps\` RENAME TO \`_emergency_plans_v_version_steps\`;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_order_idx\` ON \`_emergency_plans_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_parent_id_idx\` ON \`_emergency_plans_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_steps_picture_idx\` ON \`_emergency_plans_v_version_steps\` (\`picture_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__emergency_plans_v_version_contacts\` (
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
  await db.run(sql`INSERT INTO \`__new__emergency_plans_v_version_contacts\`("_order", "_parent_id", "id", "role", "name", "staff_id", "phone", "backup_phone", "_uuid") SELECT "_order", "_parent_id", "id", "role", "name", "staff_id", "phone", "backup_phone", "_uuid" FROM \`_emergency_plans_v_version_contacts\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new__emergency_plans_v_version_contacts\` RENAME TO \`_emergency_plans_v_version_contacts\`;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_order_idx\` ON \`_emergency_plans_v_version_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_parent_id_idx\` ON \`_emergency_plans_v_version_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_contacts_staff_idx\` ON \`_emergency_plans_v_version_contacts\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__emergency_plans_v_version_supplies\` (
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
  await db.run(sql`INSERT INTO \`__new__emergency_plans_v_version_supplies\`("_order", "_parent_id", "id", "name", "model", "performance", "quantity", "unit", "place", "conditions", "renewal", "keeper", "phone", "check_due_on", "_uuid") SELECT "_order", "_parent_id", "id", "name", "model", "performance", "quantity", "unit", "place", "conditions", "renewal", "keeper", "phone", "check_due_on", "_uuid" FROM \`_emergency_plans_v_version_supplies\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_supplies\`;`)
  await db.run(sql`ALTER TABLE \`__new__emergency_plans_v_version_supplies\` RENAME TO \`_emergency_plans_v_version_supplies\`;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_supplies_order_idx\` ON \`_emergency_plans_v_version_supplies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_supplies_parent_id_idx\` ON \`_emergency_plans_v_version_supplies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_drills_findings\` (
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
  await db.run(sql`INSERT INTO \`__new_drills_findings\`("_order", "_parent_id", "id", "description", "owner_id", "due_on", "closed_on") SELECT "_order", "_parent_id", "id", "description", "owner_id", "due_on", "closed_on" FROM \`drills_findings\`;`)
  await db.run(sql`DROP TABLE \`drills_findings\`;`)
  await db.run(sql`ALTER TABLE \`__new_drills_findings\` RENAME TO \`drills_findings\`;`)
  await db.run(sql`CREATE INDEX \`drills_findings_order_idx\` ON \`drills_findings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`drills_findings_parent_id_idx\` ON \`drills_findings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_findings_owner_idx\` ON \`drills_findings\` (\`owner_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_drills\` (
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
  await db.run(sql`INSERT INTO \`__new_drills\`("id", "title", "plan_id", "form", "scope", "status", "held_on", "place", "lead_id", "participant_count", "scenario", "score", "conclusion", "department_id", "updated_at", "created_at") SELECT "id", "title", "plan_id", "form", "scope", "status", "held_on", "place", "lead_id", "participant_count", "scenario", "score", "conclusion", "department_id", "updated_at", "created_at" FROM \`drills\`;`)
  await db.run(sql`DROP TABLE \`drills\`;`)
  await db.run(sql`ALTER TABLE \`__new_drills\` RENAME TO \`drills\`;`)
  await db.run(sql`CREATE INDEX \`drills_plan_idx\` ON \`drills\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_status_idx\` ON \`drills\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`drills_held_on_idx\` ON \`drills\` (\`held_on\`);`)
  await db.run(sql`CREATE INDEX \`drills_lead_idx\` ON \`drills\` (\`lead_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_department_idx\` ON \`drills\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`drills_updated_at_idx\` ON \`drills\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`drills_created_at_idx\` ON \`drills\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_filings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`plan_id\` integer NOT NULL,
  	\`version_label\` text NOT NULL,
  	\`filed_on\` text NOT NULL,
  	\`authority\` text NOT NULL,
  	\`receipt_no\` text NOT NULL,
  	\`department_id\` integer NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_filings\`("id", "plan_id", "version_label", "filed_on", "authority", "receipt_no", "department_id", "note", "updated_at", "created_at") SELECT "id", "plan_id", "version_label", "filed_on", "authority", "receipt_no", "department_id", "note", "updated_at", "created_at" FROM \`filings\`;`)
  await db.run(sql`DROP TABLE \`filings\`;`)
  await db.run(sql`ALTER TABLE \`__new_filings\` RENAME TO \`filings\`;`)
  await db.run(sql`CREATE INDEX \`filings_plan_idx\` ON \`filings\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_filed_on_idx\` ON \`filings\` (\`filed_on\`);`)
  await db.run(sql`CREATE INDEX \`filings_department_idx\` ON \`filings\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_updated_at_idx\` ON \`filings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`filings_created_at_idx\` ON \`filings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sops_id\` integer,
  	\`emergency_plans_id\` integer,
  	\`star_standards_id\` integer,
  	\`evaluations_id\` integer,
  	\`drills_id\` integer,
  	\`filings_id\` integer,
  	\`courses_id\` integer,
  	\`training_sessions_id\` integer,
  	\`training_records_id\` integer,
  	\`certificate_types_id\` integer,
  	\`certifications_id\` integer,
  	\`summaries_id\` integer,
  	\`approvals_id\` integer,
  	\`approval_routes_id\` integer,
  	\`delegations_id\` integer,
  	\`acknowledgements_id\` integer,
  	\`notifications_id\` integer,
  	\`audit_log_id\` integer,
  	\`departments_id\` integer,
  	\`posts_id\` integer,
  	\`staff_id\` integer,
  	\`users_id\` integer,
  	\`media_id\` integer,
  	\`calendar_days_id\` integer,
  	\`job_leases_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sops_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`emergency_plans_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`star_standards_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`evaluations_id\`) REFERENCES \`evaluations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`drills_id\`) REFERENCES \`drills\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`filings_id\`) REFERENCES \`filings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`courses_id\`) REFERENCES \`courses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`training_sessions_id\`) REFERENCES \`training_sessions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`training_records_id\`) REFERENCES \`training_records\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certificate_types_id\`) REFERENCES \`certificate_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`certifications_id\`) REFERENCES \`certifications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`summaries_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`approvals_id\`) REFERENCES \`approvals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`approval_routes_id\`) REFERENCES \`approval_routes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`delegations_id\`) REFERENCES \`delegations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`acknowledgements_id\`) REFERENCES \`acknowledgements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notifications_id\`) REFERENCES \`notifications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_log_id\`) REFERENCES \`audit_log\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendar_days_id\`) REFERENCES \`calendar_days\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`job_leases_id\`) REFERENCES \`job_leases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "sops_id", "emergency_plans_id", "star_standards_id", "evaluations_id", "drills_id", "filings_id", "courses_id", "training_sessions_id", "training_records_id", "certificate_types_id", "certifications_id", "summaries_id", "approvals_id", "approval_routes_id", "delegations_id", "acknowledgements_id", "notifications_id", "audit_log_id", "departments_id", "posts_id", "staff_id", "users_id", "media_id", "calendar_days_id", "job_leases_id") SELECT "id", "order", "parent_id", "path", "sops_id", "emergency_plans_id", "star_standards_id", "evaluations_id", "drills_id", "filings_id", "courses_id", "training_sessions_id", "training_records_id", "certificate_types_id", "certifications_id", "summaries_id", "approvals_id", "approval_routes_id", "delegations_id", "acknowledgements_id", "notifications_id", "audit_log_id", "departments_id", "posts_id", "staff_id", "users_id", "media_id", "calendar_days_id", "job_leases_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sops_id_idx\` ON \`payload_locked_documents_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_emergency_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`emergency_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_star_standards_id_idx\` ON \`payload_locked_documents_rels\` (\`star_standards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_drills_id_idx\` ON \`payload_locked_documents_rels\` (\`drills_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_filings_id_idx\` ON \`payload_locked_documents_rels\` (\`filings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_courses_id_idx\` ON \`payload_locked_documents_rels\` (\`courses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_training_sessions_id_idx\` ON \`payload_locked_documents_rels\` (\`training_sessions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_training_records_id_idx\` ON \`payload_locked_documents_rels\` (\`training_records_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_certificate_types_id_idx\` ON \`payload_locked_documents_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_certifications_id_idx\` ON \`payload_locked_documents_rels\` (\`certifications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_summaries_id_idx\` ON \`payload_locked_documents_rels\` (\`summaries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approvals_id_idx\` ON \`payload_locked_documents_rels\` (\`approvals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approval_routes_id_idx\` ON \`payload_locked_documents_rels\` (\`approval_routes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_delegations_id_idx\` ON \`payload_locked_documents_rels\` (\`delegations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_acknowledgements_id_idx\` ON \`payload_locked_documents_rels\` (\`acknowledgements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notifications_id_idx\` ON \`payload_locked_documents_rels\` (\`notifications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_departments_id_idx\` ON \`payload_locked_documents_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_days_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_job_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`job_leases_id\`);`)
  await db.run(sql`DROP INDEX \`_status_visibility_deletedAt_createdAt_3_idx\`;`)
  await db.run(sql`DROP INDEX \`deletedAt_createdAt_3_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_visibility_deletedAt_createdAt_2_idx\` ON \`star_standards\` (\`_status\`,\`visibility\`,\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`deletedAt_createdAt_2_idx\` ON \`star_standards\` (\`deleted_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`compound_index_3_idx\`;`)
  await db.run(sql`DROP INDEX \`version_deletedAt_version_createdAt_3_idx\`;`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_star_standards_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_deletedAt_version_createdAt_2_idx\` ON \`_star_standards_v\` (\`version_deleted_at\`,\`version_created_at\`);`)
  await db.run(sql`DROP INDEX \`compound_index_4_idx\`;`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_evaluations_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_evaluated_on\`);`)
  await db.run(sql`DROP INDEX \`compound_index_5_idx\`;`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_summaries_v\` (\`version__status\`,\`version_visibility\`,\`version_deleted_at\`,\`version_year\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` DROP COLUMN \`may_raise\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` DROP COLUMN \`may_lower\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_levels\` DROP COLUMN \`may_end\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` DROP COLUMN \`may_raise\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` DROP COLUMN \`may_lower\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_version_levels\` DROP COLUMN \`may_end\`;`)
}
