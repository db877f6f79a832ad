import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`corrective_actions\` ADD \`reopen_reason\` text;`)
  await db.run(sql`ALTER TABLE \`media_rels\` ADD \`corrective_actions_id\` integer REFERENCES corrective_actions(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`media_rels\` ADD \`filings_id\` integer REFERENCES filings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`media_rels_corrective_actions_id_idx\` ON \`media_rels\` (\`corrective_actions_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_filings_id_idx\` ON \`media_rels\` (\`filings_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_media_rels\`("id", "order", "parent_id", "path", "departments_id", "sops_id", "emergency_plans_id", "evaluations_id", "drills_id", "certifications_id") SELECT "id", "order", "parent_id", "path", "departments_id", "sops_id", "emergency_plans_id", "evaluations_id", "drills_id", "certifications_id" FROM \`media_rels\`;`)
  await db.run(sql`DROP TABLE \`media_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_media_rels\` RENAME TO \`media_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_rels_order_idx\` ON \`media_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_parent_idx\` ON \`media_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_path_idx\` ON \`media_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_departments_id_idx\` ON \`media_rels\` (\`departments_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_sops_id_idx\` ON \`media_rels\` (\`sops_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_emergency_plans_id_idx\` ON \`media_rels\` (\`emergency_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_evaluations_id_idx\` ON \`media_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_drills_id_idx\` ON \`media_rels\` (\`drills_id\`);`)
  await db.run(sql`CREATE INDEX \`media_rels_certifications_id_idx\` ON \`media_rels\` (\`certifications_id\`);`)
  await db.run(sql`ALTER TABLE \`corrective_actions\` DROP COLUMN \`reopen_reason\`;`)
}
