/** What the frame around every page says about the office. */
export interface SiteFrame {
  organisation: string
  siteTitle: string
  emergencyPhone: string | null
  servicePhone: string | null
  address: string | null
  footer: string | null
  siteUrl: string
}

/** Who is signed in, as far as the frame shows it. */
export interface FrameUser {
  name: string
  /** May open the admin console. */
  isConsoleUser: boolean
}

/** The sections of the site, in the order in which people look for them. */
export const sections = [
  { href: '/standards', name: '服务标准' },
  { href: '/plans', name: '应急预案' },
  { href: '/stars', name: '星级榜' },
  { href: '/summaries', name: '工作总结' },
] as const
