import type { ReactNode } from 'react'
import { BottomBar } from './BottomBar'
import { Footer } from './Footer'
import type { FrameUser, SiteFrame } from './model'
import { TopBar } from './TopBar'

interface Props {
  frame: SiteFrame
  user: FrameUser | null
  /** What everybody must see first. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame of every page: bar on top, on phones a second one in the thumb's reach, the office's facts at the foot. */
export function Shell({ frame, user, banner, children }: Props) {
  return (
    <>
      <a href="#main" className="skip-link">
        跳到正文
      </a>
      {banner}
      <TopBar frame={frame} user={user} />
      <main id="main" tabIndex={-1} className="page min-h-[60vh] pb-16">
        {children}
      </main>
      <Footer frame={frame} user={user} />
      <BottomBar emergencyPhone={frame.emergencyPhone} />
    </>
  )
}
