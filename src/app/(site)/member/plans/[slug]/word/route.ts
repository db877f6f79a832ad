import { answerWord } from '@/app/_lib/wordFile'

interface Context {
  params: Promise<{ slug: string }>
}

/** The version in force of a plan as a Word file, for signed-in readers. */
export const GET = async (request: Request, { params }: Context) => answerWord('plans', request, await params)
