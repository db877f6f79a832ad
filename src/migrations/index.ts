import * as migration_20261123_192526_initial from './20261123_192526_initial';
import * as migration_20261123_205351_document_control from './20261123_205351_document_control';
import * as migration_20261126_063617_emergency_manual from './20261126_063617_emergency_manual';
import * as migration_20261126_094415_media_of_corrections from './20261126_094415_media_of_corrections';
import * as migration_20261126_170542_office_cycles from './20261126_170542_office_cycles';

export const migrations = [
  {
    up: migration_20261123_192526_initial.up,
    down: migration_20261123_192526_initial.down,
    name: '20261123_192526_initial',
  },
  {
    up: migration_20261123_205351_document_control.up,
    down: migration_20261123_205351_document_control.down,
    name: '20261123_205351_document_control',
  },
  {
    up: migration_20261126_063617_emergency_manual.up,
    down: migration_20261126_063617_emergency_manual.down,
    name: '20261126_063617_emergency_manual',
  },
  {
    up: migration_20261126_094415_media_of_corrections.up,
    down: migration_20261126_094415_media_of_corrections.down,
    name: '20261126_094415_media_of_corrections',
  },
  {
    up: migration_20261126_170542_office_cycles.up,
    down: migration_20261126_170542_office_cycles.down,
    name: '20261126_170542_office_cycles'
  },
];
