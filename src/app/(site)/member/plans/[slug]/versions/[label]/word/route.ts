import { answerWord } from '@/app/_lib/wordFile'

interface Context {
  params: Promise<{ slug: string; label: string }>
}

/** An older released version of a plan as a Word file. */
export const GET = async (request: Request, { params }: Context) => answerWord('plans', request, await params)
