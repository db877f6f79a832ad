import { answerWord } from '@/app/_lib/wordFile'

interface Context {
  params: Promise<{ slug: string }>
}

/** The edition in force of a manual with its plans in full, as a Word file, for signed-in readers. */
export const GET = async (request: Request, { params }: Context) => answerWord('manual', request, await params)
