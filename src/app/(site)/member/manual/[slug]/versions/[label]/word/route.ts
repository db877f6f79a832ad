import { answerWord } from '@/app/_lib/wordFile'

interface Context {
  params: Promise<{ slug: string; label: string }>
}

/** An older edition of a manual as a Word file. */
export const GET = async (request: Request, { params }: Context) => answerWord('manual', request, await params)
