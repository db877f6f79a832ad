import type { Payload } from 'payload'

import { sqliteClientOf } from './sqliteClient'
import { refreshStatistics } from './sqliteMigrate'

/**
 * Gathers the statistics SQLite's planner chooses indexes by; without them a list over 10,000 documents is ten times slower.
 * Call it after a seed or an import and once a day (migrations do it themselves). MongoDB plans by trial and needs none.
 */
export const analyze = async (payload: Payload): Promise<void> => {
  const client = sqliteClientOf(payload.db)
  if (client) await refreshStatistics(client)
}
