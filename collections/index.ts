import { Acknowledgements } from './Acknowledgements'
import { ApprovalRoutes } from './ApprovalRoutes'
import { Approvals } from './Approvals'
import { AuditLog } from './AuditLog'
import { CalendarDays } from './CalendarDays'
import { CertificateTypes } from './CertificateTypes'
import { Certifications } from './Certifications'
import { Contacts } from './Contacts'
import { CorrectiveActions } from './CorrectiveActions'
import { Courses } from './Courses'
import { Delegations } from './Delegations'
import { Departments } from './Departments'
import { Drills } from './Drills'
import { EmergencyPlans } from './EmergencyPlans'
import { Evaluations } from './Evaluations'
import { Filings } from './Filings'
import { JobLeases } from './JobLeases'
import { ManualEditions } from './ManualEditions'
import { Media } from './Media'
import { Notifications } from './Notifications'
import { PlanImports } from './PlanImports'
import { Posts } from './Posts'
import { ResponseEntries } from './ResponseEntries'
import { Responses } from './Responses'
import { Sops } from './Sops'
import { Staff } from './Staff'
import { StarStandards } from './StarStandards'
import { Summaries } from './Summaries'
import { Supplies } from './Supplies'
import { TrainingRecords } from './TrainingRecords'
import { TrainingSessions } from './TrainingSessions'
import { Users } from './Users'

/** The table of contents, in the order of the navigation. */
export const collections = [
  // Standards and plans
  Sops,
  EmergencyPlans,
  ManualEditions,
  PlanImports,
  Contacts,
  Supplies,
  // Ratings and drills
  StarStandards,
  Evaluations,
  Drills,
  Responses,
  ResponseEntries,
  CorrectiveActions,
  Filings,
  // Training and certification
  Courses,
  TrainingSessions,
  TrainingRecords,
  CertificateTypes,
  Certifications,
  // Summaries
  Summaries,
  // Review and records
  Approvals,
  ApprovalRoutes,
  Delegations,
  Acknowledgements,
  Notifications,
  AuditLog,
  // Organisation and people
  Departments,
  Posts,
  Staff,
  Users,
  // System
  Media,
  CalendarDays,
  JobLeases,
]
