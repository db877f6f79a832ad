import { Icon } from './Icon'

export function Logo() {
  return <Icon />
}
