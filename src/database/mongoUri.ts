/** Names our connections in the server's list; restore looks for it. */
export const MONGO_APP_NAME = 'houqin'
/** How long a request waits for a database that is away, milliseconds. */
export const SERVER_SELECTION_MS = 5_000

/** Whether an address is MongoDB's. */
export const isMongoUri = (uri: string): boolean => /^mongodb(\+srv)?:\/\//i.test(uri)

/**
 * Splits `compatibility=…` from the address: it is meant for us, and the driver refuses what it does not know.
 * @returns the address for the driver, and which wire-compatible database it is, if any
 */
export const splitCompatibility = (uri: string): { url: string; compatibility: string | undefined } => {
  const [server = uri, query = ''] = uri.split('?', 2)
  const options = query.split('&').filter(Boolean)
  const rest = options.filter((option) => !option.startsWith('compatibility='))
  const compatibility = options.find((option) => option.startsWith('compatibility='))?.slice('compatibility='.length)
  return { url: rest.length > 0 ? `${server}?${rest.join('&')}` : server, compatibility }
}
