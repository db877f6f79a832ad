import { cateringSops } from './catering'
import { maintenanceSops } from './maintenance'
import { officeSops } from './office'
import { powerSops } from './power'
import { premisesSops } from './premises'
import { securitySops } from './security'

/** All standards and procedures, by department. */
export const sops = [...maintenanceSops, ...powerSops, ...cateringSops, ...premisesSops, ...securitySops, ...officeSops]
