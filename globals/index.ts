import { Home } from './Home'
import { Rules } from './Rules'
import { SiteSettings } from './SiteSettings'

export const globals = [SiteSettings, Home, Rules]
