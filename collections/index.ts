import { CertificateTypes } from './CertificateTypes'
import { Certifications } from './Certifications'
import { Courses } from './Courses'
import { Departments } from './Departments'
import { Drills } from './Drills'
import { EmergencyPlans } from './EmergencyPlans'
import { Evaluations } from './Evaluations'
import { Media } from './Media'
import { Posts } from './Posts'
import { Sops } from './Sops'
import { Staff } from './Staff'
import { StarStandards } from './StarStandards'
import { Summaries } from './Summaries'
import { TrainingRecords } from './TrainingRecords'
import { TrainingSessions } from './TrainingSessions'
import { Users } from './Users'

/** The table of contents, in the order of the navigation. */
export const collections = [
  // Standards and plans
  Sops,
  EmergencyPlans,
  // Ratings and drills
  StarStandards,
  Evaluations,
  Drills,
  // Training and certification
  Courses,
  TrainingSessions,
  TrainingRecords,
  CertificateTypes,
  Certifications,
  // Summaries
  Summaries,
  // Organisation and people
  Departments,
  Posts,
  Staff,
  Users,
  // System
  Media,
]
