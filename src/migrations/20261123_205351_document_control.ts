import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sops_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sops_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_quiz_choices_order_idx\` ON \`sops_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sops_quiz_choices_parent_id_idx\` ON \`sops_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sops_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sops\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sops_quiz_order_idx\` ON \`sops_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sops_quiz_parent_id_idx\` ON \`sops_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_version_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sops_v_version_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_version_quiz_choices_order_idx\` ON \`_sops_v_version_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_quiz_choices_parent_id_idx\` ON \`_sops_v_version_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sops_v_version_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sops_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sops_v_version_quiz_order_idx\` ON \`_sops_v_version_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_quiz_parent_id_idx\` ON \`_sops_v_version_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_quiz_choices_order_idx\` ON \`emergency_plans_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_quiz_choices_parent_id_idx\` ON \`emergency_plans_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`emergency_plans_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`emergency_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`emergency_plans_quiz_order_idx\` ON \`emergency_plans_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_quiz_parent_id_idx\` ON \`emergency_plans_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v_version_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_quiz_choices_order_idx\` ON \`_emergency_plans_v_version_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_quiz_choices_parent_id_idx\` ON \`_emergency_plans_v_version_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_emergency_plans_v_version_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_emergency_plans_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_quiz_order_idx\` ON \`_emergency_plans_v_version_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_quiz_parent_id_idx\` ON \`_emergency_plans_v_version_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`star_standards_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_quiz_choices_order_idx\` ON \`star_standards_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_quiz_choices_parent_id_idx\` ON \`star_standards_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`star_standards_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`star_standards\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`star_standards_quiz_order_idx\` ON \`star_standards_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_quiz_parent_id_idx\` ON \`star_standards_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_star_standards_v_version_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_quiz_choices_order_idx\` ON \`_star_standards_v_version_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_quiz_choices_parent_id_idx\` ON \`_star_standards_v_version_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_star_standards_v_version_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_star_standards_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_quiz_order_idx\` ON \`_star_standards_v_version_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_quiz_parent_id_idx\` ON \`_star_standards_v_version_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`filings\` (
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
  await db.run(sql`CREATE INDEX \`filings_plan_idx\` ON \`filings\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_filed_on_idx\` ON \`filings\` (\`filed_on\`);`)
  await db.run(sql`CREATE INDEX \`filings_department_idx\` ON \`filings\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`filings_updated_at_idx\` ON \`filings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`filings_created_at_idx\` ON \`filings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`summaries_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_quiz_choices_order_idx\` ON \`summaries_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_quiz_choices_parent_id_idx\` ON \`summaries_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`summaries_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`summaries_quiz_order_idx\` ON \`summaries_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_quiz_parent_id_idx\` ON \`summaries_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_quiz_choices\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`is_correct\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v_version_quiz\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_quiz_choices_order_idx\` ON \`_summaries_v_version_quiz_choices\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_quiz_choices_parent_id_idx\` ON \`_summaries_v_version_quiz_choices\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_summaries_v_version_quiz\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_quiz_order_idx\` ON \`_summaries_v_version_quiz\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_quiz_parent_id_idx\` ON \`_summaries_v_version_quiz\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approvals_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'role' NOT NULL,
  	\`role\` text DEFAULT 'reviewer',
  	\`rule\` text DEFAULT 'any' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approvals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_steps_order_idx\` ON \`approvals_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approvals_steps_parent_id_idx\` ON \`approvals_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approvals_decisions_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`place\` text NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approvals_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_decisions_remarks_order_idx\` ON \`approvals_decisions_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approvals_decisions_remarks_parent_id_idx\` ON \`approvals_decisions_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approvals_decisions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`step\` numeric,
  	\`by_id\` integer,
  	\`by_name\` text,
  	\`instead_of_id\` integer,
  	\`instead_of_name\` text,
  	\`comment\` text,
  	\`at\` text NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`instead_of_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approvals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_decisions_order_idx\` ON \`approvals_decisions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approvals_decisions_parent_id_idx\` ON \`approvals_decisions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_decisions_by_idx\` ON \`approvals_decisions\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_decisions_instead_of_idx\` ON \`approvals_decisions\` (\`instead_of_id\`);`)
  await db.run(sql`CREATE TABLE \`approvals\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`document_code\` text,
  	\`department_id\` integer,
  	\`kind\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`change\` text,
  	\`label\` text,
  	\`base_label\` text,
  	\`reason\` text NOT NULL,
  	\`trigger\` text,
  	\`effective_date\` text,
  	\`takes_effect_at\` text,
  	\`is_emergency\` integer DEFAULT false,
  	\`submitted_by_id\` integer,
  	\`submitted_by_name\` text,
  	\`fingerprint\` text,
  	\`version_id\` text,
  	\`current_step\` numeric DEFAULT 0 NOT NULL,
  	\`wait_role\` text,
  	\`wait_head\` integer DEFAULT false,
  	\`not_for\` text,
  	\`contributor_marks\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`closed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_document_id_idx\` ON \`approvals\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_department_idx\` ON \`approvals\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_status_idx\` ON \`approvals\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`approvals_takes_effect_at_idx\` ON \`approvals\` (\`takes_effect_at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_submitted_by_idx\` ON \`approvals\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_wait_role_idx\` ON \`approvals\` (\`wait_role\`);`)
  await db.run(sql`CREATE INDEX \`approvals_updated_at_idx\` ON \`approvals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_created_at_idx\` ON \`approvals\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documentCollection_documentId_idx\` ON \`approvals\` (\`document_collection\`,\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`status_waitRole_department_idx\` ON \`approvals\` (\`status\`,\`wait_role\`,\`department_id\`);`)
  await db.run(sql`CREATE TABLE \`approvals_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approvals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_rels_order_idx\` ON \`approvals_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approvals_rels_parent_idx\` ON \`approvals_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_rels_path_idx\` ON \`approvals_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`approvals_rels_users_id_idx\` ON \`approvals_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_routes_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'role' NOT NULL,
  	\`role\` text DEFAULT 'reviewer',
  	\`rule\` text DEFAULT 'any' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`approval_routes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_routes_steps_order_idx\` ON \`approval_routes_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_steps_parent_id_idx\` ON \`approval_routes_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`approval_routes\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`documents\` text NOT NULL,
  	\`department_id\` integer,
  	\`is_active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_routes_documents_idx\` ON \`approval_routes\` (\`documents\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_department_idx\` ON \`approval_routes\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_updated_at_idx\` ON \`approval_routes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_created_at_idx\` ON \`approval_routes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`approval_routes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`approval_routes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`approval_routes_rels_order_idx\` ON \`approval_routes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_rels_parent_idx\` ON \`approval_routes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_rels_path_idx\` ON \`approval_routes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`approval_routes_rels_users_id_idx\` ON \`approval_routes_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`delegations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`principal_id\` integer NOT NULL,
  	\`delegate_id\` integer NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`principal_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`delegate_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`delegations_principal_idx\` ON \`delegations\` (\`principal_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_delegate_idx\` ON \`delegations\` (\`delegate_id\`);`)
  await db.run(sql`CREATE INDEX \`delegations_from_idx\` ON \`delegations\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`delegations_until_idx\` ON \`delegations\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`delegations_updated_at_idx\` ON \`delegations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delegations_created_at_idx\` ON \`delegations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`acknowledgements\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`document_collection\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`version_label\` text NOT NULL,
  	\`major\` numeric NOT NULL,
  	\`staff_id\` integer NOT NULL,
  	\`staff_name\` text NOT NULL,
  	\`department_id\` integer,
  	\`confirmed_at\` text NOT NULL,
  	\`score\` numeric,
  	\`questions\` numeric,
  	\`attempts\` numeric,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`department_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`acknowledgements_document_id_idx\` ON \`acknowledgements\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_staff_idx\` ON \`acknowledgements\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_department_idx\` ON \`acknowledgements\` (\`department_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_confirmed_at_idx\` ON \`acknowledgements\` (\`confirmed_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`acknowledgements_key_idx\` ON \`acknowledgements\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_updated_at_idx\` ON \`acknowledgements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_created_at_idx\` ON \`acknowledgements\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documentCollection_documentId_major_idx\` ON \`acknowledgements\` (\`document_collection\`,\`document_id\`,\`major\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`recipient_id\` integer NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`href\` text,
  	\`read_at\` text,
  	\`mail\` text DEFAULT 'none' NOT NULL,
  	\`mail_attempts\` numeric DEFAULT 0 NOT NULL,
  	\`mail_next_at\` text,
  	\`mail_sent_at\` text,
  	\`mail_error\` text,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_recipient_idx\` ON \`notifications\` (\`recipient_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`notifications_key_idx\` ON \`notifications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notifications_updated_at_idx\` ON \`notifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_created_at_idx\` ON \`notifications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recipient_readAt_createdAt_idx\` ON \`notifications\` (\`recipient_id\`,\`read_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_mailNextAt_idx\` ON \`notifications\` (\`mail\`,\`mail_next_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`actor_id\` text,
  	\`actor_name\` text,
  	\`detail\` text,
  	\`previous_hash\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_id_idx\` ON \`audit_log\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_id_idx\` ON \`audit_log\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_updated_at_idx\` ON \`audit_log\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_created_at_idx\` ON \`audit_log\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calendar_days\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`source\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_days_date_idx\` ON \`calendar_days\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`calendar_days_updated_at_idx\` ON \`calendar_days\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_days_created_at_idx\` ON \`calendar_days\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`job_leases\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`holder\` text,
  	\`until\` text NOT NULL,
  	\`next_at\` text,
  	\`last_run_at\` text,
  	\`last_ok_at\` text,
  	\`last_error\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`job_leases_name_idx\` ON \`job_leases\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`job_leases_until_idx\` ON \`job_leases\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`job_leases_updated_at_idx\` ON \`job_leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`job_leases_created_at_idx\` ON \`job_leases\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`release_note\` text;`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`sops\` ADD \`retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`sops_state_idx\` ON \`sops\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`sops_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`sops_rels_users_id_idx\` ON \`sops_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_released_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_release_note\` text;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` ADD \`version_retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`_sops_v_version_version_state_idx\` ON \`_sops_v\` (\`version_state\`);`)
  await db.run(sql`ALTER TABLE \`_sops_v_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_users_id_idx\` ON \`_sops_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`release_note\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` ADD \`retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_state_idx\` ON \`emergency_plans\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`emergency_plans_rels\` ADD \`posts_id\` integer REFERENCES posts(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`emergency_plans_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_posts_id_idx\` ON \`emergency_plans_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_users_id_idx\` ON \`emergency_plans_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_released_at\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_release_note\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` ADD \`version_retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_version_version_state_idx\` ON \`_emergency_plans_v\` (\`version_state\`);`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_rels\` ADD \`posts_id\` integer REFERENCES posts(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_posts_id_idx\` ON \`_emergency_plans_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_users_id_idx\` ON \`_emergency_plans_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`release_note\` text;`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`star_standards\` ADD \`retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`star_standards_state_idx\` ON \`star_standards\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`star_standards_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_users_id_idx\` ON \`star_standards_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_released_at\` text;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_release_note\` text;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` ADD \`version_retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_version_version_state_idx\` ON \`_star_standards_v\` (\`version_state\`);`)
  await db.run(sql`ALTER TABLE \`_star_standards_v_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_users_id_idx\` ON \`_star_standards_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`version_label\` text DEFAULT '1.0';`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`release_note\` text;`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`summaries\` ADD \`retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`summaries_state_idx\` ON \`summaries\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`summaries_rels\` ADD \`posts_id\` integer REFERENCES posts(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`summaries_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`summaries_rels_posts_id_idx\` ON \`summaries_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_users_id_idx\` ON \`summaries_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_ack_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_state\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_version_label\` text DEFAULT '1.0';`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_released_at\` text;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_release_note\` text;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_is_emergency_release\` integer;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_retired_at\` text;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` ADD \`version_retire_reason\` text;`)
  await db.run(sql`CREATE INDEX \`_summaries_v_version_version_state_idx\` ON \`_summaries_v\` (\`version_state\`);`)
  await db.run(sql`ALTER TABLE \`_summaries_v_rels\` ADD \`posts_id\` integer REFERENCES posts(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`_summaries_v_rels\` ADD \`users_id\` integer REFERENCES users(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_posts_id_idx\` ON \`_summaries_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_users_id_idx\` ON \`_summaries_v_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_decisions\` text DEFAULT 'immediate';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_due\` text DEFAULT 'digest';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`calendar_key_hash\` text;`)
  await db.run(sql`CREATE INDEX \`users_calendar_key_hash_idx\` ON \`users\` (\`calendar_key_hash\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`filings_id\` integer REFERENCES filings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`approvals_id\` integer REFERENCES approvals(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`approval_routes_id\` integer REFERENCES approval_routes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`delegations_id\` integer REFERENCES delegations(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`acknowledgements_id\` integer REFERENCES acknowledgements(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notifications_id\` integer REFERENCES notifications(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_log_id\` integer REFERENCES audit_log(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendar_days_id\` integer REFERENCES calendar_days(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`job_leases_id\` integer REFERENCES job_leases(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_filings_id_idx\` ON \`payload_locked_documents_rels\` (\`filings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approvals_id_idx\` ON \`payload_locked_documents_rels\` (\`approvals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_approval_routes_id_idx\` ON \`payload_locked_documents_rels\` (\`approval_routes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_delegations_id_idx\` ON \`payload_locked_documents_rels\` (\`delegations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_acknowledgements_id_idx\` ON \`payload_locked_documents_rels\` (\`acknowledgements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notifications_id_idx\` ON \`payload_locked_documents_rels\` (\`notifications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_log_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_log_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_days_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_days_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_job_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`job_leases_id\`);`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`filing_working_days\` numeric DEFAULT 20 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`acknowledge_days\` numeric DEFAULT 7 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`notice_days\` numeric DEFAULT 30 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`digest_hour\` numeric DEFAULT 8 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`rules\` ADD \`audit_keep_months\` numeric DEFAULT 36 NOT NULL;`)
  // What readers could see before there was a review counts as released: of each label the newest version, which is
  // the one they saw. What lay in the trash comes back as a draft.
  for (const table of ['sops', 'emergency_plans', 'star_standards', 'summaries']) {
    const day = table === 'summaries' ? 'updated_at' : 'coalesce(effective_date, updated_at)'
    const versionDay =
      table === 'summaries' ? 'version_updated_at' : 'coalesce(version_effective_date, version_updated_at)'
    const label = `coalesce(version_version_label, '1.0')`
    const run = (statement: string) => db.run(sql.raw(statement))
    await run(
      `UPDATE ${table} SET state = 'released', version_label = coalesce(version_label, '1.0'), released_at = ${day} WHERE _status = 'published' AND deleted_at IS NULL;`,
    )
    await run(
      `UPDATE _${table}_v SET version_state = 'released', version_version_label = ${label}, version_released_at = ${versionDay} WHERE id IN (SELECT max(id) FROM _${table}_v WHERE version__status = 'published' AND parent_id IN (SELECT id FROM ${table} WHERE deleted_at IS NULL) GROUP BY parent_id, ${label});`,
    )
    await run(
      `UPDATE _${table}_v SET version__status = 'draft' WHERE parent_id IN (SELECT id FROM ${table} WHERE deleted_at IS NOT NULL);`,
    )
    await run(`UPDATE ${table} SET _status = 'draft' WHERE deleted_at IS NOT NULL;`)
  }
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sops_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`sops_quiz\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_version_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_version_quiz\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_quiz\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_version_quiz\`;`)
  await db.run(sql`DROP TABLE \`star_standards_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`star_standards_quiz\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_version_quiz\`;`)
  await db.run(sql`DROP TABLE \`filings\`;`)
  await db.run(sql`DROP TABLE \`summaries_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`summaries_quiz\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_quiz_choices\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_version_quiz\`;`)
  await db.run(sql`DROP TABLE \`approvals_steps\`;`)
  await db.run(sql`DROP TABLE \`approvals_decisions_remarks\`;`)
  await db.run(sql`DROP TABLE \`approvals_decisions\`;`)
  await db.run(sql`DROP TABLE \`approvals\`;`)
  await db.run(sql`DROP TABLE \`approvals_rels\`;`)
  await db.run(sql`DROP TABLE \`approval_routes_steps\`;`)
  await db.run(sql`DROP TABLE \`approval_routes\`;`)
  await db.run(sql`DROP TABLE \`approval_routes_rels\`;`)
  await db.run(sql`DROP TABLE \`delegations\`;`)
  await db.run(sql`DROP TABLE \`acknowledgements\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`calendar_days\`;`)
  await db.run(sql`DROP TABLE \`job_leases\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_sops_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_sops_rels\`("id", "order", "parent_id", "path", "posts_id", "certificate_types_id", "sops_id", "media_id", "departments_id") SELECT "id", "order", "parent_id", "path", "posts_id", "certificate_types_id", "sops_id", "media_id", "departments_id" FROM \`sops_rels\`;`)
  await db.run(sql`DROP TABLE \`sops_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_sops_rels\` RENAME TO \`sops_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`sops_rels_order_idx\` ON \`sops_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_parent_idx\` ON \`sops_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_path_idx\` ON \`sops_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_posts_id_idx\` ON \`sops_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_certificate_types_id_idx\` ON \`sops_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_sops_id_idx\` ON \`sops_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_media_id_idx\` ON \`sops_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`sops_rels_departments_id_idx\` ON \`sops_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__sops_v_rels\` (
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
  await db.run(sql`INSERT INTO \`__new__sops_v_rels\`("id", "order", "parent_id", "path", "posts_id", "certificate_types_id", "sops_id", "media_id", "departments_id") SELECT "id", "order", "parent_id", "path", "posts_id", "certificate_types_id", "sops_id", "media_id", "departments_id" FROM \`_sops_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_sops_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__sops_v_rels\` RENAME TO \`_sops_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_order_idx\` ON \`_sops_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_parent_idx\` ON \`_sops_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_path_idx\` ON \`_sops_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_posts_id_idx\` ON \`_sops_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_certificate_types_id_idx\` ON \`_sops_v_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_sops_id_idx\` ON \`_sops_v_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_media_id_idx\` ON \`_sops_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_sops_v_rels_departments_id_idx\` ON \`_sops_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_emergency_plans_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_emergency_plans_rels\`("id", "order", "parent_id", "path", "sops_id", "certificate_types_id", "media_id", "departments_id") SELECT "id", "order", "parent_id", "path", "sops_id", "certificate_types_id", "media_id", "departments_id" FROM \`emergency_plans_rels\`;`)
  await db.run(sql`DROP TABLE \`emergency_plans_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_emergency_plans_rels\` RENAME TO \`emergency_plans_rels\`;`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_order_idx\` ON \`emergency_plans_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_parent_idx\` ON \`emergency_plans_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_path_idx\` ON \`emergency_plans_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_sops_id_idx\` ON \`emergency_plans_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_certificate_types_id_idx\` ON \`emergency_plans_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_media_id_idx\` ON \`emergency_plans_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`emergency_plans_rels_departments_id_idx\` ON \`emergency_plans_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__emergency_plans_v_rels\` (
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
  await db.run(sql`INSERT INTO \`__new__emergency_plans_v_rels\`("id", "order", "parent_id", "path", "sops_id", "certificate_types_id", "media_id", "departments_id") SELECT "id", "order", "parent_id", "path", "sops_id", "certificate_types_id", "media_id", "departments_id" FROM \`_emergency_plans_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_emergency_plans_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__emergency_plans_v_rels\` RENAME TO \`_emergency_plans_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_order_idx\` ON \`_emergency_plans_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_parent_idx\` ON \`_emergency_plans_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_path_idx\` ON \`_emergency_plans_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_sops_id_idx\` ON \`_emergency_plans_v_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_certificate_types_id_idx\` ON \`_emergency_plans_v_rels\` (\`certificate_types_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_media_id_idx\` ON \`_emergency_plans_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_emergency_plans_v_rels_departments_id_idx\` ON \`_emergency_plans_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_star_standards_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_star_standards_rels\`("id", "order", "parent_id", "path", "posts_id", "departments_id") SELECT "id", "order", "parent_id", "path", "posts_id", "departments_id" FROM \`star_standards_rels\`;`)
  await db.run(sql`DROP TABLE \`star_standards_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_star_standards_rels\` RENAME TO \`star_standards_rels\`;`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_order_idx\` ON \`star_standards_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_parent_idx\` ON \`star_standards_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_path_idx\` ON \`star_standards_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_posts_id_idx\` ON \`star_standards_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`star_standards_rels_departments_id_idx\` ON \`star_standards_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__star_standards_v_rels\` (
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
  await db.run(sql`INSERT INTO \`__new__star_standards_v_rels\`("id", "order", "parent_id", "path", "posts_id", "departments_id") SELECT "id", "order", "parent_id", "path", "posts_id", "departments_id" FROM \`_star_standards_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_star_standards_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__star_standards_v_rels\` RENAME TO \`_star_standards_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_order_idx\` ON \`_star_standards_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_parent_idx\` ON \`_star_standards_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_path_idx\` ON \`_star_standards_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_posts_id_idx\` ON \`_star_standards_v_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`_star_standards_v_rels_departments_id_idx\` ON \`_star_standards_v_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_summaries_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`summaries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_summaries_rels\`("id", "order", "parent_id", "path", "departments_id") SELECT "id", "order", "parent_id", "path", "departments_id" FROM \`summaries_rels\`;`)
  await db.run(sql`DROP TABLE \`summaries_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_summaries_rels\` RENAME TO \`summaries_rels\`;`)
  await db.run(sql`CREATE INDEX \`summaries_rels_order_idx\` ON \`summaries_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_parent_idx\` ON \`summaries_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_path_idx\` ON \`summaries_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`summaries_rels_departments_id_idx\` ON \`summaries_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__summaries_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`departments_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_summaries_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`departments_id\`) REFERENCES \`departments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__summaries_v_rels\`("id", "order", "parent_id", "path", "departments_id") SELECT "id", "order", "parent_id", "path", "departments_id" FROM \`_summaries_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_summaries_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__summaries_v_rels\` RENAME TO \`_summaries_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_order_idx\` ON \`_summaries_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_parent_idx\` ON \`_summaries_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_path_idx\` ON \`_summaries_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_summaries_v_rels_departments_id_idx\` ON \`_summaries_v_rels\` (\`departments_id\`);`)
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "sops_id", "emergency_plans_id", "star_standards_id", "evaluations_id", "drills_id", "courses_id", "training_sessions_id", "training_records_id", "certificate_types_id", "certifications_id", "summaries_id", "departments_id", "posts_id", "staff_id", "users_id", "media_id") SELECT "id", "order", "parent_id", "path", "sops_id", "emergency_plans_id", "star_standards_id", "evaluations_id", "drills_id", "courses_id", "training_sessions_id", "training_records_id", "certificate_types_id", "certifications_id", "summaries_id", "departments_id", "posts_id", "staff_id", "users_id", "media_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`DROP INDEX \`sops_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`ack_days\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`release_note\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`retired_at\`;`)
  await db.run(sql`ALTER TABLE \`sops\` DROP COLUMN \`retire_reason\`;`)
  await db.run(sql`DROP INDEX \`_sops_v_version_version_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_ack_days\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_released_at\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_release_note\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_retired_at\`;`)
  await db.run(sql`ALTER TABLE \`_sops_v\` DROP COLUMN \`version_retire_reason\`;`)
  await db.run(sql`DROP INDEX \`emergency_plans_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`ack_days\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`release_note\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`retired_at\`;`)
  await db.run(sql`ALTER TABLE \`emergency_plans\` DROP COLUMN \`retire_reason\`;`)
  await db.run(sql`DROP INDEX \`_emergency_plans_v_version_version_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_ack_days\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_released_at\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_release_note\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_retired_at\`;`)
  await db.run(sql`ALTER TABLE \`_emergency_plans_v\` DROP COLUMN \`version_retire_reason\`;`)
  await db.run(sql`DROP INDEX \`star_standards_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`ack_days\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`release_note\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`retired_at\`;`)
  await db.run(sql`ALTER TABLE \`star_standards\` DROP COLUMN \`retire_reason\`;`)
  await db.run(sql`DROP INDEX \`_star_standards_v_version_version_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_ack_days\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_released_at\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_release_note\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_retired_at\`;`)
  await db.run(sql`ALTER TABLE \`_star_standards_v\` DROP COLUMN \`version_retire_reason\`;`)
  await db.run(sql`DROP INDEX \`summaries_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`ack_days\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`version_label\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`release_note\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`retired_at\`;`)
  await db.run(sql`ALTER TABLE \`summaries\` DROP COLUMN \`retire_reason\`;`)
  await db.run(sql`DROP INDEX \`_summaries_v_version_version_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_ack_days\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_version_label\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_released_at\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_release_note\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_is_emergency_release\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_retired_at\`;`)
  await db.run(sql`ALTER TABLE \`_summaries_v\` DROP COLUMN \`version_retire_reason\`;`)
  await db.run(sql`DROP INDEX \`users_calendar_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_decisions\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_due\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`calendar_key_hash\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`filing_working_days\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`acknowledge_days\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`notice_days\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`digest_hour\`;`)
  await db.run(sql`ALTER TABLE \`rules\` DROP COLUMN \`audit_keep_months\`;`)
}
