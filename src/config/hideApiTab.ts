import type { CollectionConfig, GlobalConfig } from 'payload'

/** The console is for an office: the tab with a document's raw JSON speaks to programmers, who have the API itself. */
export function hideApiTab<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  return { ...config, admin: { ...config.admin, hideAPIURL: true } }
}
