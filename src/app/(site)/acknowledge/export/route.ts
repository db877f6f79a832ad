import { exportProof } from '@/acknowledgements/actions/export'
import { memberReader } from '@/app/_lib/reader'
import { seeOther } from '@/app/_lib/seeOther'
import { documentIn } from '../form'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The proof of who confirmed a document, as an Excel file. */
export async function GET(request: Request): Promise<Response> {
  const document = documentIn(new URL(request.url).searchParams)
  const proof = document ? await exportProof(await memberReader(), { ...document, headers: request.headers }) : null
  // The same for what is not there and for who may not see it.
  if (!proof) return seeOther('/acknowledgements')
  return new Response(new Uint8Array(proof.file), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="acknowledgements.xlsx"; filename*=UTF-8''${encodeURIComponent(proof.name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
