import * as migration_20261123_192526_initial from './20261123_192526_initial';

export const migrations = [
  {
    up: migration_20261123_192526_initial.up,
    down: migration_20261123_192526_initial.down,
    name: '20261123_192526_initial'
  },
];
