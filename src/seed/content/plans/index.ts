import { comprehensivePlan } from './comprehensive'
import { onSitePlans } from './onSite'
import { specialFacilityPlans } from './specialFacilities'
import { specialHealthPlans } from './specialHealth'
import { specialSecurityPlans } from './specialSecurity'

/** All emergency plans, the comprehensive one first. */
export const plans = [
  comprehensivePlan,
  ...specialHealthPlans,
  ...specialFacilityPlans,
  ...specialSecurityPlans,
  ...onSitePlans,
]
