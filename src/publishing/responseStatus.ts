import { requestContext } from '@/config/requestContext'

/**
 * Sets the status of the page being made. Next's own `notFound()` answers 404 with an empty body that only
 * JavaScript fills (vercel/next.js#62228); a page that shows its own text sets the status this way.
 */
export function answerWith(status: 404): void {
  const response = requestContext.getStore()?.response
  if (response && !response.headersSent) response.statusCode = status
}
