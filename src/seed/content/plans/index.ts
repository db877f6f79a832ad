import { comprehensivePlan } from './comprehensive'
import { firePlans } from './fire'
import { onSitePowerPlans } from './onSitePower'
import { onSiteServicePlans } from './onSiteService'
import { publicOrderPlans } from './publicOrder'
import { securitySystemPlans } from './securitySystem'
import { specialFacilityPlans } from './specialFacilities'
import { specialHealthPlans } from './specialHealth'

/** All emergency plans, the comprehensive one first. */
export const plans = [
  comprehensivePlan,
  ...specialHealthPlans,
  ...specialFacilityPlans,
  ...firePlans,
  ...securitySystemPlans,
  ...publicOrderPlans,
  ...onSiteServicePlans,
  ...onSitePowerPlans,
]
